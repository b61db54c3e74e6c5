import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startOrgServer } from '../../../src/tools/org-server/server.mjs';
import { askServer } from '../ask-server.ts';
import { openPage } from './open-page.ts';

const HOSTILE = '</script><img src=x onerror="alert(1)">\'"&amp;\u2028';
const ID = '0oaHostile0000000001';
const APP = {
  id: ID,
  name: 'oidc_client',
  label: HOSTILE,
  status: 'ACTIVE',
  signOnMode: 'OPENID_CONNECT',
  credentials: { oauthClient: { client_id: HOSTILE, token_endpoint_auth_method: HOSTILE } },
  settings: {
    notes: { admin: HOSTILE, enduser: null },
    oauthClient: {
      application_type: HOSTILE,
      redirect_uris: [HOSTILE, HOSTILE],
      grant_types: null,
      response_types: null,
      idp_initiated_login: { mode: HOSTILE, default_scope: null },
    },
  },
};
const ORIGIN = { id: HOSTILE, name: HOSTILE, origin: HOSTILE, scopes: [{ type: HOSTILE }] };
const PAGES = [
  '/admin/apps/active',
  `/admin/app/oidc_client/instance/${ID}/`,
  `/admin/app/oidc_client/client/${ID}?generation=2021`,
  '/admin/apps/oauth2-wizard/create?applicationType=%22%3E%3Cimg%20src=x%3E',
  '/admin/access/api/trusted_origins?%3C/script%3E',
  '/admin/dashboard',
];

let dir: string;
let server: Awaited<ReturnType<typeof startOrgServer>>;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'org-'));
  mkdirSync(join(dir, 'api/v1'), { recursive: true });
  writeFileSync(join(dir, 'api/v1/apps.json'), JSON.stringify([APP]));
  writeFileSync(join(dir, 'api/v1/trustedOrigins.json'), JSON.stringify([ORIGIN]));
  server = await startOrgServer({ orgs: { acme: dir } });
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await server.close();
  rmSync(dir, { recursive: true, force: true });
});

const open = (path: string) => openPage(server.port, path, '#content h1');
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

describe.each(PAGES)('%s', (path) => {
  test("has Okta's policy, with a nonce of its own, and nothing the policy refuses", async () => {
    const { answer } = await open(path);
    const policy = String(answer.headers['content-security-policy']);
    const nonce = /script-src 'unsafe-inline' 'nonce-([^']+)' 'self' 'report-sample'/.exec(policy)?.[1];
    expect(nonce).toMatch(/^[\w+/]{24}$/);
    expect(policy).toContain(`style-src 'unsafe-inline' 'nonce-${nonce}'`);
    expect(policy).toContain("frame-ancestors 'self'");
    expect((await askServer(server.port, path)).headers['content-security-policy']).not.toBe(policy);
    expect(answer.body).not.toMatch(/ style=|<style|javascript:/);
    for (const script of document.querySelectorAll('script:not([type="application/json"])'))
      expect(script.getAttribute('nonce')).toBe(nonce);
  });

  test('asks nobody else, and shows org text as text', async () => {
    const { errors } = await open(path);
    await settled();
    expect(errors).toEqual([]);
    for (const element of document.querySelectorAll('[src], link[href]')) {
      const address = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
      expect(address).toMatch(/^(\/console-assets\/|data:,)/);
    }
    for (const element of document.querySelectorAll('*'))
      for (const { name } of element.attributes) expect(name).not.toMatch(/^on/);
  });
});

test('hostile text arrives whole', async () => {
  await open(PAGES[1] as string);
  await vi.waitUntil(() => document.querySelector('#tabs form'));
  expect(document.querySelector('h1')?.textContent).toBe(HOSTILE);
  const rows = [...document.querySelectorAll('.o-form-input-name-redirect_uris .o-form-input-group')];
  expect(rows.map(({ textContent }) => textContent)).toEqual([HOSTILE, HOSTILE]);
});

test.each([
  ['no token', {}, '{"label":"x"}'],
  [
    'another site',
    { 'x-okta-xsrftoken': 'simulated-xsrf-token', 'sec-fetch-site': 'cross-site' },
    '{"label":"x"}',
  ],
  ['no JSON', { 'x-okta-xsrftoken': 'simulated-xsrf-token' }, 'label=x'],
  ['too much', { 'x-okta-xsrftoken': 'simulated-xsrf-token' }, `{"label":"${'x'.repeat(1_000_001)}"}`],
])('a change with %s is refused', async (_what, headers, body) => {
  const asked = askServer(server.port, PAGES[1] as string, { method: 'POST', headers, body });
  expect((await asked).status).toBe(403);
});

test('a change where nothing can be changed is refused', async () => {
  const headers = { 'x-okta-xsrftoken': 'simulated-xsrf-token' };
  for (const path of ['/admin/apps/active', '/admin/dashboard', '/nowhere'])
    expect((await askServer(server.port, path, { method: 'POST', headers, body: '{}' })).status).toBe(403);
  const odd = { method: 'POST', headers, body: '{"redirect_uris":5}' };
  expect((await askServer(server.port, PAGES[1] as string, odd)).body).toBe(
    '{"errors":{"redirect_uris":"Invalid value"}}',
  );
});
