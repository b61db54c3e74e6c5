import { describe, expect, test, vi } from 'vitest';
import type { App } from '../../src/model/app.ts';
import type { Get } from '../../src/okta/http.ts';
import { fakeOrg } from '../support/fake-org.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { freshWorld } from '../support/fresh-world.ts';
import { rateLimit } from '../support/limited-org.ts';
import { startRateLimitedWorker } from '../support/rate-limited-worker.ts';
import { bookmark } from '../support/some-apps.ts';

import 'fake-indexeddb/auto';

vi.mock('webextension-polyfill', () => import('../support/fake-browser.ts'));

const ACME = 'acme.okta.com';
const ownApps = (count: number, name = 'a', changesOf: (n: number) => Partial<App> = () => ({})) =>
  Array.from({ length: count }, (_, n) =>
    bookmark(`0oa${name}${n}`, { name: 'custom_app', ...changesOf(n) }),
  );
const withPolicies = (count: number) => ownApps(count, 'a', (n) => ({ accessPolicyId: `rst${n}` }));
const isPolicy = (path: string) => path.startsWith('/api/v1/policies/');

freshWorld();

describe('more sign-on policies than the org answers in a minute', () => {
  test('are each asked for once, over as many pauses as it takes', async () => {
    const org = fakeOrg(ACME, [withPolicies(150)]);
    const limit = rateLimit({ counts: isPolicy, limit: 100 });
    const worker = await startRateLimitedWorker(org, limit);
    await worker.start(ACME);
    const { state, pauses } = await worker.throughPauses(5);
    expect(state).toMatchObject({ phase: 'done', summary: { head: { complete: true } } });
    expect(pauses).toBe(1);
    expect(limit.seen).toMatchObject({ answered: 150, refused: 0 });
  });

  test('leave its other clients their tenth, and are never refused', async () => {
    const org = fakeOrg(ACME, [withPolicies(90)]);
    const limit = rateLimit({ counts: isPolicy, limit: 50 });
    const worker = await startRateLimitedWorker(org, limit);
    await worker.start(ACME);
    expect((await worker.throughPauses(5)).state.phase).toBe('done');
    expect(limit.seen).toEqual({ answered: 90, refused: 0, least: 5 });
  });
});

test('the sign-on policies read before a failure are not asked for again', async () => {
  const org = fakeOrg(ACME, [withPolicies(5)]);
  const last = '/api/v1/policies/rst4/rules';
  org.answer = (path) => (path === last ? 'signed-out' : undefined);
  const worker = await startRateLimitedWorker(org, undefined, (get) => async (path, signal) => {
    if (path === last) await new Promise((resolve) => setTimeout(resolve, 100));
    return get(path, signal);
  });
  await worker.start(ACME);
  expect((await worker.rested()).state).toMatchObject({ phase: 'incomplete', resumable: true });
  org.answer = undefined;
  const before = org.asked.splice(0).filter(isPolicy);
  expect(before).toHaveLength(5);
  await worker.resume(ACME);
  expect((await worker.rested()).state.phase).toBe('done');
  expect(org.asked.filter(isPolicy)).toEqual([last]);
});

test('policies that were not read before the session ended are unread, not missing in Okta', async () => {
  const org = fakeOrg(ACME, [withPolicies(3)]);
  org.answer = (path) => (isPolicy(path) ? 'signed-out' : undefined);
  const worker = await startRateLimitedWorker(org);
  await worker.start(ACME);
  const { summary } = (await worker.rested()).state;
  expect(summary?.head.coverage.gaps).toContainEqual({
    what: 'policyRules',
    reason: 'truncated',
    detail: '3 policies',
  });
  const ofPolicies = summary?.head.unknown.filter(({ ruleId }) => ruleId.startsWith('policy-')) ?? [];
  expect(new Set(ofPolicies.map(({ reason }) => reason))).not.toContain('not-found');
});

