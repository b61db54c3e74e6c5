import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { OidcApp } from '../../../src/model/app.ts';
import { readApp } from '../../../src/okta/readers/app.ts';
import { endpointOf, type List, readBody } from '../../../src/okta/readers/endpoints.ts';
import { appWith, soundApp } from './sound-app.ts';

const read = (path: string, value: unknown): OidcApp => readApp(appWith(path, value)) as OidcApp;
const holesOf = (path: string, value: unknown): readonly string[] =>
  read(path, value).holes.map(({ at, reason }) => (reason === 'unexpected-shape' ? at : `${at} ${reason}`));
const client = (path: string) => `settings.oauthClient.${path}`;

test('a sound app is read whole, without holes', () => {
  expect(readApp(soundApp())).toStrictEqual({
    kind: 'app',
    id: '0oa1',
    name: 'oidc_client',
    label: 'Portal',
    status: 'ACTIVE',
    created: '2026-01-01T00:00:00.000Z',
    lastUpdated: '2026-02-01T00:00:00.000Z',
    signOnMode: 'OPENID_CONNECT',
    protocol: 'oidc',
    holes: [],
    accessibility: {},
    notes: {
      admin: { empty: false, secretPatterns: [], httpLink: false },
      enduser: { empty: true, secretPatterns: [], httpLink: false },
    },
    logos: ['https://cdn.example.com/logo.png'],
    credentials: { oauthClient: { token_endpoint_auth_method: 'client_secret_basic', pkce_required: true } },
    settings: {
      oauthClient: {
        redirect_uris: ['https://app.example.com/callback'],
        post_logout_redirect_uris: ['https://app.example.com/'],
        response_types: ['code'],
        grant_types: ['authorization_code', 'refresh_token'],
        application_type: 'web',
        consent_method: 'TRUSTED',
        issuer_mode: 'DYNAMIC',
        idp_initiated_login: { mode: 'DISABLED', default_scope: [] },
        wildcard_redirect: 'DISABLED',
        dpop_bound_access_tokens: false,
        refresh_token: { rotation_type: 'ROTATE', leeway: 30 },
        participate_slo: false,
      },
    },
  });
});

