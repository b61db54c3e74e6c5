import type { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { defaultSettings } from '../../src/model/settings.ts';
import type { Run } from '../../src/store/run.ts';
import { dumpDatabase, freshDatabase, restartWorker } from '../support/fresh-database.ts';
import { findingOf, headOf, manyFindings, NO_COUNTS, subjectOf } from '../support/some-findings.ts';

import 'fake-indexeddb/auto';

const BASIS = { settings: defaultSettings, reads: {} };
const load = async () => ({
  ...(await import('../../src/store/run-store.ts')),
  ...(await import('../../src/store/report-store.ts')),
  ...(await import('../../src/store/forget.ts')),
});
const runOf = (changes: Partial<Run> = {}): Run => ({
  org: 'acme.okta.com',
  id: 'run-1',
  startedAt: '2026-01-01T00:00:00.000Z',
  version: '1.0.0',
  route: 'worker',
  gathered: false,
  seen: [],
  pages: 0,
  policyBlocks: 0,
  deeper: { blocks: 0, done: 0 },
  pauses: 0,
  requests: 0,
  malformed: 0,
  reports: 0,
  ...changes,
});
const reportOf = (findings = [findingOf('rule', subjectOf('0oa1'), 'high')]) => ({
  head: headOf(),
  findings,
  summary: {
    counts: { ...NO_COUNTS, high: findings.length },
    fixFirst: findings.slice(0, 3),
    deeper: { apps: 0, requests: 0, logRequests: 0 },
  },
  basis: BASIS,
});
const pageOf = (n: number, text: string) => ({ kind: 'page', n, json: JSON.stringify([text]) }) as const;

let factory: IDBFactory;
let store: Awaited<ReturnType<typeof load>>;
beforeEach(async () => {
  factory = freshDatabase();
  store = await load();
});

describe('a run', () => {
  test('survives the worker, with its basis and its pages', async () => {
    await store.beginRun(runOf(), BASIS);
    await store.saveRun(runOf({ pages: 1, next: '/next' }), pageOf(0, 'page zero'));
    restartWorker();
    const again = await load();
    const run = (await again.readRun('acme.okta.com')) as Run;
    expect(run).toEqual(runOf({ pages: 1, next: '/next' }));
    expect(await again.readPage(run, 0)).toEqual(['page zero']);
    expect(await again.readBasis(run)).toEqual(BASIS);
  });

  test('that was ended cannot save any more', async () => {
    await store.beginRun(runOf(), BASIS);
    await store.endRun('acme.okta.com');
    await expect(store.saveRun(runOf({ pages: 1 }), pageOf(0, 'late'))).rejects.toMatchObject({
      code: 'cancelled',
    });
    await store.sweep('acme.okta.com');
    expect(await dumpDatabase(factory)).toBe('[[],[],[],[],[],[]]');
  });

  test('that was replaced cannot save any more, and its pages are gone', async () => {
    await store.beginRun(runOf(), BASIS);
    await store.saveRun(runOf({ pages: 1 }), pageOf(0, 'old page'));
    await store.beginRun(runOf({ id: 'run-2' }), BASIS);
    await expect(store.saveRun(runOf({ pages: 2 }), pageOf(1, 'late'))).rejects.toMatchObject({
      code: 'cancelled',
    });
    await expect(store.writeReport(runOf(), reportOf(), false)).rejects.toMatchObject({ code: 'cancelled' });
    expect(await dumpDatabase(factory)).not.toMatch(/old page|late/);
    expect(await store.readReport('acme.okta.com')).toBeUndefined();
  });

  test('a page that is missing is a failure, not an empty page', async () => {
    await store.beginRun(runOf(), BASIS);
    await expect(store.readPage(runOf(), 0)).rejects.toMatchObject({ code: 'storage' });
  });
});

describe('a report', () => {
  test('ends its run and takes its pages along', async () => {
    await store.beginRun(runOf(), BASIS);
    await store.saveRun(runOf({ pages: 1 }), pageOf(0, 'a page'));
    await store.writeReport(runOf({ pages: 1 }), reportOf(), false);
    expect(await store.readRun('acme.okta.com')).toBeUndefined();
    expect(await dumpDatabase(factory)).not.toContain('a page');
    expect(await store.readReport('acme.okta.com')).toMatchObject({
      runId: 'run-1',
      summary: { findings: 1, head: { unknown: [{ ruleId: 'r', reason: 'forbidden', count: 2 }] } },
      ruleGroups: [{ key: 'rule', severity: 'high', count: 1 }],
      facets: { types: { 'oidc-web': 1 }, statuses: { ACTIVE: 1 } },
    });
  });

  test('its summary names no single subjects, its head does', async () => {
    await store.beginRun(runOf(), BASIS);
    await store.writeReport(runOf(), reportOf(), false);
    const { id, summary } = (await store.readReport('acme.okta.com'))!;
    expect(JSON.stringify(summary.head)).not.toContain('subjectIds');
    expect(await store.readHead('acme.okta.com', id)).toEqual(headOf());
  });

  test('of a run that may go on keeps the run and its pages', async () => {
    await store.beginRun(runOf(), BASIS);
    await store.saveRun(runOf({ pages: 1 }), pageOf(0, 'a page'));
    const stopped = runOf({ pages: 1, stopped: { code: 'offline', detail: '' } });
    await store.writeReport(stopped, reportOf(), true);
    const run = (await store.readRun('acme.okta.com')) as Run;
    expect(run).toEqual({ ...stopped, reports: 1 });
    expect(await store.readPage(run, 0)).toEqual(['a page']);
    expect(await store.readReport('acme.okta.com')).toMatchObject({ failure: { code: 'offline' } });
    await store.writeReport(run, reportOf(), false);
    expect((await store.readReport('acme.okta.com'))?.id).toBe('run-1.1');
    expect(await dumpDatabase(factory)).not.toContain('run-1.0');
  });

  test('replaces the last one as a whole; blocks of the last one go', async () => {
    for (const id of ['run-1', 'run-2']) {
      await store.beginRun(runOf({ id }), BASIS);
      await store.writeReport(runOf({ id }), reportOf(), false);
    }
    const text = await dumpDatabase(factory);
    expect(text).toContain('run-2.0');
    expect(text).not.toContain('run-1');
  });

  test('a full disk is a storage failure and the last report stands', async () => {
    await store.beginRun(runOf(), BASIS);
    await store.writeReport(runOf(), reportOf(), false);
    const before = await store.readReport('acme.okta.com');
    await store.beginRun(runOf({ id: 'run-2' }), BASIS);
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const bigger = reportOf([...manyFindings(1_000)]);
    const failure = await store
      .writeReport(runOf({ id: 'run-2' }), bigger, false)
      .catch((error: unknown) => error);
    full.mockRestore();
    expect(failure).toMatchObject({ code: 'storage', message: 'QuotaExceededError' });
    expect(await store.readReport('acme.okta.com')).toEqual(before);
    expect(await store.readPacked('acme.okta.com', before!.id, 'findings', 0)).toHaveLength(1);
  });
});

/** The transactions there have been, and those that have not ended. */
function watchTransactions() {
  const seen = { all: 0, open: 0 };
  const transaction = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    const opened = transaction.apply(this, args);
    seen.all += 1;
    seen.open += 1;
    for (const end of ['complete', 'abort'])
      opened.addEventListener(end, () => {
        seen.open -= 1;
      });
    return opened;
  });
  return seen;
}

