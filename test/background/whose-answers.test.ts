import { describe, expect, test, vi } from 'vitest';
import type { FailureCode } from '../../src/model/failure.ts';
import { startWorker } from '../support/audit-worker.ts';
import { fakeOrg, manyApps } from '../support/fake-org.ts';
import { dumpDatabase } from '../support/fresh-database.ts';
import { freshWorld } from '../support/fresh-world.ts';
import { beginLife } from '../support/worker-life.ts';

import 'fake-indexeddb/auto';

vi.mock('webextension-polyfill', () => import('../support/fake-browser.ts'));

const ACME = 'acme.okta.com';
const ME = '/api/v1/users/me';
const acme = () => fakeOrg(ACME, [manyApps(3), manyApps(2, 'b'), manyApps(1, 'c')]);

const { database } = freshWorld();

/** A worker, a long way into an audit of which page 1 came from another user. */
async function mixedRun(answer: (path: string, count: number) => FailureCode | undefined) {
  const org = acme();
  org.answer = (path, count) => {
    if (path.includes('after=p1')) org.user = '00u2';
    return answer(path, count);
  };
  const worker = await startWorker(org);
  await worker.start(ACME);
  return { org, worker, state: await worker.settled(ACME) };
}

describe('another user comes in mid-run, and then the audit fails', () => {
  test.each<FailureCode>(['server-error', 'forbidden', 'timeout', 'too-large', 'rate-limited', 'cut-off'])(
    'with %s: nothing of the two is shown together, or stored',
    async (code) => {
      const { state, worker } = await mixedRun((path) => (path.includes('after=p2') ? code : undefined));
      expect(state).toMatchObject({ phase: 'incomplete', failure: { code: 'user-changed' } });
      expect(state.summary).toBeUndefined();
      expect(await dumpDatabase(database())).not.toContain('0oaa000001');
      expect(await worker.readRun(ACME)).toMatchObject({ pages: 0, seen: [], gathered: false });
    },
  );

  test('and nobody says who answers: the report does not call itself complete', async () => {
    const { state } = await mixedRun((path, count) =>
      path === ME && count > 1 ? 'server-error' : undefined,
    );
    expect(state).toMatchObject({ phase: 'incomplete', resumable: true });
    expect(state.summary?.head.complete).toBe(false);
    expect(state.summary?.head.coverage.gaps).toContainEqual({
      what: 'apps',
      reason: 'truncated',
      detail: '403 E0000006',
    });
  });

  test('offline: what was published is taken back once it is known', async () => {
    const { org, worker, state } = await mixedRun((path) =>
      path.includes('after=p2') ? 'offline' : undefined,
    );
    expect(state).toMatchObject({ phase: 'incomplete', failure: { code: 'offline' } });
    org.answer = undefined;
    await worker.resume(ACME);
    expect(await worker.settled(ACME)).toMatchObject({ failure: { code: 'user-changed' } });
    expect(await worker.report(ACME)).toBeUndefined();
    expect(await dumpDatabase(database())).not.toContain('0oaa000001');
  });

  test('an older report of another run stays', async () => {
    const org = acme();
    const worker = await startWorker(org);
    await worker.start(ACME);
    await worker.settled(ACME);
    const before = await worker.report(ACME);
    org.answer = (path) => {
      if (path.includes('after=p1')) org.user = '00u2';
      return path.includes('after=p2') ? 'server-error' : undefined;
    };
    await worker.start(ACME);
    expect(await worker.settled(ACME)).toMatchObject({ failure: { code: 'user-changed' } });
    expect(await worker.report(ACME)).toEqual(before);
  });
});

