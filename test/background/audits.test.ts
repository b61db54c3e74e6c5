import { describe, expect, test, vi } from 'vitest';
import type { FailureCode } from '../../src/model/failure.ts';
import { orgWideReads } from '../../src/okta/org-wide-reads.ts';
import { startWorker } from '../support/audit-worker.ts';
import fake from '../support/fake-browser.ts';
import { type FakeOrg, fakeOrg, manyApps } from '../support/fake-org.ts';
import { dumpDatabase, freshDatabase, restartWorker } from '../support/fresh-database.ts';
import { freshWorld } from '../support/fresh-world.ts';
import { bookmark } from '../support/some-apps.ts';
import { beginLife, type WorkerLife } from '../support/worker-life.ts';

import 'fake-indexeddb/auto';

vi.mock('webextension-polyfill', () => import('../support/fake-browser.ts'));

const ACME = 'acme.okta.com';
const BETA = 'beta.okta.com';

const acme = () => fakeOrg(ACME, [manyApps(3), manyApps(2, 'b'), [bookmark('0oaz', { label: 'bad app' })]]);
const appPages = (org: FakeOrg) => org.asked.filter((path) => path.startsWith('/api/v1/apps'));

freshWorld();

describe('an undisturbed audit', () => {
  test('reads everything once and stores a report', async () => {
    const org = acme();
    const worker = await startWorker(org);
    expect(await worker.start(ACME)).toMatchObject({ phase: 'running', progress: { pages: 0 } });
    const state = await worker.settled(ACME);
    expect(state).toMatchObject({
      phase: 'done',
      resumable: false,
      summary: { counts: { high: 1, info: 5 }, findings: 6, fixFirst: [{ id: 'toy-label/app/0oaz' }] },
    });
    const report = await worker.report(ACME);
    expect(report?.head).toMatchObject({
      org: { url: 'https://acme.okta.com', id: '00oacme.okta.com' },
      takenAt: '2026-01-01T00:00:00.000Z',
      complete: true,
      coverage: { apps: 6, trustedOrigins: 0, authorizationServers: 0, gaps: [] },
    });
    expect(report?.findings.map(({ severity }) => severity)).toEqual(['high', ...Array(5).fill('info')]);
    expect(appPages(org)).toHaveLength(3);
    expect(org.asked).toHaveLength(3 + orgWideReads.length + 2);
    expect(fake.state.alarms.size).toBe(0);
    expect(worker.changes.length).toBeGreaterThan(4);
  });

  test('joins a second start', async () => {
    const org = acme();
    const worker = await startWorker(org);
    await Promise.all([worker.start(ACME), worker.start(ACME), worker.resume(ACME)]);
    await worker.settled(ACME);
    expect(appPages(org)).toHaveLength(3);
  });

  test('has an alarm while it runs', async () => {
    const org = acme();
    org.answer = (path) => (path.includes('after=p1') ? 'hang' : undefined);
    const worker = await startWorker(org);
    await worker.start(ACME);
    expect([...fake.state.alarms.keys()]).toEqual(['continue-audits']);
    await worker.cancel(ACME);
  });

  test('keeps the last report in sight until the new one is there', async () => {
    const org = acme();
    const worker = await startWorker(org);
    await worker.start(ACME);
    const first = await worker.settled(ACME);
    expect(await worker.start(ACME)).toMatchObject({ phase: 'running', summary: first.summary });
    await worker.settled(ACME);
  });

  test('an app listed twice counts once, as it was last', async () => {
    const [old, late] = ['2026-01-01', '2026-02-01'].map((lastUpdated, n) =>
      bookmark('0oatwice', { lastUpdated, label: n === 0 ? 'fine' : 'bad' }),
    );
    const org = fakeOrg(ACME, [[late!], [old!], manyApps(1)]);
    const worker = await startWorker(org);
    await worker.start(ACME);
    expect(await worker.settled(ACME)).toMatchObject({ summary: { counts: { high: 1, info: 1 } } });
    expect((await worker.report(ACME))?.head.coverage.apps).toBe(2);
  });

  test('entries that are no apps are a gap', async () => {
    const org = acme();
    org.malformed = 2;
    const worker = await startWorker(org);
    await worker.start(ACME);
    const { summary } = await worker.settled(ACME);
    expect(summary?.head.coverage.gaps).toEqual([
      { what: 'apps', reason: 'unexpected-shape', detail: '2 entries' },
    ]);
    expect(summary?.head.complete).toBe(true);
  });

  test('each org-wide read that fails is a gap of its own; not knowing the user is none', async () => {
    const org = acme();
    const failures: Record<string, FailureCode> = {
      '/api/v1/trustedOrigins?limit=200': 'forbidden',
      '/api/v1/authorizationServers?limit=200': 'not-licensed',
      '/api/v1/users/me': 'forbidden',
      '/.well-known/okta-organization': 'server-error',
    };
    org.answer = (path) => failures[path];
    const worker = await startWorker(org);
    await worker.start(ACME);
    const { summary } = await worker.settled(ACME);
    expect(summary?.head.coverage.gaps.map(({ what, reason }) => `${what} ${reason}`)).toEqual([
      'wellKnown truncated',
      'authorizationServers not-licensed',
      'trustedOrigins forbidden',
    ]);
    expect(summary?.head.complete).toBe(true);
    // The org's own document names it as well.
    expect(summary?.head.org.id).not.toBe('');
  });
});

