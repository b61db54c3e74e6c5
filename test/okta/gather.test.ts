import { describe, expect, test } from 'vitest';
import type { FailureCode } from '../../src/model/failure.ts';
import { appsPath, gapOf, orgWideReads, toFacts } from '../../src/okta/gather.ts';
import { endpointOf } from '../../src/okta/readers/endpoints.ts';

const registrable = (host: string): string | undefined =>
  host.includes('.') ? host.split('.').slice(-2).join('.') : undefined;
const failure = (code: FailureCode, detail = '') => ({ code, detail });

test('every read is an allowed endpoint of its source', () => {
  for (const { source, path, list } of [...orgWideReads, { source: 'apps', path: appsPath, list: true }])
    expect(endpointOf(path)).toMatchObject({ source, list });
  expect(orgWideReads.map(({ source }) => source)).toEqual([
    'wellKnown',
    'user',
    'org',
    'domains',
    'emailDomains',
    'clientPrivileges',
    'adminConsole',
    'perClientRateLimit',
    'principalRateLimits',
    'apiServices',
    'authorizationServers',
    'trustedOrigins',
  ]);
});

test.each([
  ['forbidden', '403 E0000006', 'forbidden', '403 E0000006'],
  ['not-licensed', '401 E0000015', 'not-licensed', '401 E0000015'],
  ['not-found', '404', 'not-found', '404'],
  ['not-a-list', 'shape', 'unexpected-shape', 'not-a-list'],
  ['not-json', 'content type', 'unexpected-shape', 'not-json'],
  ['unexpected', '400 E0000001', 'unexpected-shape', '400 E0000001'],
  ['cut-off', 'body', 'truncated', 'cut-off'],
  ['rate-limited', '429 E0000047', 'truncated', '429 E0000047'],
  ['offline', '', 'truncated', 'offline'],
] as const)('a read that ends %s leaves a gap', (code, detail, reason, told) => {
  expect(gapOf('domains', failure(code, detail))).toEqual({ what: 'domains', reason, detail: told });
});

describe('facts', () => {
  test('owned domains come from custom domains, the website and the administrator', () => {
    const { facts, missing, gaps } = toFacts(
      {
        org: { id: '00o1', website: 'www.example.org' },
        domains: [
          { host: 'login.example.com', verified: true },
          { host: 'id.unproven.example', verified: false },
        ],
        emailDomains: [
          { host: 'mail.example.edu', verified: true },
          { host: 'mail.unproven.example', verified: false },
        ],
        adminConsole: { sessionIdleTimeoutMinutes: 15 },
        clientPrivileges: false,
        failures: {},
      },
      { ownedDomains: [' Example.NET ', 'intranet'] },
      registrable,
    );
    expect(facts).toEqual({
      ownedDomains: ['example.com', 'example.edu', 'example.net', 'example.org'],
      customDomains: ['login.example.com'],
      adminConsole: { sessionIdleTimeoutMinutes: 15 },
      clientPrivileges: false,
    });
    expect(missing).toEqual({});
    expect(gaps).toEqual([]);
  });

  test('an org without any is not known to own nothing', () => {
    const { facts, missing } = toFacts(
      { org: { id: '00o1', website: 'acme.okta.com' }, domains: [], failures: {} },
      { ownedDomains: [] },
      registrable,
    );
    expect(facts).toEqual({ customDomains: [] });
    expect(missing).toMatchObject({ ownedDomains: 'not-found' });
  });

  test('a failed read is a gap and a reason, never an empty list', () => {
    const { facts, missing, gaps } = toFacts(
      { failures: { domains: failure('forbidden', '403 E0000006'), org: failure('timeout') } },
      { ownedDomains: [] },
      registrable,
    );
    expect(facts).toEqual({});
    expect(missing).toMatchObject({ ownedDomains: 'forbidden', customDomains: 'forbidden' });
    expect(gaps).toEqual([
      { what: 'domains', reason: 'forbidden', detail: '403 E0000006' },
      { what: 'org', reason: 'truncated', detail: 'timeout' },
    ]);
  });
});