test('a first start that was signed out still learns who answers before it reads on', async () => {
  const org = acme();
  org.answer = (path) => (path.startsWith('/api/') ? 'signed-out' : undefined);
  const first = await startWorker(org);
  await first.start(ACME);
  expect((await first.settled(ACME)).phase).toBe('error');
  org.answer = (path) => (/trustedOrigins|after=p2/.test(path) ? 'hang' : undefined);
  await first.resume(ACME);
  await vi.waitFor(async () => expect((await first.state(ACME)).progress?.pages).toBe(2));
  beginLife();
  org.answer = undefined;
  org.user = '00u2';
  const second = await startWorker(org);
  await second.continueAll();
  expect(await second.settled(ACME)).toMatchObject({ failure: { code: 'user-changed' } });
});

test('a deep audit confirms who answered the list before it looks closer', async () => {
  const org = acme();
  const worker = await startWorker(org);
  org.answer = (path) => {
    if (path.includes('after=p2')) org.user = '00u2';
    return undefined;
  };
  await worker.startDeeper(ACME, { log: false });
  expect(await worker.settled(ACME)).toMatchObject({ failure: { code: 'user-changed' } });
  expect(org.asked.filter((path) => /\/apps\/./.test(path))).toEqual([]);
});

test('signed out at the very last check: incomplete, and Resume makes it whole with that check alone', async () => {
  const org = acme();
  org.answer = (path, count) => (path === ME && count === 2 ? 'signed-out' : undefined);
  const worker = await startWorker(org);
  await worker.start(ACME);
  const state = await worker.settled(ACME);
  expect(state).toMatchObject({ phase: 'incomplete', resumable: true });
  expect(state.summary?.head.complete).toBe(false);
  const asked = org.asked.length;
  await worker.resume(ACME);
  const whole = await worker.settled(ACME);
  expect(whole).toMatchObject({ phase: 'done', summary: { head: { complete: true } } });
  expect(org.asked.slice(asked).filter((path) => path.startsWith('/api/v1/apps'))).toEqual([]);
});

test('a user nobody would name at first is asked for again by the next worker, and bound then', async () => {
  const org = acme();
  org.answer = (path) => (path === ME ? 'server-error' : path.includes('after=p1') ? 'hang' : undefined);
  const first = await startWorker(org);
  await first.start(ACME);
  await vi.waitFor(async () => expect((await first.state(ACME)).progress?.pages).toBe(1));
  beginLife();
  org.answer = (path) => {
    if (path.includes('after=p2')) org.user = '00u2';
    return undefined;
  };
  const second = await startWorker(org);
  await second.continueAll();
  expect(await second.settled(ACME)).toMatchObject({ failure: { code: 'user-changed' } });
});

test('a closer look cut short is not called complete where nobody knows whose answers the list holds', async () => {
  const lookFor = async (user: FailureCode | undefined) => {
    const org = fakeOrg(ACME, [manyApps(3)]);
    org.answer = (path) => (path === ME ? user : /\/apps\/./.test(path) ? 'signed-out' : undefined);
    const worker = await startWorker(org);
    await worker.startDeeper(ACME, { log: false });
    const { summary } = await worker.settled(ACME);
    await worker.forget(ACME);
    return summary?.head.complete;
  };
  expect(await lookFor(undefined)).toBe(true);
  expect(await lookFor('forbidden')).toBe(false);
});

test('an audit that has read everything does not wait for one more look at the user', async () => {
  const org = acme();
  org.answer = (path, count) => (path === ME && count === 2 ? 'pause' : undefined);
  const worker = await startWorker(org);
  await worker.start(ACME);
  await vi.waitFor(async () => expect((await worker.readRun(ACME))?.waitingUntil).toBeDefined());
  await new Promise((resolve) => setTimeout(resolve, 20));
  vi.setSystemTime(Date.now() + 61_000);
  org.answer = (path, count) => (path === ME && count > 3 ? 'pause' : undefined);
  await worker.continueAll();
  const state = await worker.settled(ACME);
  expect(state).toMatchObject({ phase: 'done', summary: { head: { complete: true } } });
  expect(org.asked.filter((path) => path === ME)).toHaveLength(3);
});
