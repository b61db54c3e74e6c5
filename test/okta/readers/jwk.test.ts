import { expect, test } from 'vitest';
import type { Hole } from '../../../src/model/subject.ts';
import { readJwks } from '../../../src/okta/readers/jwk.ts';

const KEY = {
  kty: 'RSA',
  kid: 'k1',
  use: null,
  alg: 'RS256',
  status: 'ACTIVE',
  n: 'AQAB',
  e: 'AQAB',
  id: 'pks1',
};
const read = (value: unknown) => {
  const holes: Hole[] = [];
  return { jwks: readJwks(value, 'jwks', holes), holes: holes.map(({ at }) => at) };
};

test.each([[{ keys: [KEY] }], [[KEY]]])('keys as %j', (value) => {
  expect(read(value)).toStrictEqual({
    jwks: {
      keys: [
        { kty: 'RSA', kid: 'k1', alg: 'RS256', status: 'ACTIVE', n: 'AQAB', e: 'AQAB', privateMembers: [] },
      ],
    },
    holes: [],
  });
});

test('of private members the names are kept, where there is something in them', () => {
  const { jwks } = read([{ kty: 'RSA', d: 'planted', p: 'planted', q: '', dp: null, oth: [], k: 7, qi: {} }]);
  expect(jwks?.keys).toStrictEqual([{ kty: 'RSA', privateMembers: ['d', 'p', 'qi', 'k'] }]);
});

test.each([
  [undefined, []],
  [null, []],
  [{}, []],
  [{ keys: null }, []],
  ['x', ['jwks']],
  [{ keys: 'x' }, ['jwks']],
  [{ keys: [7, KEY] }, ['jwks.keys[0]']],
  [{ keys: [{ kty: 7, n: 8 }] }, ['jwks.keys[0].kty', 'jwks.keys[0].n']],
])('%j leaves holes %j', (value, holes) => expect(read(value).holes).toStrictEqual(holes));

test('a key that is none keeps its place', () => {
  expect(read({ keys: [7, KEY] }).jwks?.keys[1]).toMatchObject({ kid: 'k1' });
});

test.each([
  ['an RSA key without its modulus', { kty: 'RSA', e: 'AQAB' }, ['jwks.keys[0].n']],
  ['an RSA key whose exponent cannot be decoded', { kty: 'RSA', n: 'abc', e: '!' }, ['jwks.keys[0].e']],
  ['an RSA key whose modulus is cut off', { kty: 'RSA', n: 'AAAAA', e: 'AQAB' }, ['jwks.keys[0].n']],
  ['an RSA key whose exponent is cut off', { kty: 'RSA', n: 'abc', e: 'A' }, ['jwks.keys[0].e']],
  ['an endless modulus', { kty: 'RSA', n: 'A'.repeat(10_000), e: 'AQAB' }, ['jwks.keys[0].n']],
  ['a padded exponent', { kty: 'RSA', n: 'abc', e: 'Aw==' }, []],
  ['an EC key of P-256 or of secp256k1', { kty: 'EC', x: 'x'.repeat(43) }, ['jwks.keys[0].crv']],
  ['an EC key of P-384 by its size', { kty: 'EC', x: 'x'.repeat(64) }, []],
  ['an EC key of P-521 by its size', { kty: 'EC', x: 'x'.repeat(88) }, []],
  ['an EC key of no curve that could be told', { kty: 'EC', x: 'short' }, ['jwks.keys[0].crv']],
  ['a key of no type', { n: 'abc' }, ['jwks.keys[0].kty']],
  ['a key of an unknown type', { kty: 'rsa', n: 'abc', e: 'AQAB' }, ['jwks.keys[0].kty']],
  ['an Edwards curve', { kty: 'OKP', crv: 'Ed25519', x: 'abc' }, []],
  ['a key that is not in use', { status: 'INACTIVE' }, []],
])('%s', (_name, key, holes) => {
  const found: { at: string }[] = [];
  readJwks({ keys: [key] }, 'jwks', found as never);
  expect(found.map(({ at }) => at)).toStrictEqual(holes);
});

test('a hundred thousand keys with holes take little time', () => {
  const start = performance.now();
  expect(read({ keys: Array(100_000).fill({}) }).holes).toHaveLength(100_000);
  expect(performance.now() - start).toBeLessThan(1000);
});