describe('the worker dies', () => {
  /** Runs an audit whose worker dies at a step, and whatever workers it takes to end it. */
  async function auditWithDeathAt(diesAt: number) {
    freshDatabase();
    const org = acme();
    const life: WorkerLife = beginLife(diesAt);
    const death = new Promise<'died'>((resolve) => {
      life.onDeath = () => resolve('died');
    });
    const first = await startWorker(org);
    const run = async (): Promise<'done'> => {
      await first.start(ACME);
      await first.settled(ACME);
      return 'done';
    };
    const end = await Promise.race([death, run()]);
    beginLife();
    const second = await startWorker(org);
    await second.continueAll();
    if ((await second.settled(ACME)).phase === 'idle') await second.start(ACME);
    const state = await second.settled(ACME);
    return { end, state, org, report: await second.report(ACME), steps: life.steps };
  }

  test('at any moment: the report is the same, and at most one page is read twice', {
    timeout: 120_000,
  }, async () => {
    const calm = await auditWithDeathAt(Number.POSITIVE_INFINITY);
    expect(calm.end).toBe('done');
    expect(calm.report?.findings).toHaveLength(6);
    let deaths = 0;
    for (let at = 1; ; at += 1) {
      const { end, state, report, org } = await auditWithDeathAt(at);
      expect(state.phase, `death at step ${at}`).toBe('done');
      expect(JSON.stringify(report), `death at step ${at}`).toBe(JSON.stringify(calm.report));
      const pages = appPages(org);
      const twice = pages.length - new Set(pages).size;
      // The next page is asked for before this one is stored, so its request can be lost along with this page.
      expect(twice, `death at step ${at}: ${pages}`).toBeLessThanOrEqual(2);
      if (end === 'done') break;
      deaths += 1;
    }
    expect(deaths).toBeGreaterThan(40);
  });

  test('before it is known what to judge by: the pages that were read meanwhile are not read again', async () => {
    const calm = await startWorker(acme());
    await calm.start(ACME);
    await calm.settled(ACME);
    const undisturbed = await calm.report(ACME);
    freshDatabase();
    beginLife();
    const org = acme();
    org.answer = (path) => (path.includes('trustedOrigins') ? 'hang' : undefined);
    const first = await startWorker(org);
    await first.start(ACME);
    await vi.waitFor(async () => expect((await first.state(ACME)).progress?.pages).toBe(3));
    expect((await first.state(ACME)).phase).toBe('running');
    beginLife();
    org.answer = undefined;
    org.asked.length = 0;
    const second = await startWorker(org);
    await second.continueAll();
    expect((await second.settled(ACME)).phase).toBe('done');
    expect(appPages(org)).toEqual([]);
    expect((await second.report(ACME))?.findings).toEqual(undisturbed?.findings);
  });

  test('a newer version of the extension starts over', async () => {
    const org = acme();
    org.answer = (path) => (path.includes('after=p2') ? 'hang' : undefined);
    const first = await startWorker(org);
    await first.start(ACME);
    await vi.waitFor(() => expect(appPages(org)).toHaveLength(3));
    beginLife();
    fake.state.version = '1.0.1';
    org.answer = undefined;
    org.asked.length = 0;
    const second = await startWorker(org);
    await second.continueAll();
    expect((await second.settled(ACME)).phase).toBe('done');
    expect(appPages(org)).toHaveLength(3);
  });

  test('who answers is checked before anything else is read', async () => {
    const org = acme();
    org.answer = (path) => (path.includes('after=p2') ? 'hang' : undefined);
    const first = await startWorker(org);
    await first.start(ACME);
    await vi.waitFor(async () => expect((await first.state(ACME)).progress?.pages).toBe(2));
    beginLife();
    org.answer = undefined;
    org.user = '00u2';
    org.asked.length = 0;
    const second = await startWorker(org);
    await second.continueAll();
    expect(await second.settled(ACME)).toMatchObject({
      phase: 'incomplete',
      failure: { code: 'user-changed' },
    });
    expect(appPages(org)).toEqual([]);
  });
});

