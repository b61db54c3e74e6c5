import { expect, test } from 'vitest';
import { gapWords } from '../../src/tools/gap-words.mjs';

test('what was not read is told by why, each name once', () => {
  const missing = { reason: 'not-found', detail: '404 E0000007' };
  expect(gapWords([])).toBe('');
  expect(
    gapWords([
      { what: 'org', ...missing },
      { what: 'scopes', reason: 'forbidden' },
      { what: 'domains', ...missing },
      { what: 'scopes', reason: 'forbidden' },
    ]),
  ).toBe('org, domains (not-found, 404 E0000007); scopes ×2 (forbidden)');
});
