import { expect, test } from 'vitest';
import { holdsSettings, pageRoute } from '../../src/content/page-route.ts';

const HOST = 'https://acme-admin.okta.com';
const ID = '0oa1a2b3c4D5E6F7G8H9';
const app = (rest: object = {}) => ({ kind: 'app', name: 'oidc_client', id: ID, ...rest });

test.each([
  [`/admin/app/oidc_client/instance/${ID}/#tab-general`, app({ tab: 'general' })],
  [`/admin/app/oidc_client/instance/${ID}#tab-signon`, app({ tab: 'signon' })],
  [`/admin/app/oidc_client/client/${ID}`, app()],
  [`/admin/app/oidc_client/instance/${ID}/?x=1`, app()],
  [`/admin/app/ORG%5Fapp_1/instance/${ID}/`, app({ name: 'ORG_app_1' })],
  ['/admin/apps/active', { kind: 'app-list' }],
  ['/admin/apps', { kind: 'app-list' }],
  ['/admin/apps/inactive/', { kind: 'app-list' }],
  ['/admin/apps/oauth2-wizard/create?applicationType=WEB', { kind: 'wizard', applicationType: 'web' }],
  [
    '/admin/apps/oauth2-wizard/create?applicationType=BROWSER',
    { kind: 'wizard', applicationType: 'browser' },
  ],
  ['/admin/apps/oauth2-wizard/create?applicationType=NATIVE', { kind: 'wizard', applicationType: 'native' }],
  ['/admin/apps/oauth2-wizard/create?applicationType=ODD', { kind: 'wizard' }],
  ['/admin/apps/oauth2-wizard/create', { kind: 'wizard' }],
  ['/admin/access/api/trusted_origins', { kind: 'trusted-origins' }],
  ['/admin/access/api/trusted-origins/', { kind: 'trusted-origins' }],
  ['/admin/access/api/tokens#tab-trusted-origins', { kind: 'trusted-origins' }],
  ['/admin/access/api/trusted_origins#tab-api-tokens', undefined],
  ['/admin/access/api/tokens', undefined],
  [`/admin/app/oidc_client/instance/${ID}/settings/general`, undefined],
  [`/admin/app/%E0%A4%A/instance/${ID}/`, undefined],
  ['/admin/apps/add-app', undefined],
  ['/admin/dashboard', undefined],
])('%s', (path, route) => {
  expect(pageRoute(HOST + path)).toEqual(route);
});

test.each([
  `https://acme.okta.com/admin/apps/active`,
  `https://acme-admin.okta.com.evil.example/admin/apps/active`,
  `https://evil.example/https://acme-admin.okta.com/admin/apps/active`,
  `http://acme-admin.okta.com/admin/apps/active`,
  'about:blank',
  '',
])('no page of %s', (url) => {
  expect(pageRoute(url)).toBeUndefined();
});

test.each([
  [`/admin/app/oidc_client/instance/${ID}/`, true],
  [`/admin/app/oidc_client/instance/${ID}/#tab-signon`, true],
  [`/admin/app/oidc_client/instance/${ID}/#tab-assignments`, false],
  ['/admin/apps/oauth2-wizard/create', true],
  ['/admin/apps/active', false],
])('settings on %s: %s', (path, expected) => {
  expect(holdsSettings(pageRoute(HOST + path))).toBe(expected);
});
