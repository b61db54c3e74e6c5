import { describe, expect, test, vi } from 'vitest';
import { defaultSettings } from '../../src/model/settings.ts';
import { startWholeWorker, startWorker } from '../support/audit-worker.ts';
import { oidcApp } from '../support/build-subjects.ts';
import fake from '../support/fake-browser.ts';
import { fakeOrg, manyApps } from '../support/fake-org.ts';
import { dumpDatabase, freshDatabase } from '../support/fresh-database.ts';
import { freshWorld } from '../support/fresh-world.ts';
import { startRateLimitedWorker } from '../support/rate-limited-worker.ts';
import { beginLife } from '../support/worker-life.ts';

import 'fake-indexeddb/auto';

vi.mock('webextension-polyfill', () => import('../support/fake-browser.ts'));

const ACME = 'acme.okta.com';
const DAY = 86_400_000;
const twoPages = () => fakeOrg(ACME, [manyApps(3), manyApps(2, 'b')]);
const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

freshWorld();

/** A worker whose run waits for the org's rate limit. */
async function waitingRun() {
  const org = twoPages();
  let waits = 1;
  org.answer = (path) => (path.includes('after=p1') && waits-- > 0 ? 'pause' : undefined);
  const worker = await startWorker(org);
  await worker.start(ACME);
  await vi.waitFor(async () => expect((await worker.readRun(ACME))?.waitingUntil).toBeDefined());
  await tick();
  return { org, worker };
}

describe('a run that waits', () => {
  test('goes on where the clock was set back, and its alarm is no day away', async () => {
    const { worker } = await waitingRun();
    vi.setSystemTime(Date.now() - DAY);
    await worker.continueAll();
    expect((await worker.settled(ACME)).phase).toBe('done');
  });

  test('has its alarm again after a restart that lost it', async () => {
    const { org } = await waitingRun();
    beginLife();
    fake.state.alarms.clear();
    const next = await startWorker(org);
    await next.continueAll();
    expect((await next.state(ACME)).phase).toBe('running');
    expect(fake.state.alarms.size).toBe(1);
  });
});

test('an alarm that no run needs is cleared by the worker it wakes', async () => {
  const worker = await startWorker(twoPages());
  fake.alarms.create('continue-audits', { periodInMinutes: 0.5 });
  expect(fake.state.alarms.size).toBe(1);
  await worker.continueAll();
  expect(fake.state.alarms.size).toBe(0);
});

test('a deep audit that a newer version resumes is a deep audit still', async () => {
  const org = fakeOrg(ACME, [manyApps(3)]);
  org.answer = (path) => (/\/apps\/./.test(path) ? 'signed-out' : undefined);
  const worker = await startWorker(org);
  await worker.startDeeper(ACME, { log: true });
  expect(await worker.settled(ACME)).toMatchObject({ phase: 'incomplete', resumable: true });
  org.answer = undefined;
  fake.state.version = '99.0.0';
  beginLife();
  const next = await startWorker(org);
  await next.resume(ACME);
  const { summary } = await next.settled(ACME);
  expect(summary?.head).toMatchObject({ complete: true, closerLook: { apps: 3, log: true } });
});

test('a report with apps, incomplete as it is, is not lost for one without', async () => {
  const org = twoPages();
  org.answer = (path) => (path.includes('after=p1') ? 'server-error' : undefined);
  const worker = await startWorker(org);
  await worker.start(ACME);
  expect((await worker.settled(ACME)).summary?.head.coverage.apps).toBe(3);
  org.answer = (path) => (path.startsWith('/api/v1/apps') ? 'forbidden' : undefined);
  await worker.start(ACME);
  expect(await worker.settled(ACME)).toMatchObject({
    phase: 'error',
    failure: { code: 'forbidden' },
    summary: { head: { coverage: { apps: 3 } } },
  });
});

test('an origin and a server that the list holds twice count once, as they came last', async () => {
  const org = twoPages();
  const origin = {
    kind: 'trusted-origin',
    id: 'tos1',
    origin: 'https://a.example.com',
    scopes: [],
    holes: [],
  };
  const server = { kind: 'authorization-server', id: 'aus1', status: 'ACTIVE', audiences: [], holes: [] };
  const twice = (one: object) => [
    { ...one, label: 'before' },
    { ...one, label: 'after' },
  ];
  const lists: Readonly<Record<string, readonly object[]>> = {
    '/api/v1/trustedOrigins': twice(origin),
    '/api/v1/authorizationServers': twice(server),
  };
  const worker = await startRateLimitedWorker(org, undefined, (get) => async (path, signal) => {
    const answer = await get(path, signal);
    const items = lists[path.split('?')[0] as string];
    return items ? { ...answer, value: async () => ({ items, malformed: 0 }) } : answer;
  });
  await worker.start(ACME);
  const { summary } = (await worker.rested()).state;
  expect(summary?.head.coverage).toMatchObject({ trustedOrigins: 1, authorizationServers: 1 });
  expect(org.asked.filter((path) => path.endsWith('aus1/policies'))).toHaveLength(1);
});