describe('a report that does not come', () => {
  const FINDINGS = manyFindings(60_000);
  const EMPTY = '[[],[],[],[],[],[]]';
  /** A report being written, with its first blocks stored; its end waits for a word. */
  async function halfWritten() {
    await store.beginRun(runOf(), BASIS);
    let word = { allow: (): void => undefined, refuse: (_reason: unknown): void => undefined };
    const allowed = new Promise<void>((allow, refuse) => {
      word = { allow, refuse };
    });
    const transactions = watchTransactions();
    const written = store.writeReport(runOf(), reportOf([...FINDINGS]), false, allowed);
    written.catch(() => undefined);
    await vi.waitFor(() => expect(transactions.all).toBeGreaterThan(1));
    return { written, transactions, ...word };
  }
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test('is written no further than the word against it', async () => {
    const { written, transactions, refuse } = await halfWritten();
    refuse(new Error('no'));
    await expect(written).rejects.toThrow('no');
    const { all, open } = transactions;
    expect(open).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(transactions.all).toBe(all);
    await store.forget('acme.okta.com');
    expect(await dumpDatabase(factory)).toBe(EMPTY);
  });

  test.each<[string, () => Promise<unknown>, string]>([
    ['forgotten', () => store.forget('acme.okta.com'), EMPTY],
    ['ended', () => store.endRun('acme.okta.com').then(() => store.sweep('acme.okta.com')), EMPTY],
    ['replaced', () => store.beginRun(runOf({ id: 'run-2' }), BASIS), '"run-2","basis"'],
  ])('leaves nothing where its run was %s', async (_name, end, left) => {
    const { written, allow } = await halfWritten();
    await end();
    allow();
    await expect(written).rejects.toMatchObject({ code: 'cancelled' });
    const stored = await dumpDatabase(factory);
    expect(stored).toContain(left);
    expect(stored).not.toContain('run-1');
  });

  test('is not being written any more when its findings could not be told to their end', async () => {
    await store.beginRun(runOf(), BASIS);
    const transactions = watchTransactions();
    const findings = (function* () {
      yield* FINDINGS.slice(0, 20_000);
      throw new Error('cut short');
    })();
    const written = store.writeReport(runOf(), { ...reportOf(), findings }, false);
    await expect(written).rejects.toThrow('cut short');
    expect(transactions.open).toBe(0);
  });
});

describe('orgs', () => {
  test('share nothing: forgetting one leaves the other whole', async () => {
    for (const org of ['acme.okta.com', 'acme.okta.com.evil', 'beta.okta.com']) {
      await store.beginRun(runOf({ org }), BASIS);
      await store.saveRun(runOf({ org, pages: 1 }), pageOf(0, `page of ${org}`));
    }
    expect(await store.readOrgs()).toEqual(['acme.okta.com', 'acme.okta.com.evil', 'beta.okta.com']);
    await store.forget('acme.okta.com');
    expect(await store.readOrgs()).toEqual(['acme.okta.com.evil', 'beta.okta.com']);
    for (const org of ['acme.okta.com.evil', 'beta.okta.com']) {
      expect(await store.readPage(runOf({ org }), 0)).toEqual([`page of ${org}`]);
    }
    expect(await dumpDatabase(factory)).not.toContain('"acme.okta.com"');
  });
});