describe('what stops an audit', () => {
  async function stoppedBy(code: FailureCode, where: (path: string) => boolean) {
    const org = acme();
    org.answer = (path) => (where(path) ? code : undefined);
    const worker = await startWorker(org);
    await worker.start(ACME);
    return { org, worker, state: await worker.settled(ACME) };
  }
  const secondPage = (path: string) => path.includes('after=p1');
  const anyApps = (path: string) => path.startsWith('/api/v1/apps');

  test.each<FailureCode>(['signed-out', 'rate-limited', 'offline', 'server-error', 'timeout', 'cut-off'])(
    '%s in the middle: what was read stands as incomplete, and it goes on from there',
    async (code) => {
      const { org, worker, state } = await stoppedBy(code, secondPage);
      expect(state).toMatchObject({
        phase: 'incomplete',
        resumable: true,
        failure: { code },
        summary: { findings: 3, head: { complete: false, coverage: { apps: 3 } } },
      });
      expect(state.summary?.head.coverage.gaps).toMatchObject([{ what: 'apps', reason: 'truncated' }]);
      expect(fake.state.alarms.size).toBe(0);
      org.answer = undefined;
      org.asked.length = 0;
      expect(await worker.resume(ACME)).toMatchObject({ phase: 'running' });
      expect(await worker.settled(ACME)).toMatchObject({ phase: 'done', summary: { findings: 6 } });
      expect(appPages(org)).toHaveLength(2);
      const resumed = await worker.report(ACME);
      const calm = await startWorker(acme());
      await calm.start(ACME);
      await calm.settled(ACME);
      expect(JSON.stringify(resumed)).toBe(JSON.stringify(await calm.report(ACME)));
    },
  );

  test.each<FailureCode>([
    'pagination-loop',
    'unsafe-next-link',
    'unreadable-next-link',
    'too-large',
    'not-a-list',
  ])('%s in the middle: incomplete, and there is nothing to go on with', async (code) => {
    const { worker, state } = await stoppedBy(code, secondPage);
    expect(state).toMatchObject({
      phase: 'incomplete',
      resumable: false,
      failure: { code },
      summary: { findings: 3 },
    });
    restartWorker();
    expect(await worker.state(ACME)).toEqual(state);
  });

  test('a role that may not list apps: nothing is judged, and the report says so', async () => {
    const { state } = await stoppedBy('forbidden', anyApps);
    expect(state).toMatchObject({
      phase: 'incomplete',
      resumable: false,
      failure: { code: 'forbidden' },
      summary: {
        findings: 0,
        head: {
          complete: false,
          coverage: { apps: 0, gaps: [{ what: 'apps', reason: 'forbidden', detail: '403 E0000006' }] },
        },
      },
    });
  });

  test('a role that may list apps no more: the report that is there is not lost for one without apps', async () => {
    const org = acme();
    const worker = await startWorker(org);
    await worker.start(ACME);
    const { summary } = await worker.settled(ACME);
    org.answer = (path) => (anyApps(path) ? 'forbidden' : undefined);
    await worker.start(ACME);
    expect(await worker.settled(ACME)).toEqual({
      org: ACME,
      phase: 'error',
      resumable: false,
      failure: expect.objectContaining({ code: 'forbidden' }),
      summary,
    });
  });

  test('cut short when all apps were read and only the closer look is missing: all of them are in the report', async () => {
    const org = acme();
    org.answer = (path) => (path.startsWith('/api/v1/apps/') ? 'signed-out' : undefined);
    const worker = await startWorker(org);
    await worker.startDeeper(ACME, { log: false });
    const state = await worker.settled(ACME);
    expect(state).toMatchObject({ phase: 'incomplete', resumable: true, failure: { code: 'signed-out' } });
    expect(state.summary?.head).toMatchObject({
      complete: true,
      closerLook: { apps: 0, log: false },
      coverage: { apps: 6, gaps: [{ what: 'closerLook', reason: 'truncated' }] },
    });
  });

  test('signed out while the rest of the org is being read: incomplete, says what was not read, and goes on from there', async () => {
    const org = acme();
    org.answer = (path) => (path.includes('trustedOrigins') ? 'hang' : undefined);
    const first = await startWorker(org);
    await first.start(ACME);
    await vi.waitFor(async () => expect((await first.state(ACME)).progress?.pages).toBe(3));
    beginLife();
    org.answer = (path) => (path.includes('trustedOrigins') ? 'signed-out' : undefined);
    const worker = await startWorker(org);
    await worker.continueAll();
    const state = await worker.settled(ACME);
    expect(state).toMatchObject({
      phase: 'incomplete',
      resumable: true,
      failure: { code: 'signed-out' },
      summary: { head: { complete: false, coverage: { apps: 6 } } },
    });
    expect(state.summary?.head.coverage.gaps).toContainEqual({
      what: 'trustedOrigins',
      reason: 'truncated',
      detail: '403 E0000006',
    });
    org.answer = undefined;
    org.asked.length = 0;
    await worker.resume(ACME);
    const done = await worker.settled(ACME);
    expect(done).toMatchObject({ phase: 'done', summary: { findings: 6 } });
    expect(done.summary?.head.coverage.gaps).toEqual([]);
    expect(appPages(org)).toEqual([]);
  });

  test('signed out from the start: an error, no report, no page asked for', async () => {
    const { org, state, worker } = await stoppedBy('signed-out', (path) => path.startsWith('/api/'));
    expect(state).toMatchObject({ phase: 'error', resumable: true, failure: { code: 'signed-out' } });
    expect(state.summary).toBeUndefined();
    expect(appPages(org)).toEqual([]);
    org.answer = undefined;
    await worker.resume(ACME);
    expect((await worker.settled(ACME)).phase).toBe('done');
  });

  test('a failed audit leaves the last report standing', async () => {
    const { org, worker, state } = await stoppedBy('signed-out', () => false);
    org.answer = (path) => (path.startsWith('/api/') ? 'offline' : undefined);
    await worker.start(ACME);
    expect(await worker.settled(ACME)).toMatchObject({
      phase: 'error',
      failure: { code: 'offline' },
      summary: state.summary,
    });
  });

  test.each<[string, FailureCode, (org: FakeOrg) => void]>([
    ['another org', 'org-changed', (org) => Object.assign(org, { id: '00oother' })],
    ['another user', 'user-changed', (org) => Object.assign(org, { user: '00u2' })],
  ])('%s answers in the middle: nothing of the mixed audit is kept', async (_name, code, change) => {
    const org = acme();
    org.answer = (path) => {
      if (path.includes('after=p1')) change(org);
      return undefined;
    };
    const factory = freshDatabase();
    const worker = await startWorker(org);
    await worker.start(ACME);
    expect(await worker.settled(ACME)).toEqual({
      org: ACME,
      phase: 'incomplete',
      failure: { code, detail: '' },
      resumable: false,
    });
    expect(await worker.report(ACME)).toBeUndefined();
    expect(await dumpDatabase(factory)).not.toContain('App 0oa');
    org.answer = undefined;
    await worker.start(ACME);
    expect((await worker.settled(ACME)).phase).toBe('done');
  });

  test('a full disk: an error, and the last report stands', async () => {
    const org = acme();
    const worker = await startWorker(org);
    await worker.start(ACME);
    const before = await worker.settled(ACME);
    await worker.start(ACME);
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const state = await worker.settled(ACME);
    full.mockRestore();
    expect(state).toEqual({
      org: ACME,
      phase: 'error',
      failure: { code: 'storage', detail: 'QuotaExceededError' },
      resumable: false,
      summary: before.summary,
    });
    expect(fake.state.alarms.size).toBe(0);
    expect(await (await startWorker(org)).state(ACME)).toEqual(before);
  });
});

