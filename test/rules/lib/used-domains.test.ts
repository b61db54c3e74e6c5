import { expect, test } from 'vitest';
import type { OrgFacts } from '../../../src/model/facts.ts';
import { looksLikeUsedDomain } from '../../../src/rules/lib/used-domains.ts';
import { peers } from '../../support/build-subjects.ts';

const facts: OrgFacts = {
  ownedDomains: ['example.com'],
  peers: peers({
    domains: new Map([
      ['vendor.net', ['0oa2', '0oa3']],
      ['twin.net', ['0oa1', '0oa2']],
      ['xn--bcher-kva.de', ['0oa2', '0oa3']],
      ['examp1e.com', ['0oa2', '0oa3']],
    ]),
  }),
};

test.each([
  ['app.vend0r.net', true],
  ['vendor.net', false],
  ['app.twln.net', false],
  ['vend0r.com', false],
  ['app.example.com', false],
  ['203.0.113.7', false],
  ['intranet', false],
])('%s looks like a domain in use: %s', (host, expected) => {
  expect(looksLikeUsedDomain(host, '0oa1', facts)).toBe(expected);
});

test('the app itself is not one of the others', () => {
  expect(looksLikeUsedDomain('app.vend0r.net', '0oa2', facts)).toBe(false);
});

test('of names in use that look alike, each looks like the others', () => {
  const domains = new Map([
    ['partner.net', ['0oa2', '0oa3']],
    ['partn3r.net', ['0oa2', '0oa3']],
    ['p4rtner.net', ['0oa2', '0oa3']],
  ]);
  const looks = (host: string) =>
    looksLikeUsedDomain(host, '0oa1', { ownedDomains: [], peers: peers({ domains }) });
  expect(['app.partn3r.net', 'partner.net', 'pаrtner.net', 'p4rtner.net'].map(looks)).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

test('silent while the org’s own domains or the other apps are not known', () => {
  expect(looksLikeUsedDomain('vend0r.net', '0oa1', { peers: peers() })).toBe(false);
  expect(looksLikeUsedDomain('vend0r.net', '0oa1', { ownedDomains: ['example.com'] })).toBe(false);
});
