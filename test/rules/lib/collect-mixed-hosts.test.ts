import { describe, expect, test } from 'vitest';
import type { OidcApp } from '../../../src/model/app.ts';
import { collectMixedHosts } from '../../../src/rules/lib/collect-mixed-hosts.ts';
import { oidcApp } from '../../support/build-subjects.ts';

const HOST = 'app.example.com';

function mixedOf(...apps: readonly OidcApp[]) {
  const collection = collectMixedHosts();
  for (const app of apps) collection.add(app);
  return Object.fromEntries(collection.settle());
}

const second = (changes: Parameters<typeof oidcApp>[0] = {}): OidcApp => oidcApp({ ...changes, id: '0oa2' });
const at = (id: string, ...redirect_uris: string[]): OidcApp =>
  oidcApp({ id, client: { redirect_uris, consent_method: id === '0oa1' ? 'TRUSTED' : 'REQUIRED' } });

describe('what differs', () => {
  test.each([
    ['client type', second({ client: { application_type: 'browser' } })],
    ['client type', second({ credentials: { token_endpoint_auth_method: 'none' } })],
    ['implicit grant', second({ client: { grant_types: ['implicit'] } })],
    ['environment', second({ label: 'Portal (test)' })],
    ['consent', second({ client: { consent_method: 'TRUSTED' } })],
  ])('%s', (trait, app) => {
    expect(mixedOf(oidcApp(), app)).toEqual({ [HOST]: { apps: ['0oa1', '0oa2'], differ: [trait] } });
  });

  test('everything at once, in one order, whoever came first', () => {
    const app = second({
      label: 'dev',
      client: { application_type: 'browser', grant_types: ['implicit'], consent_method: 'TRUSTED' },
    });
    expect(mixedOf(app, oidcApp())).toEqual({
      [HOST]: { apps: ['0oa1', '0oa2'], differ: ['client type', 'implicit grant', 'environment', 'consent'] },
    });
  });
});

describe('what does not', () => {
  test('apps that are alike', () => expect(mixedOf(oidcApp(), second())).toEqual({}));

  test('one app alone', () => expect(mixedOf(oidcApp())).toEqual({}));

  test('what Okta did not say', () => {
    const silent = second({
      client: { application_type: undefined, grant_types: undefined, consent_method: undefined },
      credentials: { token_endpoint_auth_method: undefined },
    });
    expect(mixedOf(oidcApp({ client: { grant_types: ['implicit'] } }), silent)).toEqual({});
  });

  test.each([
    ['loopback', 'http://localhost/cb'],
    ['shared hosting', 'https://acme.github.io/cb'],
    ['a tunnel', 'https://acme.ngrok.io/cb'],
    ['a request catcher', 'https://webhook.site/cb'],
    ['a debugger', 'https://jwt.ms/cb'],
    ['a custom scheme', 'com.example.app://cb'],
    ['nothing a browser can read', 'app.example.com/cb'],
  ])('%s', (_, uri) => expect(mixedOf(at('0oa1', uri), at('0oa2', uri))).toEqual({}));
});

test('a tenant of a managed product counts as a host', () => {
  const uri = 'https://acme.auth.eu-west-1.amazoncognito.com/cb';
  expect(Object.keys(mixedOf(at('0oa1', uri), at('0oa2', uri)))).toHaveLength(1);
});

test('the host counts, whatever its port, path and spelling, and once for each app', () => {
  const mixed = mixedOf(
    at('0oa1', 'https://APP.example.com/a', 'https://app.example.com/b'),
    at('0oa2', 'http://app.example.com.:8080/c', 'https://b.example.com/'),
  );
  expect(mixed).toEqual({ [HOST]: { apps: ['0oa1', '0oa2'], differ: ['consent'] } });
});

test('an app without redirect URIs', () =>
  expect(mixedOf(oidcApp(), second({ client: { redirect_uris: undefined } }))).toEqual({}));