describe('a long wait', () => {
  test('is slept through: an alarm at its end, progress in sight, then on from the checkpoint', async () => {
    const org = acme();
    let waits = 1;
    org.answer = (path) => (path.includes('after=p1') && waits-- > 0 ? 'pause' : undefined);
    const worker = await startWorker(org);
    await worker.start(ACME);
    await vi.waitFor(async () => expect((await worker.state(ACME)).progress?.waitingUntil).toBeDefined());
    const waiting = await worker.state(ACME);
    const until = Date.parse(waiting.progress?.waitingUntil ?? '');
    expect(waiting).toMatchObject({ phase: 'running', progress: { pages: 1, apps: 3, counts: { info: 3 } } });
    await vi.waitFor(() =>
      expect(fake.state.alarms.get('continue-audits')).toEqual({ when: until, periodInMinutes: 0.5 }),
    );
    await worker.continueAll();
    expect(await worker.start(ACME)).toEqual(waiting);
    expect(appPages(org)).toHaveLength(2);
    beginLife();
    const next = await startWorker(org);
    expect(await next.state(ACME)).toEqual(waiting);
    vi.setSystemTime(until);
    await next.continueAll();
    expect(await next.settled(ACME)).toMatchObject({ phase: 'done', summary: { findings: 6 } });
    expect((await next.report(ACME))?.head.takenAt).toBe('2026-01-01T00:00:00.000Z');
  });

  test('can be cancelled', async () => {
    const org = acme();
    org.answer = (path) => (path.includes('after=p1') ? 'pause' : undefined);
    const worker = await startWorker(org);
    await worker.start(ACME);
    await vi.waitFor(async () => expect((await worker.state(ACME)).progress?.waitingUntil).toBeDefined());
    expect(await worker.cancel(ACME)).toEqual({ org: ACME, phase: 'idle', resumable: false });
    await vi.waitFor(() => expect(fake.state.alarms.size).toBe(0));
  });
});

