import { beforeEach, expect, test, vi } from 'vitest';
import fake, { resetBrowser } from '../support/fake-browser.ts';

vi.mock('webextension-polyfill', () => import('../support/fake-browser.ts'));
const { findConsoleTab, openConsole } = await import('../../src/background/console-tab.ts');
const { requireOrg } = await import('../../src/background/org-key.ts');

beforeEach(() => void resetBrowser());

test('opens pages of the org’s console', async () => {
  await openConsole('acme.okta.com', '/');
  await openConsole('acme.okta.com', '/admin/app/oidc_client/instance/0oa1?x=1#tab-general');
  expect(fake.state.opened).toEqual([
    'https://acme-admin.okta.com/',
    'https://acme-admin.okta.com/admin/app/oidc_client/instance/0oa1?x=1#tab-general',
  ]);
});

test.each([
  '',
  'admin',
  '//evil.example/',
  '/\\evil.example/',
  '\\\\evil.example',
  'https://evil.example/',
  '/\t/evil.example',
])('never leaves the org: %j', async (path) => {
  await openConsole('acme.okta.com', path).catch((error) =>
    expect(error).toMatchObject({ code: 'bad-request' }),
  );
  for (const url of fake.state.opened) expect(new URL(url).host).toBe('acme-admin.okta.com');
  expect(
    fake.state.opened.filter(
      (url) => url.includes('evil.example') && !url.startsWith('https://acme-admin.okta.com/'),
    ),
  ).toEqual([]);
});

test('the sample org has no console', async () => {
  await expect(openConsole('sample', '/')).rejects.toMatchObject({ code: 'bad-request' });
  expect(fake.state.opened).toEqual([]);
});

test('of the org’s console tabs the one used last is found', async () => {
  fake.state.tabs = [
    { id: 1, url: 'https://acme-admin.okta.com/a', lastAccessed: 5 },
    { id: 2, url: 'https://acme-admin.okta.com/b', lastAccessed: 9 },
    { id: 3, url: 'https://beta-admin.okta.com/', lastAccessed: 10 },
    { id: 4, url: 'https://acme-admin.okta.com.evil.example/', lastAccessed: 11 },
  ];
  expect(await findConsoleTab('acme.okta.com')).toBe(2);
  expect(await findConsoleTab('gamma.okta.com')).toBeUndefined();
});

test('only orgs on Okta’s domains can be audited', () => {
  for (const org of ['acme.okta.com', 'acme.oktapreview.com', 'acme.okta.mil', 'sample'])
    expect(requireOrg(org)).toBe(org);
  for (const org of ['acme.example.com', 'acme-admin.okta.com', 'www.okta.com', 'a.b.okta.com', 'okta.com'])
    expect(() => requireOrg(org)).toThrow(expect.objectContaining({ code: 'bad-request' }));
});
