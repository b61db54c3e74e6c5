import type { Jwk } from '../../src/model/oauth-client.ts';
import { rule } from '../../src/rules/oidc-jwks-unsafe-key.ts';
import { hole, oidcApp, oinApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const JWKS = 'settings.oauthClient.jwks';
const number = (length: number, first = 0xff): string =>
  Buffer.from([first, ...Array<number>(length - 1).fill(0xff)]).toString('base64url');

const rsa: Jwk = { kty: 'RSA', kid: 'a', n: number(256), e: 'AQAB', privateMembers: [] };
const ec: Jwk = { kty: 'EC', kid: 'b', crv: 'P-256', x: number(32), y: number(32), privateMembers: [] };
const app = (...keys: Jwk[]) => oidcApp({ client: { jwks: { keys } } });

testRule(rule, {
  pass: [
    { name: 'sound keys', subject: app(rsa, ec) },
    { name: '2047 bits that fill 256 bytes', subject: app({ ...rsa, n: number(256, 0x7f) }) },
    { name: 'a deactivated key', subject: app({ ...rsa, n: number(128), status: 'INACTIVE' }) },
    { name: 'a curve told by its size', subject: app({ kty: 'EC', x: number(66), privateMembers: [] }) },
    {
      name: 'a kind of key without known weaknesses',
      subject: app({ kty: 'OKP', crv: 'Ed25519', privateMembers: [] }),
    },
  ],
  fail: [
    {
      name: 'a private exponent',
      subject: app(rsa, { ...ec, privateMembers: ['d'] }),
      problems: ['private-material'],
      severity: 'critical',
      at: [`${JWKS}.keys[1]`],
    },
    {
      name: 'a shared secret',
      subject: app({ kty: 'oct', privateMembers: [] }),
      problems: ['private-material'],
    },
    {
      name: 'a short key',
      subject: app({ ...rsa, n: number(128) }),
      problems: ['rsa-short'],
      severity: 'high',
      at: [`${JWKS}.keys[0].n`],
    },
    {
      name: 'a short key with a weak exponent and its private half',
      subject: app({ ...rsa, n: number(64), e: 'Aw', privateMembers: ['d', 'p'] }),
      problems: ['private-material', 'rsa-exponent', 'rsa-short'],
    },
    {
      name: 'an even exponent',
      subject: app({ ...rsa, e: 'Ag' }),
      problems: ['rsa-exponent'],
      severity: 'medium',
    },
    {
      name: 'another curve',
      subject: app({ ...ec, crv: 'secp256k1' }),
      problems: ['ec-weak'],
      severity: 'medium',
    },
    {
      name: 'a key pending activation',
      subject: app({ ...ec, crv: 'P-192', status: 'PENDING' }),
      problems: ['ec-weak'],
    },
  ],
  na: [
    { name: 'no keys', subject: oidcApp() },
    { name: 'an empty set', subject: app() },
    {
      name: 'keys behind an address',
      subject: oidcApp({ client: { jwks_uri: 'https://app.example.com/jwks' } }),
    },
    { name: 'SAML', subject: samlApp() },
  ],
  unknown: [
    { name: 'not exposed', subject: oinApp(), reason: 'oin-not-exposed' },
    {
      name: 'a modulus that is none',
      subject: oidcApp({ client: { jwks: { keys: [rsa] } }, holes: [hole(`${JWKS}.keys[0].n`)] }),
      reason: 'unexpected-shape',
    },
    {
      name: 'a set that is none',
      subject: oidcApp({ holes: [hole(JWKS)] }),
      reason: 'unexpected-shape',
    },
  ],
});