describe('a closer look at more apps than the org answers for in a minute', () => {
  const isOwn = (path: string) => path.startsWith('/api/v1/apps/');

  test('goes on with the apps that are left after each pause', async () => {
    const org = fakeOrg(ACME, [ownApps(30)]);
    const limit = rateLimit({ counts: isOwn, limit: 18 });
    const worker = await startRateLimitedWorker(org, limit);
    await worker.startDeeper(ACME, { log: false });
    const { state, pauses } = await worker.throughPauses(8);
    expect(state).toMatchObject({ phase: 'done', summary: { head: { closerLook: { apps: 30 } } } });
    expect(pauses).toBeLessThanOrEqual(4);
    // The first pause finds the ten apps of a batch begun, each with its groups read and its users not; later ones find one.
    expect(limit.seen.answered).toBeLessThanOrEqual(30 * 2 + 9 + pauses);
  });

  test('asks only for the one app again that had to wait', async () => {
    const org = fakeOrg(ACME, [ownApps(10)]);
    org.answer = (path, count) => (path.includes('/0oaa4/users') && count === 1 ? 'pause' : undefined);
    const worker = await startRateLimitedWorker(org);
    await worker.startDeeper(ACME, { log: false });
    const { state } = await worker.throughPauses(1);
    expect(state.phase).toBe('done');
    const askedTwice = org.asked.filter(isOwn).filter((path, at, all) => all.indexOf(path) !== at);
    expect(askedTwice.map((path) => path.split('?')[0]).sort()).toEqual([
      '/api/v1/apps/0oaa4/groups',
      '/api/v1/apps/0oaa4/users',
    ]);
  });

  test('takes one at a time where a minute is too short for many at once', async () => {
    const org = fakeOrg(ACME, [ownApps(12)]);
    const limit = rateLimit({ counts: isOwn, limit: 18 });
    const worker = await startRateLimitedWorker(org, limit, withPagesOfGroups(3));
    await worker.startDeeper(ACME, { log: false });
    const { state } = await worker.throughPauses(8);
    expect(state).toMatchObject({ phase: 'done', summary: { head: { closerLook: { apps: 12 } } } });
  });

  test('with the System Log ends as well, though others draw on its limit', async () => {
    const org = fakeOrg(ACME, [ownApps(20)]);
    const isLog = (path: string) => path.startsWith('/api/v1/logs');
    const limit = rateLimit({ counts: isLog, limit: 10, others: 3 });
    const worker = await startRateLimitedWorker(org, limit);
    await worker.startDeeper(ACME, { log: true });
    const { state } = await worker.throughPauses(8);
    expect(state).toMatchObject({
      phase: 'done',
      summary: { head: { closerLook: { apps: 20, log: true } } },
    });
  });
});

test('a question to the System Log is asked once, however long the next one has to wait', async () => {
  const org = fakeOrg(ACME, [ownApps(3)]);
  const isCredentials = (path: string) => path.startsWith('/api/v1/logs') && path.includes('detect_reuse');
  org.answer = (path, count) => (isCredentials(path) && count <= 3 ? 'pause' : undefined);
  const worker = await startRateLimitedWorker(org);
  await worker.startDeeper(ACME, { log: true });
  const { state, pauses } = await worker.throughPauses(5);
  expect([state.phase, pauses]).toEqual(['done', 3]);
  expect(org.asked.filter((path) => path.includes('application.lifecycle'))).toHaveLength(1);
  expect(org.asked.filter(isCredentials)).toHaveLength(4);
});

test('after a lost cursor, a closer look at each app is taken once and counted once', async () => {
  const org = fakeOrg(ACME, [ownApps(5), ownApps(5, 'b')]);
  org.answer = (path, count) => (path.includes('after=p1') && count === 1 ? 'invalid-cursor' : undefined);
  const worker = await startRateLimitedWorker(org);
  await worker.startDeeper(ACME, { log: false });
  const { state } = await worker.rested();
  expect(state).toMatchObject({ phase: 'done', summary: { head: { closerLook: { apps: 10 } } } });
  expect(org.asked.filter((path) => path.startsWith('/api/v1/apps?'))).toHaveLength(4);
  expect(org.asked.filter((path) => path.includes('/groups'))).toHaveLength(10);
});