describe('fields', () => {
  const REQUIRED = ['application_type', 'grant_types', 'issuer_mode', 'redirect_uris'];
  const OPTIONAL = [
    'response_types',
    'post_logout_redirect_uris',
    'wildcard_redirect',
    'consent_method',
    'idp_initiated_login',
    'dpop_bound_access_tokens',
    'refresh_token',
    'participate_slo',
    'client_uri',
    'jwks',
    'jwks_uri',
    'initiate_login_uri',
    'frontchannel_logout_uri',
    'frontchannel_logout_session_required',
    'logo_uri',
    'policy_uri',
    'tos_uri',
    'backchannel_authentication_request_signing_alg',
    'request_object_signing_alg',
    'subject_type',
  ];

  test.each(REQUIRED)('%s missing is a hole', (name) => {
    expect(holesOf(client(name), undefined)).toStrictEqual([client(name)]);
    expect(read(client(name), undefined).settings.oauthClient).not.toHaveProperty(name);
  });

  test.each(OPTIONAL)('%s missing or null has a documented meaning', (name) => {
    for (const value of [undefined, null]) {
      expect(holesOf(client(name), value)).toStrictEqual([]);
      expect(read(client(name), value).settings.oauthClient).not.toHaveProperty(name);
    }
  });

  test.each(
    [...REQUIRED, ...OPTIONAL].filter((name) => name !== 'idp_initiated_login' && name !== 'refresh_token'),
  )('%s of the wrong type is one hole and left out', (name) => {
    expect(holesOf(client(name), 7)).toStrictEqual([client(name)]);
    expect(read(client(name), 7).settings.oauthClient).not.toHaveProperty(name);
  });

  test.each([
    'application_type',
    'issuer_mode',
    'wildcard_redirect',
    'consent_method',
    'backchannel_authentication_request_signing_alg',
    'request_object_signing_alg',
    'subject_type',
  ])('%s with a word of next year is a hole', (name) => {
    expect(holesOf(client(name), 'NEXT_YEAR')).toStrictEqual([client(name)]);
  });

  test.each([
    ['settings.oauthClient.redirect_uris', null, []],
    ['settings.oauthClient.grant_types', null, ['settings.oauthClient.grant_types']],
    [
      'settings.oauthClient.redirect_uris',
      ['https://a.example/', 7],
      ['settings.oauthClient.redirect_uris[1]'],
    ],
    ['settings.oauthClient.grant_types', ['implicit', 'new_grant'], ['settings.oauthClient.grant_types[1]']],
    ['settings.oauthClient.response_types', ['new', 'code'], ['settings.oauthClient.response_types[0]']],
    ['settings.oauthClient.refresh_token', 7, ['settings.oauthClient.refresh_token']],
    ['settings.oauthClient.refresh_token.leeway', 61, ['settings.oauthClient.refresh_token.leeway']],
    ['settings.oauthClient.refresh_token.leeway', -1, ['settings.oauthClient.refresh_token.leeway']],
    ['settings.oauthClient.refresh_token.leeway', 1.5, ['settings.oauthClient.refresh_token.leeway']],
    ['settings.oauthClient.refresh_token.leeway', '30', ['settings.oauthClient.refresh_token.leeway']],
    ['settings.oauthClient.refresh_token.leeway', 0, []],
    [
      'settings.oauthClient.refresh_token.rotation_type',
      'X',
      ['settings.oauthClient.refresh_token.rotation_type'],
    ],
    ['settings.oauthClient.idp_initiated_login', 'OKTA', ['settings.oauthClient.idp_initiated_login']],
    ['settings.oauthClient.idp_initiated_login.mode', 'X', ['settings.oauthClient.idp_initiated_login.mode']],
    [
      'settings.oauthClient.idp_initiated_login.default_scope',
      ['openid', null],
      ['settings.oauthClient.idp_initiated_login.default_scope[1]'],
    ],
    [
      'credentials.oauthClient.token_endpoint_auth_method',
      undefined,
      ['credentials.oauthClient.token_endpoint_auth_method'],
    ],
    [
      'credentials.oauthClient.token_endpoint_auth_method',
      'tls',
      ['credentials.oauthClient.token_endpoint_auth_method'],
    ],
    ['credentials.oauthClient.client_id', '0oa1" or', ['credentials.oauthClient.client_id']],
    ['credentials.oauthClient.client_id', 7, ['credentials.oauthClient.client_id']],
    ['credentials.oauthClient.pkce_required', undefined, []],
    ['credentials.oauthClient.pkce_required', 'true', ['credentials.oauthClient.pkce_required']],
    ['credentials.oauthClient', undefined, ['credentials.oauthClient']],
    ['credentials', 'x', ['credentials', 'credentials.oauthClient']],
    ['settings.oauthClient', undefined, ['settings.oauthClient']],
    ['settings.oauthClient', [], ['settings.oauthClient']],
    ['settings', 7, ['settings', 'settings.oauthClient']],
    ['status', 'FROZEN', ['status']],
    ['status', undefined, ['status']],
    ['signOnMode', 7, ['signOnMode']],
    ['label', 7, ['label']],
    ['name', undefined, ['name']],
    ['created', 'yesterday', ['created']],
    ['accessibility', 'x', ['accessibility']],
    ['accessibility.errorRedirectUrl', 7, ['accessibility.errorRedirectUrl']],
    ['settings.notes', 'x', ['settings.notes']],
    ['settings.notes.admin', {}, ['settings.notes.admin']],
    ['settings.notes', undefined, []],
    ['_links', undefined, []],
    ['_links.logo', 'x', ['_links.logo']],
    ['_links.logo', [{ href: 7 }], ['_links.logo[0].href']],
  ] as const)('%s = %j leaves holes %j', (path, value, holes) => {
    expect(holesOf(path, value)).toStrictEqual(holes);
  });

  test('words and entries we do not know stay beside their hole', () => {
    expect(
      read(client('grant_types'), ['implicit', 'new_grant']).settings.oauthClient.grant_types,
    ).toStrictEqual(['implicit', 'new_grant']);
    expect(read('status', 'FROZEN').status).toBe('FROZEN');
    expect(read(client('redirect_uris'), null).settings.oauthClient.redirect_uris).toStrictEqual([]);
    for (const blank of [undefined, '', ' \u00A0']) expect(read('label', blank).label).toBe('oidc_client');
  });

  test('an undocumented e-mail verification URI is kept by its name', () => {
    const app = read(client('email_magic_link_redirect_uri'), 'http://x.example/');
    expect(app.settings.oauthClient.emailVerificationUris).toStrictEqual({
      email_magic_link_redirect_uri: 'http://x.example/',
    });
    expect(holesOf(client('email_verification_url'), 7)).toStrictEqual([client('email_verification_url')]);
    expect(read(client('emailVerificationUris'), { a: 'b' }).settings.oauthClient).not.toHaveProperty(
      'emailVerificationUris',
    );
  });

  test('a label of a megabyte is clipped, an id is exact', () => {
    expect(read('label', 'x'.repeat(1 << 20)).label).toHaveLength(4097);
    expect(read('id', '0oa\u202e<b>').id).toBe('0oa\u202e<b>');
    expect(readApp({ ...soundApp(), id: 'x'.repeat(300) })).toBeUndefined();
  });
});