test('a report of all apps stands until there is another one of all apps', async () => {
  const org = twoPages();
  const worker = await startWorker(org);
  await worker.start(ACME);
  const first = (await worker.settled(ACME)).summary?.head;
  expect(first).toMatchObject({ complete: true });
  org.answer = (path) => (path.includes('after=p1') ? 'signed-out' : undefined);
  await worker.start(ACME);
  expect(await worker.settled(ACME)).toMatchObject({
    phase: 'error',
    failure: { code: 'signed-out' },
    resumable: true,
    summary: { head: first },
  });
  org.answer = undefined;
  org.asked.length = 0;
  await worker.resume(ACME);
  expect(await worker.settled(ACME)).toMatchObject({ phase: 'done', summary: { head: { complete: true } } });
  expect(org.asked.filter((path) => path.startsWith('/api/v1/apps'))).toHaveLength(1);
});

test('a deep audit that stops at its closer look takes the place of an audit: it has all apps as well', async () => {
  const org = fakeOrg(ACME, [manyApps(3)]);
  const worker = await startWorker(org);
  await worker.start(ACME);
  await worker.settled(ACME);
  org.answer = (path) => (/\/apps\/./.test(path) ? 'signed-out' : undefined);
  await worker.startDeeper(ACME, { log: false });
  expect(await worker.settled(ACME)).toMatchObject({
    phase: 'incomplete',
    resumable: true,
    summary: { head: { complete: true, closerLook: { apps: 0 } } },
  });
});

test('an alarm that cannot be arranged at the end of a run harms nobody', async () => {
  const unhandled = vi.fn();
  process.on('unhandledRejection', unhandled);
  const worker = await startWorker(twoPages());
  await worker.start(ACME);
  const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
    throw new DOMException('closing', 'UnknownError');
  });
  expect((await worker.settled(ACME)).phase).toBe('done');
  await tick();
  expect(getAll).toHaveBeenCalled();
  getAll.mockRestore();
  process.off('unhandledRejection', unhandled);
  expect(unhandled).not.toHaveBeenCalled();
});

describe('a report does not tell whether the worker died', () => {
  test('entries of a page with a bad link are counted once', async () => {
    const gapsOf = async (dies: boolean) => {
      freshDatabase();
      beginLife();
      const org = twoPages();
      org.malformed = 2;
      org.badLinkOn = 1;
      if (dies) org.answer = (path) => (path.includes('trustedOrigins') ? 'hang' : undefined);
      const worker = await startWorker(org);
      await worker.start(ACME);
      if (!dies) return (await worker.settled(ACME)).summary?.head.coverage.gaps;
      await vi.waitFor(async () => expect((await worker.state(ACME)).progress?.pages).toBe(2));
      await tick();
      beginLife();
      org.answer = undefined;
      const next = await startWorker(org);
      await next.continueAll();
      return (await next.settled(ACME)).summary?.head.coverage.gaps;
    };
    const undisturbed = await gapsOf(false);
    expect(undisturbed).toContainEqual(expect.objectContaining({ what: 'apps', detail: '2 entries' }));
    expect(await gapsOf(true)).toEqual(undisturbed);
  });
});

/** A worker two pages into an audit that hangs at the third, after one of another app where it is to be `reported`. */
async function hangingRun(reported = false) {
  const org = fakeOrg(ACME, [manyApps(1, 'z')]);
  const worker = await startWorker(org);
  if (reported) {
    await worker.start(ACME);
    await worker.settled(ACME);
  }
  org.pages = [manyApps(3), manyApps(2, 'b'), manyApps(1, 'c')];
  org.answer = (path) => (path.includes('after=p2') ? 'hang' : undefined);
  await worker.start(ACME);
  await vi.waitFor(async () => expect((await worker.state(ACME)).progress?.pages).toBe(2));
  await tick();
  return { org, worker };
}

test('a worker that finds the org taken leaves the run to the one that works on it', async () => {
  const { org } = await hangingRun();
  const other = await startWorker(org);
  await other.continueAll();
  await tick();
  expect(await other.state(ACME)).toMatchObject({ failure: { code: 'busy' } });
  expect(await other.readRun(ACME)).toMatchObject({ pages: 2 });
});

