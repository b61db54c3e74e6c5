import { expect, test } from 'vitest';
import { collectPlaces } from '../../../src/rules/lib/collect-places.ts';
import {
  bookmarkApp,
  oidcApp,
  otherApp,
  samlApp,
  swaApp,
  wsFederationApp,
} from '../../support/build-subjects.ts';

const at = (id: string, ...redirect_uris: string[]) =>
  oidcApp({ id, client: { redirect_uris, post_logout_redirect_uris: undefined } });
const native = (id: string, ...redirect_uris: string[]) =>
  oidcApp({ id, client: { application_type: 'native', redirect_uris, post_logout_redirect_uris: [] } });

function placesOf(add: (places: ReturnType<typeof collectPlaces>) => void) {
  const places = collectPlaces();
  add(places);
  const { domains, origins, hosts, redirectUris, schemes } = places.settle();
  return {
    domains: Object.fromEntries(domains),
    origins: [...origins],
    hosts: [...hosts],
    redirectUris: Object.fromEntries(redirectUris),
    schemes: Object.fromEntries(schemes),
  };
}

test('every web address of an app tells where it lives', () => {
  const { domains, origins, hosts } = placesOf(({ add }) =>
    add(
      oidcApp({
        client: {
          redirect_uris: ['https://a.one.com:8443/cb', 'com.example.app:/cb', 'not a uri'],
          post_logout_redirect_uris: ['https://two.com/bye'],
          initiate_login_uri: 'http://b.three.com./in',
          client_uri: 'https://acme.github.io',
          frontchannel_logout_uri: 'https://203.0.113.7/fc',
        },
      }),
    ),
  );
  expect(domains).toEqual({
    'one.com': ['0oa1'],
    'two.com': ['0oa1'],
    'three.com': ['0oa1'],
    'acme.github.io': ['0oa1'],
    '203.0.113.7': ['0oa1'],
  });
  expect(origins).toContain('https://a.one.com:8443');
  expect(hosts).toEqual(['a.one.com', 'two.com', 'b.three.com', 'acme.github.io', '203.0.113.7']);
});

test('other apps live in a domain, but have no OAuth host', () => {
  const { domains, hosts } = placesOf(({ addOther }) => {
    addOther(samlApp({ id: '0oa5' }));
    addOther(samlApp({ id: '0oa7', signOn: { ssoAcsUrlOverride: 'https://sso.acs.net/' } }));
    addOther(
      wsFederationApp({ wReplyURL: 'https://reply.net/', siteURL: 'https://site.net/' }, { id: '0oa8' }),
    );
    addOther(bookmarkApp('https://wiki.bookmark.net/', { id: '0oa9' }));
    addOther(swaApp({ id: '0oaa', signOn: { loginUrl: 'https://login.net/' }, app: { url: 'login' } }));
    addOther(swaApp({ id: '0oab', app: { url: '', targetURL: 'https://target.net/' } }));
    addOther(otherApp());
  });
  expect(domains).toEqual({
    'example.com': ['0oa5', '0oa7'],
    'acs.net': ['0oa7'],
    'reply.net': ['0oa8'],
    'site.net': ['0oa8'],
    'bookmark.net': ['0oa9'],
    'login.net': ['0oaa'],
    'target.net': ['0oab'],
  });
  expect(hosts).toEqual([]);
});

test('at most four apps of a domain are named, each once', () => {
  const { domains } = placesOf(({ add }) => {
    for (const n of [1, 2, 3, 4, 5]) add(at(`0oa${n}`, 'https://a.example.com/', 'https://b.example.com/'));
  });
  expect(domains).toEqual({ 'example.com': ['0oa1', '0oa2', '0oa3', '0oa4'] });
});

test('redirect URIs of several apps, with their ids sorted', () => {
  const { redirectUris } = placesOf(({ add }) => {
    add(at('0oa3', 'https://a.example.com/cb', 'https://a.example.com/mine'));
    add(at('0oa1', 'HTTPS://A.example.com:443/cb', 'https://a.example.com/cb'));
    add(at('0oa2', 'https://a.example.com/CB'));
  });
  expect(redirectUris).toEqual({ 'https://a.example.com/cb': ['0oa1', '0oa3'] });
});

test('nobody shares loopback', () => {
  const { redirectUris } = placesOf(({ add }) => {
    add(at('0oa1', 'http://localhost/cb', 'http://127.0.0.1/cb'));
    add(at('0oa2', 'http://localhost/cb', 'http://127.0.0.1/cb'));
  });
  expect(redirectUris).toEqual({});
});

test('schemes count in native apps, and only private-use ones', () => {
  const { schemes } = placesOf(({ add }) => {
    add(
      native('0oa2', 'COM.example.app:/a', 'javascript:x', 'urn:ietf:wg:oauth:2.0:oob', 'com.example.mine:/'),
    );
    add(
      native('0oa1', 'com.example.app:/b', 'com.example.app:/c', 'javascript:x', 'urn:ietf:wg:oauth:2.0:oob'),
    );
    add(at('0oa3', 'com.example.app:/d', 'com.example.mine:/'));
  });
  expect(schemes).toEqual({ 'com.example.app': ['0oa1', '0oa2'] });
});

test('an app without any address', () => {
  const { domains } = placesOf(({ add }) =>
    add(oidcApp({ client: { redirect_uris: undefined, post_logout_redirect_uris: undefined } })),
  );
  expect(domains).toEqual({});
});
