import { expect, test } from 'vitest';
import {
  domainOf,
  isSharedHosting,
  registrableDomain,
  sharedHosting,
  suffixOf,
} from '../../../src/rules/lib/public-suffix.ts';

test.each([
  ['app.example.com', 'com', 'icann', 'example.com'],
  ['example.co.uk', 'co.uk', 'icann', 'example.co.uk'],
  ['co.uk', 'co.uk', 'icann', ''],
  ['a.acme.github.io', 'github.io', 'private', 'acme.github.io'],
  ['github.io', 'github.io', 'private', ''],
  ['login.sso.corp', 'corp', 'unlisted', 'sso.corp'],
  ['*.example.com', 'com', 'icann', 'example.com'],
  ['*.com', 'com', 'icann', 'x.com'],
  ['xn--bcher-kva.de', 'de', 'icann', 'xn--bcher-kva.de'],
])('%s ends with %s', (host, name, section, registrable) => {
  expect(suffixOf(host)).toEqual({ name, section, registrable });
  expect(registrableDomain(host)).toBe(registrable || undefined);
  expect(domainOf(host)).toBe(registrable || host);
});

test.each(['', 'intranet', 'com', 'localhost', 'app.localhost', '10.0.0.1', '203.0.113.7', '[::1]'])(
  '%j has no public suffix',
  (host) => {
    expect(suffixOf(host)).toBeUndefined();
    expect(registrableDomain(host)).toBeUndefined();
    expect(domainOf(host)).toBe(host);
    expect(sharedHosting(host)).toBeUndefined();
  },
);

test('names longer than the DNS allows have none', () => {
  const name = (letters: number): string => '.example.com'.padStart(letters, 'a.');
  expect(registrableDomain(name(253))).toBe('example.com');
  expect(suffixOf(name(254))).toBeUndefined();
});

test.each([
  ['acme.github.io', 'shared'],
  ['a.acme.github.io', 'shared'],
  ['github.io', 'suffix-itself'],
  ['com.br', 'suffix-itself'],
  ['acme.codesandbox.io', 'shared'],
  ['a.acme.codesandbox.io', 'shared'],
  ['codesandbox.io', 'suffix-itself'],
  ['azure.com', undefined],
  ['acme.auth.us-east-1.amazoncognito.com', 'tenant'],
  ['acme.amazoncognito.com', 'tenant'],
  ['amazoncognito.com', undefined],
  ['example.com', undefined],
  ['*.github.io', undefined],
  ['*.codesandbox.io', undefined],
])('%s is %s', (host, hosting) => {
  expect(sharedHosting(host)).toBe(hosting);
  expect(isSharedHosting(host)).toBe(hosting === 'shared' || hosting === 'suffix-itself');
});
