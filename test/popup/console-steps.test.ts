import { expect, test } from 'vitest';
import { consoleSteps } from '../../popup/console-steps.ts';

test.each([
  ['Admin Console > Applications > [app] > Save', ['Admin Console', 'Applications', '[app]', 'Save']],
  [
    'tick Require consent > Save; Security > API > Scopes',
    ['tick Require consent', 'Save', 'Security', 'API', 'Scopes'],
  ],
  [
    'Advanced: clear A; require client authentication > Save',
    ['Advanced: clear A; require client authentication', 'Save'],
  ],
])('%s', (words, steps) => expect(consoleSteps(words)).toEqual(steps));
