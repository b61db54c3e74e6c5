import { expect, test } from 'vitest';
import { consoleLink } from '../../src/ui/console-link.ts';

const ORG = 'https://acme.okta.com';

test.each(['https://acme-admin.okta.com/admin/app/x/instance/0oa1/', 'https://acme-admin.okta.com/'])(
  '%s is the console of the org',
  (url) => expect(consoleLink(url, ORG)).toBe(url),
);

test.each([
  'http://acme-admin.okta.com/',
  'https://acme.okta.com/',
  'https://other-admin.okta.com/',
  'https://acme-admin.okta.com.evil.example/',
  'https://acme-admin.okta.com:8443/',
  'https://evil@acme-admin.okta.com/',
  'javascript:alert(1)',
  '/admin',
  '',
])('%s is not a link', (url) => expect(consoleLink(url, ORG)).toBeUndefined());

test('an org known by its admin host has the same links', () => {
  expect(consoleLink('https://acme-admin.okta.com/', 'https://acme-admin.okta.com')).toBeDefined();
  expect(consoleLink('https://acme-admin.okta.com/', 'not an address')).toBeUndefined();
});