test.each(['InvalidStateError', 'AbortError'])(
  '%s: what the browser ends under a run costs it nothing',
  async (name) => {
    const { org, worker } = await waitingRun();
    org.answer = undefined;
    vi.setSystemTime(Date.now() + 61_000);
    const begin = IDBDatabase.prototype.transaction;
    let closes = 1;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...args: Parameters<typeof begin>
    ) {
      if (args[1] === 'readwrite' && closes-- > 0)
        throw new DOMException('The database connection is closing.', name);
      return begin.apply(this, args);
    });
    await worker.continueAll();
    expect((await worker.settled(ACME)).phase).toBe('done');
    expect(closes).toBeLessThan(0);
    vi.restoreAllMocks();
    expect(org.asked.filter((path) => path === '/api/v1/apps?limit=200')).toHaveLength(1);
  },
);

test.each([false, true])(
  'what a worker left by dying before it swept is swept; with a report: %s',
  async (reported) => {
    let strays = 0;
    for (let steps = 1; steps < 14; steps += 1) {
      const database = freshDatabase();
      const life = beginLife();
      const { org, worker } = await hangingRun(reported);
      life.diesAt = life.steps + steps;
      void worker.cancel(ACME);
      await tick();
      beginLife();
      const next = await startWorker(org);
      // Where it died before the run had ended, the run goes on.
      if (await next.readRun(ACME)) continue;
      if ((await dumpDatabase(database)).includes('0oaa000001')) strays += 1;
      await next.continueAll();
      await tick();
      expect(await dumpDatabase(database), `died ${steps} steps after the click`).not.toContain('0oaa000001');
    }
    expect(strays).toBeGreaterThan(0);
  },
);

test('a second wait shows what the first did', async () => {
  const { org, worker } = await waitingRun();
  org.answer = (path) => (path === '/api/v1/users/me' ? 'pause' : undefined);
  const waited = (await worker.readRun(ACME))?.waitingUntil;
  vi.setSystemTime(Date.now() + 61_000);
  await worker.continueAll();
  await vi.waitFor(async () => expect((await worker.readRun(ACME))?.waitingUntil).not.toBe(waited));
  await tick();
  expect((await worker.state(ACME)).progress).toMatchObject({ apps: 3 });
});

test('a list whose place Okta loses again and again comes to an end', async () => {
  const org = twoPages();
  let asked = 0;
  org.answer = (path) => {
    if (!path.includes('after=p1')) return undefined;
    asked += 1;
    return asked % 2 === 1 ? 'pause' : 'invalid-cursor';
  };
  const worker = await startWorker(org);
  await worker.start(ACME);
  for (let rounds = 0; rounds < 12; rounds += 1) {
    await tick();
    vi.setSystemTime(Date.now() + 61_000);
    await worker.continueAll();
  }
  expect(await worker.settled(ACME)).toMatchObject({
    phase: 'incomplete',
    failure: { code: 'invalid-cursor' },
  });
});

test('what a closer look has found counts also where it was cut short', async () => {
  const org = fakeOrg(ACME, [
    Array.from({ length: 30 }, (_, n) => oidcApp({ id: `0oa${n}`, created: '2020-01-01T00:00:00.000Z' })),
  ]);
  let groups = 0;
  org.answer = (path) => {
    if (path.includes('/groups?')) groups += 1;
    return groups > 24 ? 'signed-out' : undefined;
  };
  const worker = await startWholeWorker(org);
  await worker.startDeeper(ACME, { log: false });
  const { summary } = await worker.settled(ACME);
  const apps = summary?.head.closerLook?.apps ?? 0;
  expect(apps).toBeGreaterThanOrEqual(10);
  const report = await worker.report(ACME);
  const { counts } = report?.head.rules.find(({ id }) => id === 'app-no-assignments') ?? {};
  expect((counts?.fail ?? 0) + (counts?.pass ?? 0) + (counts?.info ?? 0)).toBe(apps);
});

test('consent that is taken back in mid-run ends the reads that need it', async () => {
  const { writeSettings } = await import('../../src/store/settings-store.ts');
  const org = fakeOrg(ACME, [manyApps(1)]);
  org.services = ['0oas1', '0oas2'];
  const secrets = (id: string): string => `/integrations/api/v1/api-services/${id}/credentials/secrets`;
  org.answer = (path) => {
    if (path === secrets('0oas1')) void writeSettings({ ...defaultSettings, optIns: false });
    return undefined;
  };
  const worker = await startWorker(org);
  await worker.startDeeper(ACME, { log: false, serviceSecrets: true });
  expect((await worker.settled(ACME)).phase).toBe('done');
  expect(org.asked).toContain(secrets('0oas1'));
  expect(org.asked).not.toContain(secrets('0oas2'));
});
