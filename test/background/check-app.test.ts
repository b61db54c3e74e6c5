import { describe, expect, test, vi } from 'vitest';
import { catalogue } from '../../src/background/catalogue.ts';
import { checkApp } from '../../src/background/check-app.ts';
import type { Answer, Get } from '../../src/okta/http.ts';
import { orgWideReads } from '../../src/okta/org-wide-reads.ts';
import { answer, refusal } from '../okta/fake-org.ts';
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

describe('the names of the org’s groups, for a claim that was agreed to', () => {
  const claim = { name: 'groups', value: 'a', valueType: 'GROUPS', groupFilterType: 'STARTS_WITH' };
  const names = (from: number, count: number) => Array.from({ length: count }, (_, n) => `a${from + n}`);
  const page = (n: number) => `/api/v1/groups?after=${n}&limit=200`;

  /** What the rule says where these are the answers to the pages of groups, in turn. */
  async function verdictWhere(...answers: readonly Answer[]) {
    const rest = [...answers];
    const get: Get = async (path) => {
      if (path.startsWith('/api/v1/groups')) return rest.shift() as Answer;
      const value = path.includes('/internal/')
        ? claim
        : path === APP
          ? oidcApp({ id: '0oa1' })
          : bodyOf(path);
      return { status: 200, headers: {}, value: async () => value };
    };
    const consent = { secrets: false, undocumented: true, log: false };
    const tools = { getFor: () => ({ get, requests: () => 0 }), catalogue };
    const { check } = await checkApp('acme.okta.com', '0oa1', consent, tools);
    const isRule = ({ ruleId }: { readonly ruleId: string }) => ruleId === 'groups-claim-over-100';
    return check.findings.some(isRule) ? 'fail' : (check.unknown.find(isRule)?.reason ?? 'pass');
  }
  const list = (items: readonly string[], next?: number, malformed = 0): Answer =>
    answer(
      { items, malformed },
      next === undefined ? {} : { link: `<https://acme.okta.com${page(next)}>; rel="next"` },
    );

  test.each([
    ['too many', [list(names(0, 200), 1), list(names(200, 5))], 'fail'],
    ['few', [list(names(0, 60))], 'pass'],
    [
      'few, of a list that began again',
      [list(names(0, 60), 1), refusal(400, 'E0000029'), list(names(0, 60), 2), list(names(60, 10))],
      'pass',
    ],
    ['some that cannot be read', [list(names(0, 60), undefined, 50)], 'unexpected-shape'],
    ['none that may be read', [refusal(403, 'E0000006')], 'forbidden'],
    ['more than are looked at', Array.from({ length: 11 }, (_, n) => list(['b'], n + 1)), 'truncated'],
    ['too many already', Array.from({ length: 11 }, (_, n) => list(names(200 * n, 200), n + 1)), 'fail'],
  ])('%s', async (_name, answers, expected) => {
    expect(await verdictWhere(...answers)).toBe(expected);
  });
});