describe('kinds of apps', () => {
  test.each([
    ['SAML_2_0', 'saml'],
    ['SAML_1_1', 'saml'],
    ['BROWSER_PLUGIN', 'swa'],
    ['AUTO_LOGIN', 'swa'],
    ['BASIC_AUTH', 'swa'],
    ['SECURE_PASSWORD_STORE', 'swa'],
    ['BOOKMARK', 'bookmark'],
    ['WS_FEDERATION', 'ws-fed'],
    ['MFA_AS_SERVICE', 'other'],
    ['constructor', 'other'],
    [null, 'other'],
  ])('%s is %s', (signOnMode, protocol) => {
    const app = readApp({
      id: '0oa2',
      name: 'some_app',
      label: 'A',
      status: 'ACTIVE',
      signOnMode,
      credentials: { scheme: 'EDIT_PASSWORD_ONLY', password: 'hunter2' },
      settings: { app: { url: 'https://a.example.com', password: 'hunter2' } },
    });
    expect(app).toMatchObject({ protocol, signOnMode });
    expect(app?.holes.filter(({ reason }) => reason !== 'oin-not-exposed')).toStrictEqual([]);
    expect(JSON.stringify(app)).not.toContain('hunter2');
  });

  test('an OIDC app of the integration network says that it shows nothing', () => {
    const raw = { id: '0oa3', name: 'saasure', label: 'A', status: 'ACTIVE', signOnMode: 'OPENID_CONNECT' };
    expect(readApp(raw)).toMatchObject({
      protocol: 'oidc',
      settings: { oauthClient: {} },
      credentials: { oauthClient: {} },
      holes: [
        { at: 'settings.oauthClient', reason: 'oin-not-exposed' },
        { at: 'credentials.oauthClient', reason: 'oin-not-exposed' },
      ],
    });
  });

  test.each([undefined, 7])(
    'an unreadable sign-on mode with an OAuth client is judged as one: %s',
    (mode) => {
      expect(readApp({ ...soundApp(), signOnMode: mode })).toMatchObject({
        protocol: 'oidc',
        signOnMode: null,
        settings: { oauthClient: { application_type: 'web' } },
      });
    },
  );

  test.each([null, 'MFA_AS_SERVICE', 'OPENID_CONNECT_2'])(
    'sign-on mode %s is passed over, even with an OAuth client',
    (mode) => {
      expect(readApp({ ...soundApp(), signOnMode: mode })).toMatchObject({
        protocol: 'other',
        signOnMode: mode,
      });
    },
  );

  test.each([null, undefined, 7, 'x', [], {}, { id: null }, { id: '' }])('%j is no app', (raw) => {
    expect(readApp(raw)).toBeUndefined();
  });
});

const RECORDED = '../shared/orgs/recorded/api/v1';
/** What three recorded apps do not have although others of their kind do. */
const LEFT_OUT = [
  '0oa2vpmqxp82ple76a09 credentials.scheme',
  '0oa8lj43rmGaOoL4B1d7 settings.signOn.assertionEncryption',
  '0oawtswl9i4sd1TXi1d7 settings.oauthClient.jwks.keys[0].crv',
];

test.runIf(existsSync(RECORDED))('recorded apps, origins and servers are all understood', () => {
  const counts = Object.fromEntries(
    ['apps', 'trustedOrigins', 'authorizationServers'].map((name) => {
      const endpoint = endpointOf(`/api/v1/${name}`);
      const raw: unknown = JSON.parse(readFileSync(`${RECORDED}/${name}.json`, 'utf8'));
      const { items, malformed } = readBody(endpoint as NonNullable<typeof endpoint>, raw) as List<OidcApp>;
      expect(malformed).toBe(0);
      expect(items).toHaveLength((raw as readonly unknown[]).length);
      const shapes = items.flatMap(({ id, holes }) =>
        holes.filter(({ reason }) => reason === 'unexpected-shape').map(({ at }) => `${id} ${at}`),
      );
      expect(shapes, 'nothing Okta really sent is a surprise').toStrictEqual(name === 'apps' ? LEFT_OUT : []);
      return [name, items.length];
    }),
  );
  expect(counts).toStrictEqual({ apps: 340, trustedOrigins: 12, authorizationServers: 2 });
});
