// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/content/read-page.ts';
import {
  C,
  consolePage,
  K,
  labelsOf,
  readingOf,
  SPA,
  shownAt,
  sourcesOf,
  valuesOf,
  WEB,
  WIZARD,
} from './console-page.ts';

const NO_NOTE = { empty: true, secretPatterns: [], httpLink: false };
const CALLBACK = 'https://app.example.com/authorization-code/callback';
const LOCAL = 'http://localhost:8080/authorization-code/callback';

describe('a web app at rest', () => {
  const reading = readingOf(consolePage('02-oidc-web-general-view'), `${WEB}#tab-general`);

  test('gives every value at its path', () => {
    expect(valuesOf(reading.app)).toEqual({
      [`${K}.client_id`]: '0oaFIXTUREwebapp001',
      [`${K}.pkce_required`]: false,
      [`${K}.token_endpoint_auth_method`]: 'client_secret_basic',
      label: 'My Web App 1',
      status: 'ACTIVE',
      'settings.implicitAssignment': false,
      'settings.notes.admin': NO_NOTE,
      'settings.notes.enduser': NO_NOTE,
      [`${C}.application_type`]: 'web',
      [`${C}.consent_method`]: 'REQUIRED',
      [`${C}.dpop_bound_access_tokens`]: false,
      [`${C}.email_magic_link_redirect_uri`]: null,
      [`${C}.grant_types`]: ['authorization_code', 'refresh_token', 'implicit'],
      [`${C}.idp_initiated_login.mode`]: 'DISABLED',
      [`${C}.initiate_login_uri`]: null,
      [`${C}.logo_uri`]: null,
      [`${C}.policy_uri`]: null,
      [`${C}.post_logout_redirect_uris`]: ['https://app.example.com'],
      [`${C}.redirect_uris`]: [CALLBACK, LOCAL],
      [`${C}.refresh_token.leeway`]: 30,
      [`${C}.refresh_token.rotation_type`]: 'ROTATE',
      [`${C}.response_types`]: ['code', 'id_token'],
      [`${C}.tos_uri`]: null,
      [`${C}.wildcard_redirect`]: 'DISABLED',
    });
    expect(reading.app).toMatchObject({
      page: 'app',
      id: '0oaFIXTUREwebapp001',
      name: 'oidc_client',
      unread: [],
    });
  });

  test('gives values as saved, with the labels that were matched', () => {
    expect(new Set(Object.values(sourcesOf(reading.app)))).toEqual(new Set(['page-read']));
    expect(labelsOf(reading.app)).toMatchObject({
      [`${C}.redirect_uris`]: 'Sign-in redirect URIs',
      [`${C}.wildcard_redirect`]: 'Allow wildcard * in login URI redirect.',
      [`${C}.response_types`]: 'Implicit (hybrid)',
      [`${K}.client_id`]: 'Client ID',
    });
  });

  test('gives the element of each value', () => {
    expect(shownAt(reading, `${C}.redirect_uris[1]`)).toBe(LOCAL);
    expect(shownAt(reading, `${C}.grant_types[2]`)).toBe('Implicit (hybrid)');
    expect(shownAt(reading, `${C}.wildcard_redirect`)).toContain('Allow wildcard');
    expect(shownAt(reading, `${C}.redirect_uris[7]`)).toContain('Sign-in redirect URIs');
    expect(shownAt(reading, `${C}.refresh_token`)).toBeUndefined();
    expect(JSON.stringify(reading.app)).not.toContain('element');
  });
});

test('a web app being edited gives unsaved values, and those of a panel at rest as saved', () => {
  const page = consolePage('03-oidc-web-general-edit');
  const first = page.querySelector<HTMLInputElement>('#array86');
  if (first) first.value = 'http://*.example.com/cb?client_secret=hunter2hunter2';
  const reading = readingOf(page, WEB);
  expect(valuesOf(reading.app)).toMatchObject({
    [`${C}.redirect_uris`]: ['http://*.example.com/cb?client_secret=•••', LOCAL],
    [`${C}.wildcard_redirect`]: 'SUBDOMAIN',
    [`${C}.idp_initiated_login.mode`]: 'SPEC',
    [`${C}.initiate_login_uri`]: 'https://app.example.com/login',
    [`${C}.refresh_token.leeway`]: 30,
    'visibility.hide.web': false,
    'visibility.hide.iOS': true,
  });
  expect(sourcesOf(reading.app)).toMatchObject({
    [`${C}.redirect_uris`]: 'page-edit',
    [`${C}.application_type`]: 'page-edit',
    'settings.implicitAssignment': 'page-read',
  });
  expect(reading.elements.get(`${C}.redirect_uris[0]`)).toBe(first);
});

