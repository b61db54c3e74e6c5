import { describe, expect, test } from 'vitest';
import { adminOrigin } from '../../src/model/deep-link.ts';
import {
  adminAppId,
  hostsOf,
  isAdminUrl,
  isNonProductionHost,
  orgKeyOf,
  orgOrigin,
} from '../../src/model/org-url.ts';

describe('the org of a URL', () => {
  test.each([
    ['https://acme.okta.com', 'acme.okta.com'],
    ['https://acme-admin.okta.com/admin/apps/active?x#y', 'acme.okta.com'],
    ['https://ACME-Admin.OKTA.com/', 'acme.okta.com'],
    ['https://acme-admin.oktapreview.com/', 'acme.oktapreview.com'],
    ['https://acme.okta-emea.com/', 'acme.okta-emea.com'],
    ['https://acme.okta-gov.com/', 'acme.okta-gov.com'],
    ['https://acme.okta.mil/', 'acme.okta.mil'],
    ['https://integrator-123-admin.okta.com/', 'integrator-123.okta.com'],
    ['https://administrators.okta.com/', 'administrators.okta.com'],
    ['https://user:pass@acme.okta.com/', 'acme.okta.com'],
  ])('%s is %s', (url, key) => expect(orgKeyOf(url)).toBe(key));

  test.each([
    'http://acme.okta.com/',
    'https://acme.okta.com:8443/',
    'https://okta.com/',
    'https://www.okta.com/',
    'https://developer.okta.com/docs',
    'https://help.okta.com/',
    'https://login.okta.com/',
    'https://login-admin.okta.com/',
    'https://ok12static.okta.com/',
    'https://a.b.okta.com/',
    'https://acme.okta.com.evil.example/',
    'https://evilokta.com/',
    'https://acme.okta.com@evil.example/',
    'https://xn--acme-.okta.com/',
    'https://-admin.okta.com/',
    'chrome-extension://abc/popup.html',
    'javascript:alert(1)//acme.okta.com',
    'not a URL',
    '',
  ])('%s is none', (url) => expect(orgKeyOf(url)).toBeUndefined());
});

test('an org has an origin, an Admin Console beside it, and the hosts of both', () => {
  expect(adminOrigin('acme.okta.com')).toBe('https://acme-admin.okta.com');
  expect(orgOrigin('acme.okta.com')).toBe('https://acme.okta.com');
  expect(hostsOf('acme.okta.com', ['login.example.com'])).toEqual([
    'acme.okta.com',
    'acme-admin.okta.com',
    'login.example.com',
  ]);
  expect(isAdminUrl('https://acme-admin.okta.com/admin')).toBe(true);
  expect(isAdminUrl('https://acme.okta.com/')).toBe(false);
  expect(isAdminUrl('https://acme-admin.okta.com.evil.example/')).toBe(false);
});

test.each([
  ['https://acme-admin.okta.com/admin/app/oidc_client/instance/0oa1x/#tab-general', '0oa1x'],
  ['https://acme-admin.okta.com/admin/app/oidc_client/instance/0oa1x', '0oa1x'],
  ['https://acme-admin.okta.com/admin/app/oidc_client/client/0oa2y/', '0oa2y'],
  ['https://acme-admin.okta.com/admin/apps/active', undefined],
  ['https://acme.okta.com/admin/app/oidc_client/instance/0oa1x', undefined],
  ['https://acme-admin.okta.com/admin/app/a/b/instance/0oa1x', undefined],
  ['https://acme-admin.okta.com/admin/app/oidc_client/instance/%2e%2e/', undefined],
])('the app of %s', (url, id) => expect(adminAppId(url)).toBe(id));

test.each([
  ['acme.oktapreview.com', true],
  ['dev-1.okta.com', true],
  ['integrator-22.okta.com', true],
  ['trial-3.okta.com', true],
  ['acme.okta.com', false],
  ['dev-team.okta.com', false],
  ['dev-1.okta-emea.com', false],
  ['mytrial-3.okta.com', false],
])('%s: non-production %s', (key, expected) => expect(isNonProductionHost(key)).toBe(expected));
