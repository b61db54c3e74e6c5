import { expect, test } from 'vitest';
import { featurePath, mayProvision } from '../../../src/rules/lib/provisioned-app.ts';
import { hole, oktaApp, otherApp, trustedOrigin } from '../../support/build-subjects.ts';

test.each([
  ['an app with a feature may provision', otherApp({ features: ['PUSH_NEW_USERS'] }), true],
  ['an app without features does not provision', otherApp({ features: [] }), false],
  [
    'an app with a feature that could not be read may provision',
    otherApp({ features: [], holes: [hole('features[0]')] }),
    true,
  ],
  ['an app whose features could not be read may provision', otherApp({ features: undefined }), true],
  [
    'an INACTIVE app does not provision',
    otherApp({ features: ['PUSH_NEW_USERS'], status: 'INACTIVE' }),
    false,
  ],
  ['a DELETED app does not provision', otherApp({ features: ['PUSH_NEW_USERS'], status: 'DELETED' }), false],
  [
    'an app whose status could not be read may provision',
    otherApp({ features: ['PUSH_NEW_USERS'], status: '', holes: [hole('status')] }),
    true,
  ],
  ['one of Okta’s own apps does not provision', { ...oktaApp(), features: ['PUSH_NEW_USERS'] }, false],
  ['a trusted origin does not provision', trustedOrigin(), false],
] as const)('%s', (_sentence, subject, expected) => expect(mayProvision(subject)).toBe(expected));

test('the place of a feature', () => {
  const app = otherApp({ features: ['GROUP_PUSH', 'PUSH_NEW_USERS'] });
  expect(featurePath(app, 'PUSH_NEW_USERS')).toBe('features[1]');
  expect(featurePath(app, 'PUSH')).toBeUndefined();
  expect(featurePath(otherApp({ features: undefined }), 'PUSH')).toBeUndefined();
});