test('a single-page app is read', () => {
  const { app } = readingOf(consolePage('04-oidc-spa-general-view'), SPA);
  expect(valuesOf(app)).toMatchObject({
    [`${K}.token_endpoint_auth_method`]: 'none',
    [`${K}.pkce_required`]: true,
    [`${C}.application_type`]: 'browser',
    [`${C}.grant_types`]: ['authorization_code', 'refresh_token'],
    [`${C}.response_types`]: ['code'],
    [`${C}.redirect_uris`]: ['http://localhost:8080/login/callback'],
  });
  expect(app.values.map(({ path }) => path)).not.toContain(`${C}.consent_method`);
});

test('the wizard is read with its folded grants and what it makes beside the app', () => {
  const { app } = readingOf(consolePage('07-wizard-oidc-web'), WIZARD);
  expect(app).toMatchObject({ page: 'wizard', name: 'oidc_client', unread: [] });
  expect(app).not.toHaveProperty('id');
  expect(valuesOf(app)).toEqual({
    assignment: 'everyone',
    label: 'My Web App 1',
    'settings.implicitAssignment': true,
    [`${C}.application_type`]: 'web',
    [`${C}.dpop_bound_access_tokens`]: false,
    [`${C}.grant_types`]: ['authorization_code'],
    [`${C}.post_logout_redirect_uris`]: ['http://localhost:8080'],
    [`${C}.redirect_uris`]: [LOCAL],
    [`${C}.wildcard_redirect`]: 'DISABLED',
    trustedOrigins: ['http://localhost:8080'],
  });
  expect(app.values.find(({ path }) => path === `${C}.grant_types`)?.shown).toEqual([
    'client_credentials',
    'authorization_code',
    'refresh_token',
  ]);
  expect(new Set(Object.values(sourcesOf(app)))).toEqual(new Set(['page-edit']));
});

test('the Sign On tab is read', () => {
  const { app } = readingOf(consolePage('09-oidc-sign-on-tab'), `${WEB}#tab-signon`);
  expect(valuesOf(app)).toEqual({
    status: 'ACTIVE',
    [`${K}.autoKeyRotation`]: true,
    [`${C}.issuer_mode`]: 'DYNAMIC',
  });
});

test.each([
  ['https://acme.okta.com', 'ORG_URL'],
  ['Okta URL (https://acme.okta.com)', 'ORG_URL'],
  ['https://login.acme.example', 'CUSTOM_URL'],
])('the issuer %s', (shown, mode) => {
  const page = consolePage('09-oidc-sign-on-tab', (html) =>
    html.replaceAll('Dynamic (based on request domain)', shown),
  );
  expect(valuesOf(readingOf(page, `${WEB}#tab-signon`).app)[`${C}.issuer_mode`]).toBe(mode);
});

test('Odyssey fields are read', () => {
  const reading = readingOf(consolePage('10-app-rate-limits-odyssey'), WEB);
  expect(valuesOf(reading.app)).toEqual({
    label: 'My Web App 1',
    status: 'ACTIVE',
    [`${K}.token_endpoint_auth_method`]: 'client_secret_basic',
    [`${C}.grant_types`]: ['authorization_code'],
    [`${C}.response_types`]: ['code'],
  });
  expect(sourcesOf(reading.app)).toMatchObject({ label: 'page-edit', [`${C}.grant_types`]: 'page-edit' });
  expect(shownAt(reading, `${C}.grant_types[0]`)).toBe('Authorization Code');
});

test.each([
  ['01-apps-list', 'https://acme-admin.okta.com/admin/apps/active'],
  ['08-trusted-origins', 'https://acme-admin.okta.com/admin/access/api/trusted_origins'],
  ['08-trusted-origins', WEB],
  ['01-apps-list', WEB],
  ['10-app-rate-limits-odyssey', `${WEB}#tab-app-rate-limits`],
  ['02-oidc-web-general-view', 'https://acme.okta.com/admin/app/oidc_client/instance/0oa1/'],
])('%s at %s is no page of settings', (name, url) => {
  expect(readPage(consolePage(name), url)).toBeUndefined();
});
