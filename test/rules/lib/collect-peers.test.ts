import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../src/background/sha-256.ts';
import type { App } from '../../../src/model/app.ts';
import type { Peers } from '../../../src/model/peers.ts';
import { collectPeers } from '../../../src/rules/lib/collect-peers.ts';
import { oidcApp, oinApp, oktaApp, samlApp, swaApp } from '../../support/build-subjects.ts';

const NOW = new Date('2026-01-01T00:00:00Z');

function peersOf(...apps: App[]): Promise<Peers> {
  const peers = collectPeers(NOW, sha256);
  for (const app of apps) peers.add(app);
  return peers.settle();
}
const web = (id: string, ...redirect_uris: string[]) => oidcApp({ id, client: { redirect_uris } });
const saml = (id: string, acs: string | undefined, kid = 'k1', status = 'ACTIVE') =>
  samlApp({ id, kid, status, signOn: { ssoAcsUrl: acs, audience: 'https://crm.example.com/metadata' } });

describe('collectPeers', () => {
  test('places of ACTIVE apps', async () => {
    const peers = await peersOf(
      web('0oa2', 'https://a.example.com/cb', 'HTTPS://A.EXAMPLE.COM:443/cb'),
      web('0oa1', 'https://a.example.com/cb', 'http://localhost/cb'),
      web('0oa3', 'http://localhost/cb'),
      oidcApp({ id: '0oa4', status: 'INACTIVE', client: { redirect_uris: ['https://gone.example.net/cb'] } }),
      saml('0oa5', 'https://crm.example.com/acs'),
      swaApp({ id: '0oa6' }),
    );
    expect([...peers.redirectUris]).toEqual([['https://a.example.com/cb', ['0oa1', '0oa2']]]);
    expect(peers.domains.get('example.com')).toEqual(['0oa2', '0oa1', '0oa3', '0oa5']);
    expect(peers.domains.has('example.net')).toBe(false);
    expect(peers.hosts.has('a.example.com')).toBe(true);
    expect(peers.origins.has('https://app.example.com')).toBe(true);
  });

  test('a domain names at most four of its apps', async () => {
    const peers = await peersOf(
      ...[1, 2, 3, 4, 5, 6].map((id) => web(`0oa${id}`, 'https://a.example.com/cb')),
    );
    expect(peers.domains.get('example.com')).toHaveLength(4);
    expect(peers.redirectUris.get('https://a.example.com/cb')).toHaveLength(6);
  });

  test('schemes of native apps', async () => {
    const native = (id: string, application_type: 'native' | 'web') =>
      oidcApp({ id, client: { application_type, redirect_uris: [`com.example.app:/${id}`] } });
    const peers = await peersOf(native('0oa1', 'native'), native('0oa2', 'native'), native('0oa3', 'web'));
    expect([...peers.schemes]).toEqual([['com.example.app', ['0oa1', '0oa2']]]);
  });

  test('addresses of keys, however they are written, and deactivated apps too', async () => {
    const keys = (id: string, jwks_uri: string, status = 'ACTIVE') =>
      oidcApp({ id, status, client: { jwks_uri } });
    const peers = await peersOf(
      keys('0oa2', 'https://keys.example.com/j'),
      keys('0oa1', ' HTTPS://keys.example.com:443/j', 'INACTIVE'),
      keys('0oa3', 'https://keys.example.com/J'),
      keys('0oa4', ' '),
      keys('0oa5', ''),
    );
    expect([...peers.jwksUris]).toEqual([['https://keys.example.com/j', ['0oa1', '0oa2']]]);
  });

  test('SAML keys and audiences', async () => {
    const peers = await peersOf(
      saml('0oa1', 'https://crm.example.com/acs'),
      saml('0oa2', 'https://other.example.com/acs', 'k2'),
      saml('0oa3', 'https://third.example.com/acs', 'k1', 'INACTIVE'),
      saml('0oa4', undefined, 'k3'),
    );
    expect([...peers.signingKids]).toEqual([['k1', ['0oa1', '0oa3']]]);
    expect([...peers.audiences]).toEqual([['https://crm.example.com/metadata', ['0oa1', '0oa2']]]);
  });

  test('an audience is nothing to report on one host, or where the other host is unknown', async () => {
    const same = await peersOf(
      saml('0oa1', 'https://crm.example.com/a'),
      saml('0oa2', 'https://crm.example.com/b'),
    );
    expect(same.audiences.size).toBe(0);
    const unknown = await peersOf(saml('0oa1', 'https://crm.example.com/a'), saml('0oa2', undefined));
    expect(unknown.audiences.size).toBe(0);
  });

  test('hosts of apps that are not trusted alike', async () => {
    const on = (id: string, host: string, label: string, consent_method: 'TRUSTED' | 'REQUIRED') =>
      oidcApp({ id, label, client: { consent_method, redirect_uris: [`https://${host}/cb`] } });
    const peers = await peersOf(
      on('0oa1', 'a.example.com', 'Portal', 'REQUIRED'),
      on('0oa2', 'a.example.com', 'Portal test', 'TRUSTED'),
      on('0oa3', 'b.example.com', 'Portal', 'REQUIRED'),
      on('0oa4', 'b.example.com', 'Shop', 'REQUIRED'),
      on('0oa5', 'acme.github.io', 'Portal', 'REQUIRED'),
      on('0oa6', 'acme.github.io', 'Portal dev', 'TRUSTED'),
    );
    expect([...peers.mixedHosts]).toEqual([
      ['a.example.com', { apps: ['0oa1', '0oa2'], differ: ['environment', 'consent'] }],
    ]);
  });

  test('whether an app is ACTIVE, of whatever kind', async () => {
    expect((await peersOf(swaApp())).hasActiveApps).toBe(true);
    expect((await peersOf(swaApp({ status: 'INACTIVE' }), oktaApp())).hasActiveApps).toBe(false);
  });

  test('ACTIVE clients and what they can do', async () => {
    const peers = await peersOf(
      oidcApp({ id: '0oa1', client: { application_type: 'browser', grant_types: ['implicit'] } }),
      oidcApp({ id: '0oa2', status: 'INACTIVE' }),
    );
    expect([...peers.clients]).toEqual([['0oa1', { isPublic: true, grants: ['implicit'] }]]);
  });

  test('a client is known by the id it chose', async () => {
    const peers = await peersOf(oidcApp({ credentials: { client_id: 'portal' } }));
    expect([...peers.clients.keys()]).toEqual(['portal']);
  });

  test('apps of the last 90 days, whatever their protocol', async () => {
    const at90 = '2025-10-03T00:00:00.000Z';
    const peers = await peersOf(
      swaApp({ id: '0oa1', created: at90 }),
      oidcApp({ id: '0oa2', created: '2025-10-02T23:59:59.000Z' }),
      oidcApp({ id: '0oa3' }),
    );
    expect([...peers.recent]).toEqual([['0oa1', at90]]);
  });

  test('apps of Okta are no peers, and apps it does not show have nothing in common', async () => {
    const peers = await peersOf(oktaApp(), { ...oktaApp(), id: '0oa2' }, oinApp(), oinApp({ id: '0oa3' }));
    for (const part of [
      peers.redirectUris,
      peers.jwksUris,
      peers.sharedKeys,
      peers.domains,
      peers.mixedHosts,
    ])
      expect(part.size).toBe(0);
  });
});