describe('a limit that leaves nothing to us', () => {
  test('ends the audit after ten waits in vain; it can go on later, with as many waits', async () => {
    const org = fakeOrg(ACME, [ownApps(3), ownApps(2, 'b')]);
    org.answer = (path) => (path.includes('after=p1') ? 'pause' : undefined);
    const worker = await startRateLimitedWorker(org);
    await worker.start(ACME);
    const first = await worker.throughPauses(15);
    expect(first.pauses).toBe(10);
    expect(first.state).toMatchObject({
      phase: 'incomplete',
      failure: { code: 'rate-limited' },
      resumable: true,
      summary: { head: { complete: false, coverage: { apps: 3 } } },
    });
    await worker.resume(ACME);
    expect((await worker.throughPauses(15)).pauses).toBe(10);
    org.answer = undefined;
    await worker.resume(ACME);
    expect((await worker.rested()).state).toMatchObject({ phase: 'done', summary: { findings: 5 } });
  });

  test('ends it whatever is not answered, and before anything was', async () => {
    for (const place of ['users/me', 'limit=200', 'trustedOrigins', 'policies', '/groups']) {
      freshDatabase();
      const org = fakeOrg(ACME, [ownApps(1, 'a', () => ({ accessPolicyId: 'rst1' }))]);
      org.answer = (path) => (path.includes(place) ? 'pause' : undefined);
      const worker = await startRateLimitedWorker(org);
      await worker.startDeeper(ACME, { log: false });
      const { state, pauses } = await worker.throughPauses(15);
      expect(state, place).toMatchObject({ failure: { code: 'rate-limited', detail: '' }, resumable: true });
      expect(pauses, place).toBeLessThanOrEqual(12);
    }
  });

  test('does not end it as long as something new comes between two waits', async () => {
    const pages = Array.from({ length: 13 }, (_, n) => ownApps(1, 'abcdefghijklm'[n]));
    const org = fakeOrg(ACME, pages);
    org.answer = (path, count) => (path.includes('after=') && count <= 2 ? 'pause' : undefined);
    const worker = await startRateLimitedWorker(org);
    await worker.start(ACME);
    const { state, pauses } = await worker.throughPauses(30);
    expect([pauses, state.phase]).toEqual([24, 'done']);
  });
});

test('more authorization servers than the org answers for in a minute are read over some pauses, each once', async () => {
  const org = fakeOrg(ACME, [ownApps(3)]);
  const isServer = (path: string) => path.startsWith('/api/v1/authorizationServers/');
  const limit = rateLimit({ counts: isServer, limit: 24 });
  const worker = await startRateLimitedWorker(org, limit, withServers(50));
  await worker.start(ACME);
  const { state, pauses } = await worker.throughPauses(15);
  expect(state).toMatchObject({
    phase: 'done',
    summary: { head: { coverage: { authorizationServers: 50, gaps: [] } } },
  });
  expect(pauses).toBeLessThanOrEqual(12);
});

/** Gives the org so many authorization servers, each with a policy. */
const withServers = (count: number) => {
  const server = (n: number) => ({
    kind: 'authorization-server',
    id: `aus${n}`,
    label: `Server ${n}`,
    status: 'ACTIVE',
    audiences: [],
    holes: [],
  });
  const policy = { value: { id: '00p1', name: 'Policy', status: 'ACTIVE', clients: [] }, holes: [] };
  const itemsAt = (path: string): readonly unknown[] | undefined => {
    if (path.startsWith('/api/v1/authorizationServers?'))
      return Array.from({ length: count }, (_, n) => server(n));
    return path.endsWith('/policies') ? [policy] : undefined;
  };
  return (get: Get): Get =>
    async (path, signal) => {
      const answer = await get(path, signal);
      const items = itemsAt(path);
      return items ? { ...answer, value: async () => ({ items, malformed: 0 }) } : answer;
    };
};

/** Gives every app so many pages of groups. */
const withPagesOfGroups =
  (count: number) =>
  (get: Get): Get =>
  async (path, signal) => {
    const answer = await get(path, signal);
    const [place = '', query] = path.split('?');
    const page = Number(new URLSearchParams(query).get('after') ?? 1);
    if (!place.endsWith('/groups') || page === count) return answer;
    const link = `<https://${ACME}${place}?after=${page + 1}&limit=200>; rel="next"`;
    const item = { id: `00g${page}`, name: 'group' };
    return { ...answer, headers: { link }, value: async () => ({ items: [item], malformed: 0 }) };
  };
