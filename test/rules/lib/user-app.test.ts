import { expect, test } from 'vitest';
import { isDirectory, isServiceApp, mayBeServiceApp } from '../../../src/rules/lib/user-app.ts';
import { hole, oidcApp, oinApp, otherApp, samlApp } from '../../support/build-subjects.ts';

const TYPE = 'settings.oauthClient.application_type';

test('a service is one whose type says so', () => {
  const untyped = oidcApp({ client: { application_type: undefined }, holes: [hole(TYPE)] });
  expect(
    [oidcApp({ client: { application_type: 'service' } }), oidcApp(), untyped].map(isServiceApp),
  ).toEqual([true, false, false]);
  expect([untyped, oidcApp(), oinApp(), samlApp()].map(mayBeServiceApp)).toEqual([true, false, false, false]);
});

test.each([
  ['oin-not-exposed', 'settings.oauthClient', false],
  ['oin-not-exposed', 'credentials.oauthClient', true],
  ['forbidden', 'settings.oauthClient', true],
] as const)('a type that is missing, %s at %s, may be a service: %s', (reason, at, expected) => {
  const app = oidcApp({ client: { application_type: undefined }, holes: [{ at, reason }] });
  expect(mayBeServiceApp(app)).toBe(expected);
});

test('a directory is what has no sign-on mode, where that was read', () => {
  expect(isDirectory(otherApp())).toBe(true);
  expect(isDirectory(otherApp({ signOnMode: 'MFA_AS_SERVICE' }))).toBe(false);
  expect(isDirectory(otherApp({ holes: [hole('signOnMode')] }))).toBe(false);
  expect(isDirectory(samlApp({ signOnMode: null }))).toBe(false);
});
