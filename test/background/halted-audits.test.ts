import { expect, test, vi } from 'vitest';
import { atMost } from '../../src/okta/at-most.ts';
import type { Get } from '../../src/okta/http.ts';
import { workerWith } from '../support/audit-worker.ts';
import { oidcApp } from '../support/build-subjects.ts';
import { fakeOrg, manyApps } from '../support/fake-org.ts';
import { freshWorld } from '../support/fresh-world.ts';
import { startRateLimitedWorker } from '../support/rate-limited-worker.ts';
import { bookmark } from '../support/some-apps.ts';

import 'fake-indexeddb/auto';

vi.mock('webextension-polyfill', () => import('../support/fake-browser.ts'));

const ACME = 'acme.okta.com';
const AT_ONCE = 5;
const later = (milliseconds = 0) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const manyOidc = (count: number) =>
  Array.from({ length: count }, (_, n) =>
    oidcApp({ id: `0oa${n}`, name: 'oidc_client', created: '2020-01-01T00:00:00.000Z' }),
  );

freshWorld();

test('signed out in a closer look: nothing is asked once the audit has stopped, and hardly anything before', async () => {
  const apps = Array.from({ length: 30 }, (_, n) => bookmark(`0oa${n}`, { name: 'custom_app' }));
  const org = fakeOrg(ACME, [apps]);
  const isOwn = (path: string) => path.startsWith('/api/v1/apps/');
  org.answer = (path) => (isOwn(path) && org.asked.filter(isOwn).length > 3 ? 'signed-out' : undefined);
  const slowly = (get: Get): Get =>
    atMost(AT_ONCE, async (path, signal) => {
      const answer = await get(path, signal);
      await later(isOwn(path) ? 3 : 0);
      return answer;
    });
  const worker = await startRateLimitedWorker(org, undefined, slowly);
  await worker.startDeeper(ACME, { log: false });
  expect((await worker.rested()).state).toMatchObject({
    phase: 'incomplete',
    failure: { code: 'signed-out' },
    resumable: true,
  });
  const asked = org.asked.length;
  expect(org.asked.filter(isOwn).length).toBeLessThanOrEqual(3 + 2 * AT_ONCE);
  await later(50);
  expect(org.asked).toHaveLength(asked);
});

test('signed out in a closer look: what was asked for and did not come is cut short, not unasked', async () => {
  const { rules } = await import('../../src/rules/index.ts');
  const org = fakeOrg(ACME, [manyOidc(30)]);
  org.answer = (path) => (path.startsWith('/api/v1/apps/0oa15/') ? 'signed-out' : undefined);
  const worker = await workerWith([org], { rules });
  await worker.startDeeper(ACME, { log: true });
  expect(await worker.settled(ACME)).toMatchObject({ phase: 'incomplete', failure: { code: 'signed-out' } });
  const unknown = (await worker.report(ACME))?.head.unknown ?? [];
  const reasonsOf = (id: string) => unknown.filter(({ ruleId }) => ruleId === id).map(({ reason }) => reason);
  for (const id of ['app-no-assignments', 'app-unused', 'svc-dangerous-scopes', 'svc-privileged-admin-role'])
    expect([id, reasonsOf(id)]).toEqual([id, ['truncated']]);
  // Nobody was asked whether it may be read.
  expect(reasonsOf('oidc-client-secret-rotation')).toEqual(['opt-in-not-given']);
});

test('signed out before a question to the System Log: it was asked for as well', async () => {
  const { rules } = await import('../../src/rules/index.ts');
  const org = fakeOrg(ACME, [manyOidc(2)]);
  org.answer = (path) => (path.includes('detect_reuse') ? 'signed-out' : undefined);
  const worker = await workerWith([org], { rules });
  await worker.startDeeper(ACME, { log: true });
  await worker.settled(ACME);
  const reasons = (await worker.report(ACME))?.head.unknown
    .filter(({ ruleId }) => ruleId === 'syslog-credential-events' || ruleId === 'app-unused')
    .map(({ reason }) => reason);
  expect(reasons).toEqual(['truncated', 'truncated']);
});

test('signed out among the org-wide reads: neither servers nor further pages are asked for', async () => {
  const pages = Array.from({ length: 10 }, (_, n) => manyApps(3, 'abcdefghij'[n]));
  const org = fakeOrg(ACME, pages);
  org.answer = (path) => (path.includes('trustedOrigins') ? 'signed-out' : undefined);
  const servers = Array.from({ length: 40 }, (_, n) => ({
    kind: 'authorization-server',
    id: `aus${n}`,
    label: `${n}`,
    status: 'ACTIVE',
    audiences: [],
    holes: [],
  }));
  const withServers = (get: Get): Get =>
    atMost(AT_ONCE, async (path, signal) => {
      const answer = await get(path, signal);
      if (!path.startsWith('/api/v1/authorizationServers?')) return answer;
      return { ...answer, value: async () => ({ items: servers, malformed: 0 }) };
    });
  const worker = await startRateLimitedWorker(org, undefined, withServers);
  await worker.start(ACME);
  const { state } = await worker.rested();
  expect(state.failure?.code).toBe('signed-out');
  const refused = org.asked.findIndex((path) => path.includes('trustedOrigins'));
  expect(org.asked.length - refused - 1).toBeLessThanOrEqual(AT_ONCE);
  expect(org.asked.filter((path) => path.includes('authorizationServers/'))).toEqual([]);
});
