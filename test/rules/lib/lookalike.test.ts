import { describe, expect, test } from 'vitest';
import { isLookalike, isOktaLookalike, knownDomains } from '../../../src/rules/lib/lookalike.ts';
import { unicodeHost } from '../../../src/rules/lib/punycode.ts';

const known = knownDomains({
  ownedDomains: ['example.com', 'widgets.org'],
  customDomains: ['id.acme-corp.net'],
});

test.each([
  ['xn--bcher-kva.de', 'bücher.de'],
  ['xn--exmple-4nf.com', 'exаmple.com'],
  ['xn--55qx5d.cn', '公司.cn'],
  ['example.com', 'example.com'],
  ['xn--!.com', 'xn--!.com'],
  [`xn--${'z'.repeat(80)}.com`, `xn--${'z'.repeat(80)}.com`],
])('%s is written %s', (host, unicode) => {
  expect(unicodeHost(host)).toBe(unicode);
});

describe('look-alikes', () => {
  test.each([
    ['examp1e.com', true],
    ['exarnple.com', true],
    ['acme-c0rp.net', true],
    ['0kta.com', true],
    ['vvidgets.org', true],
    ['widgets.org', false],
    [new URL('https://рауpal.com').hostname, true],
    [new URL('https://lоgin.example.com').hostname, true],
    [new URL('https://intrаnet').hostname, true],
    [new URL('https://вход.example.com').hostname, false],
    ['app.example.com', false],
    ['sample.com', false],
    ['xn--bcher-kva.de', false],
    ['10.0.0.1', false],
  ])('%s: %s', (host, expected) => {
    expect(isLookalike(host, known)).toBe(expected);
  });

  test.each([
    ['okta-login.com', true],
    ['acme.okta.com', false],
    ['acme.oktapreview.com', false],
    ['okta.example.com', false],
  ])('%s uses the name of Okta: %s', (host, expected) => {
    expect(isOktaLookalike(host, known)).toBe(expected);
  });
});
