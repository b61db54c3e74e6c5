import { expect, test } from 'vitest';
import {
  activeOktaGrants,
  hasUnclearGrant,
  integrationGrants,
  namedGrants,
} from '../../../src/rules/lib/okta-grants.ts';

const grant = (scopeId: string, status = 'ACTIVE') => ({ scopeId, status });

test('grants of Okta’s APIs that are in force, each scope once and by its place', () => {
  const grants = [
    grant('openid'),
    grant('okta.users.read', 'REVOKED'),
    grant('okta.users.read'),
    grant('okta.users.read'),
    grant('okta.logs.read'),
  ];
  expect(activeOktaGrants(grants).map(({ at, scopeId }) => [at, scopeId])).toEqual([
    ['grants[2].scopeId', 'okta.users.read'],
    ['grants[4].scopeId', 'okta.logs.read'],
  ]);
  expect(activeOktaGrants()).toEqual([]);
});

test.each([
  [[], false],
  [[grant('okta.users.read'), grant('okta.users.read', 'REVOKED')], false],
  [[grant('okta.users.read', 'INACTIVE')], false],
  [[grant('openid', 'PENDING')], false],
  [[grant('okta.users.read', 'PENDING')], true],
])('%j is unclear: %s', (grants, unclear) => expect(hasUnclearGrant(grants)).toBe(unclear));

test('one grant has its own place, several have their list’s', () => {
  const of = (count: number) =>
    namedGrants(activeOktaGrants(Array.from({ length: count }, (_, n) => grant(`okta.a${n}.read`))));
  expect(of(0)).toBeUndefined();
  expect(of(1)).toEqual({ at: 'grants[0].scopeId', value: 'okta.a0.read' });
  expect(of(2)).toEqual({ at: 'grants', value: 'okta.a0.read, okta.a1.read' });
  expect(of(6)?.value).not.toContain('more');
  expect(of(8)?.value).toMatch(/okta\.a5\.read and 2 more$/);
});

test('the scopes of an integration, each once and by its place', () => {
  const grantedScopes = ['openid', 'okta.users.read', 'okta.users.read', 'okta.logs.read'];
  const held = integrationGrants({ id: '0oaV', name: '', grantedScopes }, 'list');
  expect(held.map(({ at, scopeId }) => [at, scopeId])).toEqual([
    ['list[1]', 'okta.users.read'],
    ['list[3]', 'okta.logs.read'],
  ]);
  expect(namedGrants(held, 'list')).toEqual({ at: 'list', value: 'okta.users.read, okta.logs.read' });
  expect(integrationGrants({ id: '0oaV', name: '' }, 'list')).toEqual([]);
});
