import { expect, test } from 'vitest';
import { appsPath, orgWideReads } from '../../src/okta/org-wide-reads.ts';
import { endpointOf } from '../../src/okta/readers/endpoints.ts';

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
