import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../src/background/sha-256.ts';
import type { SecretMetadata } from '../../../src/model/app-facts.ts';
import type { Jwk } from '../../../src/model/oauth-client.ts';
import { collectKeys } from '../../../src/rules/lib/collect-keys.ts';
import { oidcApp } from '../../support/build-subjects.ts';

const AT = 'settings.oauthClient.jwks.keys';
const ec = (x: string, changes: Partial<Jwk> = {}): Jwk => ({
  kty: 'EC',
  crv: 'P-256',
  x,
  y: 'AQAB',
  privateMembers: [],
  ...changes,
});
const rsa = (changes: Partial<Jwk>): Jwk => ({
  kty: 'RSA',
  n: 'uQAB',
  e: 'AQAB',
  privateMembers: [],
  ...changes,
});
const app = (id: string, ...keys: Jwk[]) => oidcApp({ id, client: { jwks: { keys } } });
const secret = (hash: string | undefined, status = 'ACTIVE'): SecretMetadata => ({
  id: 'ocs1',
  status,
  ...(hash !== undefined && { hash }),
});

describe('collectKeys', () => {
  test('a key of two apps is told to both, whatever its key ID', async () => {
    const keys = collectKeys(sha256);
    keys.add(app('0oa2', ec('BBBB'), ec('AAAA', { kid: 'b' })));
    keys.add(app('0oa1', ec('AAAA', { kid: 'a', status: 'ACTIVE' })));
    keys.add(app('0oa3', ec('CCCC')));
    const { sharedKeys, sharedSecrets } = await keys.settle();
    const thumbprint = createHash('sha256')
      .update('{"crv":"P-256","kty":"EC","x":"AAAA","y":"AQAB"}')
      .digest('base64url');
    expect([...sharedKeys]).toEqual([
      ['0oa2', [{ at: `${AT}[1]`, apps: ['0oa1', '0oa2'], thumbprint }]],
      ['0oa1', [{ at: `${AT}[0]`, apps: ['0oa1', '0oa2'], thumbprint }]],
    ]);
    expect(sharedSecrets.size).toBe(0);
  });

  test('twice in one app is not shared, but told twice where it is', async () => {
    const alone = collectKeys(sha256);
    alone.add(app('0oa1', ec('AAAA'), ec('AAAA')));
    expect((await alone.settle()).sharedKeys.size).toBe(0);
    const both = collectKeys(sha256);
    both.add(app('0oa1', ec('AAAA'), ec('AAAA')));
    both.add(app('0oa2', ec('AAAA')));
    expect((await both.settle()).sharedKeys.get('0oa1')).toHaveLength(2);
  });

  test('one modulus is one key, whatever its exponent says', async () => {
    const keys = collectKeys(sha256);
    keys.add(app('0oa1', rsa({})));
    keys.add(app('0oa2', rsa({ e: 'Aw' })));
    const { e: _, ...bare } = rsa({});
    keys.add(app('0oa3', bare));
    expect((await keys.settle()).sharedKeys.get('0oa1')?.[0]?.apps).toEqual(['0oa1', '0oa2', '0oa3']);
  });

  test('deactivated keys and keys nobody can tell apart do not count', async () => {
    const keys = collectKeys(sha256);
    for (const id of ['0oa1', '0oa2'])
      keys.add(app(id, ec('AAAA', { status: 'INACTIVE' }), { kty: 'oct', privateMembers: ['k'] }));
    expect((await keys.settle()).sharedKeys.size).toBe(0);
  });

  test('only a key that is shared is hashed, once', async () => {
    const hashed: string[] = [];
    const keys = collectKeys((octets) => {
      hashed.push(new TextDecoder().decode(octets));
      return sha256(octets);
    });
    for (const id of ['0oa1', '0oa2', '0oa3']) keys.add(app(id, ec('AAAA'), ec(`${id}A`)), [secret('h1')]);
    await keys.settle();
    expect(hashed).toEqual(['{"crv":"P-256","kty":"EC","x":"AAAA","y":"AQAB"}']);
  });

  test('active secrets are compared by their hashes', async () => {
    const keys = collectKeys(sha256);
    keys.add(app('0oa1'), [secret('h0', 'INACTIVE'), secret('h1')]);
    keys.add(app('0oa2'), [secret('h1'), secret('h0')]);
    keys.add(app('0oa3'), [secret(undefined), secret('')]);
    keys.add(app('0oa4'), [secret(undefined), secret('')]);
    keys.add(app('0oa5'));
    const { sharedSecrets } = await keys.settle();
    expect([...sharedSecrets]).toEqual([
      ['0oa1', [{ at: 'secrets[1].secret_hash', apps: ['0oa1', '0oa2'] }]],
      ['0oa2', [{ at: 'secrets[0].secret_hash', apps: ['0oa1', '0oa2'] }]],
    ]);
  });
});