describe('cancel', () => {
  test('is there at once, from any moment, and leaves nothing', async () => {
    for (const place of ['/api/v1/users/me', 'limit=200', 'after=p1', 'after=p2']) {
      const factory = freshDatabase();
      const org = acme();
      org.answer = (path) => (path.includes(place) ? 'hang' : undefined);
      const worker = await startWorker(org);
      await worker.start(ACME);
      await vi.waitFor(() => expect(org.asked.some((path) => path.includes(place))).toBe(true));
      const start = performance.now();
      expect(await worker.cancel(ACME)).toEqual({ org: ACME, phase: 'idle', resumable: false });
      expect(performance.now() - start).toBeLessThan(100);
      const asked = org.asked.length;
      await vi.waitFor(async () => expect(await dumpDatabase(factory)).toBe('[[],[],[],[],[],[]]'));
      expect(org.asked).toHaveLength(asked);
    }
  });

  test('brings the last report back', async () => {
    const org = acme();
    const worker = await startWorker(org);
    await worker.start(ACME);
    const before = await worker.settled(ACME);
    org.answer = (path) => (path.includes('after=p2') ? 'hang' : undefined);
    await worker.start(ACME);
    expect(await worker.cancel(ACME)).toEqual(before);
  });

  test('then starting again is a new run', async () => {
    const org = acme();
    org.answer = (path) => (path.includes('after=p1') ? 'hang' : undefined);
    const worker = await startWorker(org);
    await worker.start(ACME);
    await vi.waitFor(() => expect(appPages(org)).toHaveLength(2));
    const cancelled = worker.cancel(ACME);
    org.answer = undefined;
    const started = worker.start(ACME);
    expect((await cancelled).phase).toBe('idle');
    expect((await started).phase).toBe('running');
    expect(await worker.settled(ACME)).toMatchObject({ phase: 'done', summary: { findings: 6 } });
  });

  test('of an audit that has ended changes nothing', async () => {
    const worker = await startWorker(acme());
    await worker.start(ACME);
    const before = await worker.settled(ACME);
    expect(await worker.cancel(ACME)).toEqual(before);
  });
});

