import { expect, test } from 'vitest';
import { adminOrigin, deepLink } from '../../src/model/deep-link.ts';

test('the Admin Console of an org', () => {
  expect(adminOrigin('acme.okta.com')).toBe('https://acme-admin.okta.com');
  expect(adminOrigin('acme.okta.mil')).toBe('https://acme-admin.okta.mil');
});

test.each([
  [{ kind: 'app', id: '0oa1', name: 'oidc_client' }, '/admin/app/oidc_client/instance/0oa1/#tab-general'],
  [{ kind: 'app', id: '0oa1' }, '/admin/apps/active'],
  [{ kind: 'trusted-origin', id: 'tos1' }, '/admin/access/api/trusted_origins'],
  [{ kind: 'authorization-server', id: 'aus1' }, '/admin/oauth2/as/aus1'],
  [{ kind: 'policy', id: 'rst1' }, '/admin/authn/authentication-policies'],
  [{ kind: 'org', id: '00o1' }, '/admin/dashboard'],
])('%o', (subject, page) => {
  expect(deepLink('acme.okta.com', subject)).toBe(`https://acme-admin.okta.com${page}`);
  expect(deepLink('https://acme-admin.okta.com', subject)).toBe(`https://acme-admin.okta.com${page}`);
});

test.each(['../../x', '..', '//evil.example', '"><script>', '\ud800', '?a#b', '@evil.example'])(
  'an id of %j stays one path segment on the org',
  (id) => {
    for (const subject of [
      { kind: 'app', id, name: id },
      { kind: 'authorization-server', id },
    ]) {
      const url = new URL(deepLink('acme.okta.com', subject));
      expect(url.origin).toBe('https://acme-admin.okta.com');
      expect(url.search).toBe('');
      expect(url.pathname).toMatch(/^\/admin\/(app\/[^/]+\/instance\/[^/]+\/|oauth2\/as\/[^/]+)$/);
    }
  },
);
