import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../src/background/sha-256.ts';
import type { Jwk } from '../../../src/model/oauth-client.ts';
import { thumbprintInput, thumbprintOf } from '../../../src/rules/lib/jwk-thumbprint.ts';

/** The key of RFC 7638 §3.1. */
const rsa: Jwk = {
  kty: 'RSA',
  n: '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw',
  e: 'AQAB',
  alg: 'RS256',
  kid: '2011-04-29',
  privateMembers: [],
};
/** The key of RFC 8037 §A.2. */
const okp: Jwk = {
  kty: 'OKP',
  crv: 'Ed25519',
  x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
  privateMembers: [],
};
const ec: Jwk = {
  kty: 'EC',
  crv: 'P-256',
  x: 'K37X78mXJHHldZYMzrwipjKR-YZUS2SMye0KindHp6I',
  y: '8IfvsvXWzbFWOZoVOMwgF5p46mUj3kbOVf9Fk0vVVHo',
  privateMembers: [],
};
const printOf = (key: Jwk): Promise<string> => thumbprintOf(thumbprintInput(key) ?? '', sha256);

describe('thumbprint', () => {
  test('of the key of RFC 7638', async () => {
    expect(thumbprintInput(rsa)).toBe(`{"e":"AQAB","kty":"RSA","n":"${rsa.n}"}`);
    expect(await printOf(rsa)).toBe('NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs');
  });

  test('of the key of RFC 8037', async () => {
    expect(await printOf(okp)).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k');
  });

  test('what is said about a key is no part of it', () => {
    expect(thumbprintInput({ ...ec, kid: 'a', use: 'sig', status: 'ACTIVE' })).toBe(thumbprintInput(ec));
  });

  const octets = (text = ''): Buffer => Buffer.from(text, 'base64url');
  test.each([
    ['padding', { ...rsa, n: `${rsa.n}==` }],
    ['the other alphabet', { ...rsa, n: octets(rsa.n).toString('base64') }],
    [
      'a leading zero octet',
      { ...rsa, n: Buffer.concat([Buffer.alloc(1), octets(rsa.n)]).toString('base64url') },
    ],
    ['an exponent of four octets', { ...rsa, e: 'AAEAAQ' }],
    ['white space', { ...rsa, n: ` ${rsa.n}\n` }],
  ])('%s changes nothing', (_name, key) => expect(thumbprintInput(key)).toBe(thumbprintInput(rsa)));

  test('a number may be as long as it may be', () => {
    expect(thumbprintInput({ ...rsa, n: '_'.repeat(8192) })).toContain(`"${'_'.repeat(8192)}"`);
  });

  test('a coordinate keeps its leading zeros', () => {
    const x = Buffer.concat([Buffer.alloc(1), Buffer.alloc(31, 7)]).toString('base64url');
    expect(thumbprintInput({ ...ec, x })).toContain(`"x":"${x}"`);
  });

  test.each(['a key?', '?AQAB', 'AQ=AB', 'AAAAA'])('%s is no number and is compared as it is', (x) => {
    expect(thumbprintInput({ ...okp, x })).toContain(`"x":"${x}"`);
  });

  test.each<[string, Jwk]>([
    ['a symmetric key', { kty: 'oct', privateMembers: ['k'] }],
    ['an unknown type', { ...ec, kty: 'toString' }],
    ['no type', { privateMembers: [] }],
    ['no exponent', { kty: 'RSA', n: 'AQAB', privateMembers: [] }],
    ['a modulus of zero', { ...rsa, n: 'AAAA' }],
    ['an empty coordinate', { ...ec, y: '' }],
    ['no curve', { kty: 'EC', x: 'AQAB', y: 'AQAB', privateMembers: [] }],
    ['a number longer than any key', { ...rsa, n: '_'.repeat(8196) }],
  ])('%s has none', (_name, key) => expect(thumbprintInput(key)).toBeUndefined());
});
