import type { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { resetBrowser } from '../support/fake-browser.ts';
import { type FakeOrg, fakeOrg, manyApps } from '../support/fake-org.ts';
import { dumpDatabase, freshDatabase } from '../support/fresh-database.ts';
import { labelRule } from '../support/some-apps.ts';
import { beginLife } from '../support/worker-life.ts';

import 'fake-indexeddb/auto';

vi.mock('webextension-polyfill', () => import('../support/fake-browser.ts'));

const ACME = 'acme.okta.com';
const EMPTY = '[[],[],[],[],[],[]]';
const USER = '/api/v1/users/me';

/** So many apps that their report is written in several steps. */
const large = () => fakeOrg(ACME, [manyApps(12_000), manyApps(12_000, 'b')]);

async function startWorker(org: FakeOrg) {
  const { AuditError } = await import('../../src/model/failure.ts');
  const { catalogue } = await import('../../src/background/catalogue.ts');
  const { openAudits } = await import('../../src/background/audits.ts');
  const get = org.get((code) => new AuditError(code as 'cancelled'));
  return openAudits({
    tools: () => ({ get, catalogue: { ...catalogue, rules: [labelRule] } }),
    changed: () => undefined,
  });
}

/** An audit that has read everything: its report is being written, while the user is asked for a last time. */
async function atItsEnd(org: FakeOrg, answer: FakeOrg['answer']) {
  org.answer = (path, count) => (path === USER && count === 2 ? answer?.(path, count) : undefined);
  const audits = await startWorker(org);
  await audits.start(ACME);
  await vi.waitFor(() => expect(org.asked.filter((path) => path === USER)).toHaveLength(2), 15_000);
  return audits;
}

let factory: IDBFactory;
beforeEach(() => {
  factory = freshDatabase();
  resetBrowser();
  beginLife();
});
afterEach(() => vi.unstubAllGlobals());

const untilLateWritesWouldBeThere = () => new Promise((resolve) => setTimeout(resolve, 500));

test.each(['forget', 'cancel'] as const)('after %s nothing is written of the report', async (end) => {
  const audits = await atItsEnd(large(), () => 'hang');
  await audits[end](ACME);
  await untilLateWritesWouldBeThere();
  expect(await dumpDatabase(factory)).toBe(EMPTY);
});

test('nothing is kept of a report on what two users could see', async () => {
  const org = large();
  const audits = await atItsEnd(org, () => {
    org.user = '00u2';
    return undefined;
  });
  await vi.waitFor(async () => expect((await audits.state(ACME)).phase).not.toBe('running'), 15_000);
  await untilLateWritesWouldBeThere();
  expect(await audits.state(ACME)).toMatchObject({ failure: { code: 'user-changed' } });
  expect(await dumpDatabase(factory)).not.toContain('App 0oa');
});
