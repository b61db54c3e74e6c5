import { describe, expect, test } from 'vitest';
import type { App } from '../../../src/model/app.ts';
import { readApp } from '../../../src/okta/readers/app.ts';
import { appWith } from './sound-app.ts';

const read = (path: string, value: unknown): App => readApp(appWith(path, value)) as App;
const holesOf = (path: string, value: unknown): readonly string[] =>
  read(path, value).holes.map(({ at }) => at);

describe('what every app has', () => {
  test.each([
    ['name', 7, ['name', 'name']],
    ['name', '', ['name']],
    ['signOnMode', undefined, ['signOnMode']],
    ['_links', 7, ['_links']],
    ['status', 7, ['status']],
    ['status', null, ['status']],
    ['settings.oauthClient.refresh_token.leeway', 60, []],
    ['settings.notes.admin', 7, ['settings.notes.admin']],
    ['settings.notes.enduser', 7, ['settings.notes.enduser']],
    ['lastUpdated', 'yesterday', ['lastUpdated']],
    ['settings.implicitAssignment', 'yes', ['settings.implicitAssignment']],
    ['accessibility.loginRedirectUrl', 7, ['accessibility.loginRedirectUrl']],
    ['accessibility.selfService', 'yes', ['accessibility.selfService']],
    ['features', 'PUSH', ['features']],
    ['features', ['PUSH_NEW_USERS', 'free text', 7], ['features[2]', 'features[1]']],
    ['_links.accessPolicy', {}, ['_links.accessPolicy.href']],
    ['_links.accessPolicy', 'x', ['_links.accessPolicy.href']],
    ['_links.accessPolicy', { href: 'https://x/policies/rst1/rules' }, ['_links.accessPolicy.href']],
    ['_links.accessPolicy', { href: 7 }, ['_links.accessPolicy.href']],
    ['_links.accessPolicy', null, []],
    ['_links.logo', null, []],
    ['credentials.oauthClient.autoKeyRotation', 'yes', ['credentials.oauthClient.autoKeyRotation']],
    [
      'credentials.oauthClient.token_endpoint_auth_method',
      null,
      ['credentials.oauthClient.token_endpoint_auth_method'],
    ],
  ])('%s = %j leaves holes %j', (path, value, holes) => {
    expect(holesOf(path, value)).toStrictEqual(holes);
  });

  test('a status that is none is empty', () => {
    for (const none of [7, null, undefined]) expect(read('status', none).status).toBe('');
  });

  test('features, in Okta’s words only', () => {
    expect(read('features', []).features).toStrictEqual([]);
    expect(read('features', ['PUSH_NEW_USERS', 'free text']).features).toStrictEqual(['PUSH_NEW_USERS']);
    expect(read('features', undefined)).not.toHaveProperty('features');
  });

  test('its sign-on policy, by the address that ends with its id', () => {
    const id = (href: string) => read('_links.accessPolicy', { href }).accessPolicyId;
    expect(id('https://acme.okta.com/api/v1/policies/rst1')).toBe('rst1');
    expect(id('https://acme.okta.com/api/v1/policies/rst1/')).toBe('rst1');
    expect(id('https://acme.okta.com/api/v1/policies/rst1?x')).toBeUndefined();
    expect(read('_links.accessPolicy', undefined)).not.toHaveProperty('accessPolicyId');
  });

  test.each([
    [{ name: 'secrets' }, ['secrets']],
    [[{ name: 'jwks' }], ['jwks']],
    [
      [{ name: 'jwks' }, { name: 'secrets' }],
      ['secrets', 'jwks'],
    ],
    [[7, { name: 'other' }], undefined],
    [undefined, undefined],
  ])('kinds of credentials: %j', (links, kinds) => {
    expect(read('_links.clientCredentials', links).credentialKinds).toStrictEqual(kinds);
  });

  test.each([
    [{ selfService: true }, { selfService: true }],
    [{ selfService: false }, {}],
    [{ errorRedirectUrl: 'https://a.example/' }, { errorRedirectUrl: 'https://a.example/' }],
    [{ loginRedirectUrl: 'https://a.example/' }, { loginRedirectUrl: 'https://a.example/' }],
  ])('pages: %j', (raw, pages) => {
    expect(read('accessibility', raw).accessibility).toStrictEqual(pages);
  });

  test('logos may be addresses alone', () => {
    expect(read('_links.logo', ['https://a.example/l.png'])).toHaveProperty('logos', [
      'https://a.example/l.png',
    ]);
    for (const none of ['x', undefined, null]) expect(read('_links.logo', none).logos).toStrictEqual([]);
  });

  test('key rotation, and nothing where nothing is said', () => {
    const rotation = (value: unknown) => read('credentials.oauthClient.autoKeyRotation', value);
    expect(rotation(false)).toHaveProperty('credentials.oauthClient.autoKeyRotation', false);
    expect(rotation(undefined)).not.toHaveProperty('credentials.oauthClient.autoKeyRotation');
  });

  test('the id a client chose, where it is not the app’s', () => {
    const client = (value: unknown) => read('credentials.oauthClient.client_id', value);
    expect(client('portal')).toHaveProperty('credentials.oauthClient.client_id', 'portal');
    for (const same of ['0oa1', undefined, 'a b', 'a/b', 'x'.repeat(256)])
      expect(client(same)).not.toHaveProperty('credentials.oauthClient.client_id');
  });
});
