import { expect, test } from 'vitest';
import { featurePath, mayProvision } from '../../../src/rules/lib/provisioned-app.ts';
import { hole, oktaApp, otherApp, trustedOrigin } from '../../support/build-subjects.ts';

test.each([
  [otherApp({ features: ['PUSH_NEW_USERS'] }), true],
  [otherApp({ features: [] }), false],
  [otherApp({ features: [], holes: [hole('features[0]')] }), true],
  [otherApp({ features: undefined }), true],
  [otherApp({ features: ['PUSH_NEW_USERS'], status: 'INACTIVE' }), false],
  [otherApp({ features: ['PUSH_NEW_USERS'], status: 'DELETED' }), false],
  [otherApp({ features: ['PUSH_NEW_USERS'], status: '', holes: [hole('status')] }), true],
  [{ ...oktaApp(), features: ['PUSH_NEW_USERS'] }, false],
  [trustedOrigin(), false],
] as const)('%#', (subject, expected) => expect(mayProvision(subject)).toBe(expected));

test('the place of a feature', () => {
  const app = otherApp({ features: ['GROUP_PUSH', 'PUSH_NEW_USERS'] });
  expect(featurePath(app, 'PUSH_NEW_USERS')).toBe('features[1]');
  expect(featurePath(app, 'PUSH')).toBeUndefined();
  expect(featurePath(otherApp({ features: undefined }), 'PUSH')).toBeUndefined();
});
