import { expect, test, vi } from 'vitest';
import { catalogue } from '../../src/background/catalogue.ts';
import { checkApp } from '../../src/background/check-app.ts';
import type { Get } from '../../src/okta/http.ts';
import { orgWideReads } from '../../src/okta/org-wide-reads.ts';
import { oidcApp } from '../support/build-subjects.ts';
import { freshWorld } from '../support/fresh-world.ts';

import 'fake-indexeddb/auto';

vi.mock('webextension-polyfill', () => import('../support/fake-browser.ts'));
freshWorld();

const APP = '/api/v1/apps/0oa1';
const app = oidcApp({
  id: '0oa1',
  features: ['PUSH_NEW_USERS'],
  credentialKinds: ['jwks'],
  accessPolicyId: 'rst1',
});
const roles = ['APP_ADMIN', 'USER_ADMIN', 'GROUP_MEMBERSHIP_ADMIN'].map((type, n) => ({
  id: `ra${n}`,
  type,
  status: 'ACTIVE',
}));

const bodyOf = (path: string): unknown => {
  if (path === APP) return app;
  if (path.endsWith('domains')) return [];
  if (path.endsWith('/roles')) return { items: roles, malformed: 0 };
  return { items: [], malformed: 0 };
};

test('a check of one app takes eight requests for all that is about it', async () => {
  const asked: string[] = [];
  const get: Get = async (path) => {
    asked.push(path);
    return { status: 200, headers: {}, value: async () => bodyOf(path) };
  };
  const consent = { secrets: false, undocumented: false, log: false };
  const tools = { getFor: () => ({ get, requests: () => asked.length }), catalogue };
  const { check } = await checkApp('acme.okta.com', '0oa1', consent, tools);
  const orgWide: readonly string[] = orgWideReads.map(({ path }) => path);
  const about = asked.filter((path) => !orgWide.includes(path));
  expect(about).toHaveLength(8);
  expect(about).toContain('/api/v1/policies/rst1/rules');
  expect(about).toContain(`${APP}/groups?expand=group&limit=200`);
  // Nothing was left for the users and for the targets of the roles.
  expect(check.missing).toEqual({ hasUsers: 'truncated' });
  expect(check.unknown).toContainEqual(
    expect.objectContaining({ ruleId: 'svc-privileged-admin-role', reason: 'truncated' }),
  );
});
