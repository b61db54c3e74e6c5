import { describe, expect, test } from 'vitest';
import type { ClientKey, SecretMetadata } from '../../../src/model/app-facts.ts';
import type { ClientAuth } from '../../../src/model/oauth-client.ts';
import { authMethodOf, usesSecret } from '../../../src/rules/lib/auth-method.ts';
import { clientKeySet, countActive, newestActive } from '../../../src/rules/lib/client-keys.ts';
import { activeByAge } from '../../../src/rules/lib/client-secrets.ts';
import { daysSince } from '../../../src/rules/lib/days-since.ts';
import { jwksUriKey, jwksUriOf } from '../../../src/rules/lib/jwks-uri.ts';
import { othersOf } from '../../../src/rules/lib/shared-by.ts';
import { oidcApp } from '../../support/build-subjects.ts';

const NOW = new Date('2026-01-01T00:00:00Z');
const key = (created?: string, changes: Partial<ClientKey> = {}): ClientKey => ({
  privateMembers: [],
  ...(created !== undefined && { created }),
  ...changes,
});

test('days since a moment', () => {
  expect(daysSince('2025-12-31T00:00:00Z', NOW)).toBe(1);
  expect(daysSince('2026-01-01T12:00:00Z', NOW)).toBe(-0.5);
  expect(daysSince('some day', NOW)).toBeUndefined();
  expect(daysSince(undefined, NOW)).toBeUndefined();
});

test('who uses a secret', () => {
  const app = (method: ClientAuth | undefined) =>
    oidcApp({ credentials: { token_endpoint_auth_method: method } });
  expect(authMethodOf(app('none'))).toBe('none');
  expect(usesSecret(app('client_secret_jwt'))).toBe(true);
  expect(usesSecret(app('private_key_jwt'))).toBe(false);
  expect(usesSecret(app(undefined))).toBe(false);
});

describe('keys of a client', () => {
  const app = oidcApp({ client: { jwks: { keys: [key()] } } });

  test('are those of their own endpoint before those of the app', () => {
    expect(clientKeySet(app, { clientKeys: [key(), key()] })).toEqual({
      at: 'jwks.keys',
      keys: [key(), key()],
    });
    expect(clientKeySet(app, { clientKeys: [] }).at).toBe('settings.oauthClient.jwks.keys');
    expect(clientKeySet(oidcApp(), {}).keys).toEqual([]);
  });

  test('that are active and sign', () => {
    const keys = [key(), key('', { status: 'ACTIVE', use: 'sig' }), key('', { status: 'INACTIVE' })];
    expect(countActive([...keys, key('', { use: 'enc' }), key('', { status: 'PENDING' })])).toBe(2);
  });

  test('by age', () => {
    const old = key('2020-01-01T00:00:00Z');
    const fresh = key('2025-12-31T00:00:00Z');
    expect(newestActive([old, fresh, key(undefined, { use: 'enc' })], NOW)).toEqual({ index: 1, days: 1 });
    expect(newestActive([fresh, key()], NOW)).toBeUndefined();
    expect(newestActive([], NOW)).toBeUndefined();
  });
});

test('secrets by age', () => {
  const secret = (created: string | undefined, status = 'ACTIVE'): SecretMetadata => ({
    id: 'ocs1',
    status,
    ...(created !== undefined && { created }),
  });
  const old = secret('2020-01-01T00:00:00Z');
  const fresh = secret('2025-12-31T00:00:00Z');
  const dated = activeByAge([old, secret(undefined, 'INACTIVE'), fresh], NOW);
  expect(dated?.map(({ at }) => at)).toEqual(['secrets[2].created', 'secrets[0].created']);
  expect(activeByAge([old, secret(undefined)], NOW)).toBeUndefined();
  expect(activeByAge([], NOW)).toEqual([]);
});

test('addresses of keys', () => {
  const app = (jwks_uri: string | undefined) => oidcApp({ client: { jwks_uri } });
  expect(jwksUriOf(app(' https://A.example.com/j '))).toBe('https://A.example.com/j');
  expect(jwksUriOf(app(' '))).toBeUndefined();
  expect(jwksUriKey(app(' https://A.example.com:443/J '))).toBe('https://a.example.com/J');
  expect(jwksUriKey(app(undefined))).toBeUndefined();
});

test('the others of several apps', () => {
  expect(othersOf(['0oa1', '0oa2'], '0oa1')).toBe('0oa2');
  const ids = ['0oa1', '0oa2', '0oa3', '0oa4', '0oa5', '0oa6', '0oa7'];
  expect(othersOf(ids.slice(0, 6), '0oa3')).toBe('0oa1, 0oa2, 0oa4, 0oa5, 0oa6');
  expect(othersOf(ids, '0oa7')).toBe('0oa1, 0oa2, 0oa3, 0oa4, 0oa5 and 1 more');
});