describe('two orgs', () => {
  test('at once share nothing', async () => {
    const one = acme();
    const two = fakeOrg(BETA, [manyApps(2, 'q'), [bookmark('0oaq', { label: 'bad beta' })]]);
    const worker = await startWorker(one, two);
    await Promise.all([worker.start(ACME), worker.start(BETA)]);
    await Promise.all([worker.settled(ACME), worker.settled(BETA)]);
    const [acmeReport, betaReport] = [await worker.report(ACME), await worker.report(BETA)];
    expect(acmeReport?.head.coverage.apps).toBe(6);
    expect(betaReport?.head).toMatchObject({ org: { url: 'https://beta.okta.com' }, coverage: { apps: 3 } });
    expect(JSON.stringify(acmeReport)).not.toMatch(/beta/);
    expect(JSON.stringify(betaReport)).not.toMatch(/acme/);
  });

  test('one fails, the other does not notice; one is forgotten, the other stays', async () => {
    const one = acme();
    const two = fakeOrg(BETA, [manyApps(2)]);
    one.answer = () => 'offline';
    const factory = freshDatabase();
    const worker = await startWorker(one, two);
    await Promise.all([worker.start(ACME), worker.start(BETA)]);
    expect((await worker.settled(ACME)).phase).toBe('error');
    expect((await worker.settled(BETA)).phase).toBe('done');
    expect(await worker.forget(ACME)).toBeNull();
    expect(await dumpDatabase(factory)).not.toContain(ACME);
    expect(await worker.state(ACME)).toEqual({ org: ACME, phase: 'idle', resumable: false });
    expect((await worker.state(BETA)).phase).toBe('done');
  });

  test('an org is forgotten while it is being audited', async () => {
    const org = acme();
    org.answer = (path) => (path.includes('after=p1') ? 'hang' : undefined);
    const factory = freshDatabase();
    const worker = await startWorker(org);
    await worker.start(ACME);
    await worker.forget(ACME);
    expect(await dumpDatabase(factory)).toBe('[[],[],[],[],[],[]]');
  });
});
