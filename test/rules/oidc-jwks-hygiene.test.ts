import type { ClientKey } from '../../src/model/app-facts.ts';
import type { ClientAuth, Jwk, OauthClientSettings } from '../../src/model/oauth-client.ts';
import { rule } from '../../src/rules/oidc-jwks-hygiene.ts';
import { hole, oidcApp, oinApp, oktaApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const JWKS = 'settings.oauthClient.jwks';
const URI = 'https://app.example.com/jwks';
const NOW = '2026-01-01T00:00:00Z';

const key = (kid: string | undefined, changes: Partial<ClientKey> = {}): ClientKey => ({
  kty: 'RSA',
  ...(kid !== undefined && { kid }),
  use: 'sig',
  status: 'ACTIVE',
  created: '2025-12-01T00:00:00.000Z',
  privateMembers: [],
  ...changes,
});
const undated = (kid: string): Jwk => ({ kty: 'RSA', kid, privateMembers: [] });
const app = (client: Partial<OauthClientSettings> = {}, method: ClientAuth = 'private_key_jwt') =>
  oidcApp({ client, credentials: { token_endpoint_auth_method: method } });
const inline = (...keys: Jwk[]): Partial<OauthClientSettings> => ({ jwks: { keys } });
const known = (...clientKeys: ClientKey[]) => ({ clientKeys });

testRule(rule, {
  pass: [
    { name: 'one fresh key', subject: app(inline(undated('a'))), facts: known(key('a')) },
    {
      name: 'a key of a curve that could not be read',
      subject: oidcApp({
        client: inline(undated('a')),
        credentials: { token_endpoint_auth_method: 'private_key_jwt' },
        holes: [hole('settings.oauthClient.jwks.keys[0].crv')],
      }),
      facts: known(key('a')),
    },
    { name: 'two while they are exchanged', subject: app(), facts: known(key('a'), key('b')) },
    { name: 'one key needs no key ID', subject: app(), facts: known(key(undefined)) },
    {
      name: 'a year to the day',
      subject: app(),
      facts: known(key('a', { created: '2025-01-01T00:00:00.000Z' })),
      now: NOW,
    },
    {
      name: 'the newest counts',
      subject: app(),
      facts: known(key('a', { created: '2020-01-01T00:00:00.000Z' }), key('b')),
    },
    {
      name: 'neither deactivated keys nor keys for encryption sign',
      subject: app(),
      facts: known(key('a'), key('b'), key('c', { status: 'INACTIVE' }), key('d', { use: 'enc' })),
    },
    {
      name: 'keys for encrypted ID tokens',
      subject: app(
        { ...inline(undated('a')), id_token_encrypted_response_alg: 'RSA-OAEP-256' },
        'client_secret_basic',
      ),
      facts: known(key('a', { use: 'enc', created: '2020-01-01T00:00:00.000Z' })),
    },
    {
      name: 'keys for signed requests',
      subject: app({ ...inline(undated('a')), request_object_signing_alg: 'RS256' }, 'none'),
      facts: known(key('a')),
    },
    {
      name: 'keys for back-channel requests',
      subject: app(
        { ...inline(undated('a')), backchannel_authentication_request_signing_alg: 'RS256' },
        'client_secret_post',
      ),
      facts: known(key('a')),
    },
    { name: 'keys behind an address only', subject: app({ jwks_uri: URI }) },
    { name: 'an address and a secret', subject: app({ jwks_uri: URI }, 'client_secret_basic') },
    {
      name: 'keys that no client authenticates with need no date',
      subject: app({ ...inline(undated('a')), request_object_signing_alg: 'RS256' }, 'client_secret_basic'),
    },
    {
      name: 'keys may be held longer elsewhere',
      subject: app(),
      facts: known(key('a', { created: '2024-01-01T00:00:00.000Z' }), key('b', { created: NOW }), key('c')),
      options: { maxKeyAgeDays: 1000, maxActiveKeys: 3 },
    },
  ],
  fail: [
    {
      name: 'no key at all',
      subject: app(),
      facts: known(),
      problems: ['missing-key'],
      severity: 'medium',
      at: [`${JWKS}.keys`],
    },
    {
      name: 'no key in use',
      subject: app(),
      facts: known(key('a', { status: 'INACTIVE' }), key('b', { use: 'enc' })),
      problems: ['missing-key'],
      at: ['jwks.keys'],
    },
    {
      name: 'two sources',
      subject: app({ ...inline(undated('a')), jwks_uri: URI }),
      problems: ['both-sources'],
      severity: 'low',
      at: ['settings.oauthClient.jwks_uri'],
    },
    {
      name: 'a year and a moment',
      subject: app(),
      facts: known(
        key('a', { created: '2024-12-31T23:59:59.000Z' }),
        key('b', { created: '2020-01-01T00:00:00.000Z' }),
      ),
      now: NOW,
      problems: ['stale-key'],
      severity: 'low',
      at: ['jwks.keys[0].created'],
    },
    {
      name: 'three keys in use',
      subject: app(inline(undated('a'))),
      facts: known(key('a'), key('b'), key('c')),
      problems: ['many-active'],
      at: ['jwks.keys'],
    },
    {
      name: 'three keys without a status or a use, and nothing but the app known',
      subject: app(inline(undated('a'), undated('b'), undated('c'))),
      problems: ['many-active'],
      at: [`${JWKS}.keys`],
    },
    {
      name: 'one key ID for three keys is one problem',
      subject: app(),
      facts: known(key('a'), key('a', { status: 'INACTIVE' }), key('a', { use: 'enc' })),
      problems: ['duplicate-kid'],
      at: ['jwks.keys[1].kid'],
    },
    {
      name: 'no key ID, or an empty one',
      subject: app(),
      facts: known(key(undefined), key('', { status: 'INACTIVE' })),
      problems: ['no-kid'],
      at: ['jwks.keys[0]', 'jwks.keys[1]'],
    },
    {
      name: 'keys without a use',
      subject: app(inline(undated('a')), 'client_secret_basic'),
      facts: known(key('a', { created: '2020-01-01T00:00:00.000Z' })),
      problems: ['leftover-key'],
      severity: 'info',
      at: ['jwks.keys'],
    },
    {
      name: 'keys without a use, and nothing but the app known',
      subject: app(inline(undated('a')), 'client_secret_basic'),
      problems: ['leftover-key'],
      severity: 'info',
    },
    {
      name: 'a client nobody can use',
      subject: oidcApp({
        status: 'INACTIVE',
        credentials: { token_endpoint_auth_method: 'private_key_jwt' },
      }),
      facts: known(),
      problems: ['missing-key'],
      severity: 'low',
    },
  ],
  na: [
    { name: 'a secret and no keys', subject: oidcApp() },
    { name: 'an empty set', subject: app(inline(), 'client_secret_basic') },
    { name: 'SAML', subject: samlApp() },
    { name: 'an app of Okta', subject: oktaApp() },
  ],
  unknown: [
    { name: 'not exposed', subject: oinApp(), reason: 'oin-not-exposed' },
    { name: 'nobody asked for the keys', subject: app(inline(undated('a'))), reason: 'opt-in-not-given' },
    {
      name: 'the keys were refused',
      subject: app(),
      missing: { clientKeys: 'forbidden' },
      reason: 'forbidden',
    },
    {
      name: 'a key without a date may be the newest',
      subject: app(),
      facts: { clientKeys: [key('a', { created: '2020-01-01T00:00:00.000Z' }), undated('b')] },
      reason: 'unexpected-shape',
    },
    {
      name: 'keys of the app that the list does not have',
      subject: app(inline(undated('a'))),
      facts: known(),
      reason: 'unexpected-shape',
    },
    {
      name: 'an address that cannot be read may lead to keys',
      subject: oidcApp({
        credentials: { token_endpoint_auth_method: 'private_key_jwt' },
        holes: [hole('settings.oauthClient.jwks_uri')],
      }),
      facts: known(),
      reason: 'unexpected-shape',
    },
    {
      name: 'so may one of a client with a secret',
      subject: oidcApp({ holes: [hole('settings.oauthClient.jwks_uri')] }),
      facts: known(),
      reason: 'unexpected-shape',
    },
    {
      name: 'a set that cannot be read may hold keys',
      subject: oidcApp({ holes: [hole(JWKS)] }),
      facts: known(),
      reason: 'unexpected-shape',
    },
    {
      name: 'an unknown method',
      subject: oidcApp({
        credentials: { token_endpoint_auth_method: undefined },
        holes: [hole('credentials.oauthClient.token_endpoint_auth_method')],
      }),
      facts: known(),
      reason: 'unexpected-shape',
    },
  ],
});
