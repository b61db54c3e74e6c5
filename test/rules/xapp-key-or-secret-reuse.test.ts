import { expect, test } from 'vitest';
import type { ClientAuth } from '../../src/model/oauth-client.ts';
import type { Peers } from '../../src/model/peers.ts';
import { rule } from '../../src/rules/xapp-key-or-secret-reuse.ts';
import { hole, oidcApp, oinApp, oktaApp, peers, samlApp, swaApp } from '../support/build-subjects.ts';
import { judgeOne, testRule } from '../support/rule-tester.ts';

const KEY = 'settings.oauthClient.jwks.keys[0]';
const HASH = 'secrets[0].secret_hash';
const URI = 'https://keys.example.com/jwks';

const app = (method: ClientAuth = 'private_key_jwt', jwks_uri?: string) =>
  oidcApp({ credentials: { token_endpoint_auth_method: method }, client: { jwks_uri } });
const known = (changes: Partial<Peers> = {}) => ({ peers: peers(changes) });
const shared = (at: string, ...apps: string[]) => new Map([['0oa1', [{ at, apps }]]]);
const secrets = [{ id: 'ocs1', status: 'ACTIVE', hash: 'h1' }];

test('a shared key is named by its thumbprint', () => {
  const peersKnown = known({
    sharedKeys: new Map([['0oa1', [{ at: KEY, apps: ['0oa1', '0oa2'], thumbprint: 'NzbL' }]]]),
  });
  expect(judgeOne(rule, { subject: app(), facts: peersKnown })).toMatchObject({
    problems: [{ variant: 'jwk', value: '0oa2 (thumbprint NzbL)' }],
  });
});

testRule(rule, {
  pass: [
    { name: 'a key of its own', subject: app(), facts: known() },
    {
      name: 'keys of others',
      subject: oidcApp({ id: '0oa9', credentials: { token_endpoint_auth_method: 'none' } }),
      facts: known({ sharedKeys: shared(KEY, '0oa1', '0oa2') }),
    },
    {
      name: 'a secret unlike those that were read',
      subject: app('client_secret_basic'),
      facts: { ...known(), secrets },
    },
    { name: 'a public client', subject: app('none'), facts: known() },
    { name: 'an address of its own', subject: app('private_key_jwt', URI), facts: known() },
    {
      name: 'a SAML key of its own',
      subject: samlApp(),
      facts: known({ signingKids: new Map([['k2', ['0oa2', '0oa3']]]) }),
    },
    { name: 'a SAML app that names no key', subject: { ...samlApp(), credentials: {} }, facts: known() },
  ],
  fail: [
    {
      name: 'a key of two apps',
      subject: app(),
      facts: known({ sharedKeys: shared(KEY, '0oa1', '0oa2') }),
      problems: ['jwk'],
      severity: 'high',
      at: [KEY],
    },
    {
      name: 'a key of a deactivated app, in a test org',
      subject: oidcApp({ status: 'INACTIVE' }),
      facts: known({ sharedKeys: shared(KEY, '0oa1', '0oa2') }),
      nonProduction: true,
      problems: ['jwk'],
      severity: 'medium',
    },
    {
      name: 'a secret of two apps, though those of this one were not read in this audit',
      subject: app('client_secret_post'),
      facts: known({ sharedSecrets: shared(HASH, '0oa1', '0oa2', '0oa3') }),
      problems: ['secret'],
      severity: 'high',
      at: [HASH],
    },
    {
      name: 'the same address, written in another way',
      subject: app('private_key_jwt', ' HTTPS://KEYS.example.com:443/jwks'),
      facts: known({ jwksUris: new Map([[URI, ['0oa1', '0oa2']]]) }),
      problems: ['jwks-uri'],
      severity: 'info',
      at: ['settings.oauthClient.jwks_uri'],
    },
    {
      name: 'the usual SAML key',
      subject: samlApp(),
      facts: known({ signingKids: new Map([['k1', ['0oa1', '0oa2']]]) }),
      problems: ['saml-key'],
      severity: 'info',
      at: ['credentials.signing.kid'],
    },
    {
      name: 'everything at once',
      subject: app('client_secret_basic', URI),
      facts: known({
        sharedKeys: shared(KEY, '0oa1', '0oa2'),
        sharedSecrets: shared(HASH, '0oa1', '0oa2'),
        jwksUris: new Map([[URI, ['0oa1', '0oa2']]]),
      }),
      problems: ['jwk', 'jwks-uri', 'secret'],
    },
  ],
  na: [
    { name: 'no key and no secret', subject: swaApp(), facts: known() },
    { name: 'an app of Okta', subject: oktaApp(), facts: known() },
  ],
  unknown: [
    {
      name: 'nobody looked at the other apps',
      subject: samlApp(),
      facts: {},
      missing: { peers: 'truncated' },
      reason: 'truncated',
    },
    {
      name: 'a secret nobody agreed to look at',
      subject: app('client_secret_basic'),
      facts: known(),
      reason: 'opt-in-not-given',
    },
    { name: 'not exposed', subject: oinApp(), facts: known(), reason: 'oin-not-exposed' },
    {
      name: 'a key that cannot be read',
      subject: oidcApp({ credentials: { token_endpoint_auth_method: 'none' }, holes: [hole(KEY)] }),
      facts: known(),
      reason: 'unexpected-shape',
    },
    {
      name: 'perhaps a secret',
      subject: oidcApp({
        credentials: { token_endpoint_auth_method: undefined },
        holes: [hole('credentials.oauthClient.token_endpoint_auth_method')],
      }),
      facts: known(),
      reason: 'unexpected-shape',
    },
  ],
});
