import { expect, test, vi } from 'vitest';
import { startWorker } from '../support/audit-worker.ts';
import { type FakeOrg, fakeOrg, manyApps } from '../support/fake-org.ts';
import { dumpDatabase } from '../support/fresh-database.ts';
import { freshWorld } from '../support/fresh-world.ts';

import 'fake-indexeddb/auto';

vi.mock('webextension-polyfill', () => import('../support/fake-browser.ts'));

const ACME = 'acme.okta.com';
const EMPTY = '[[],[],[],[],[],[]]';
const USER = '/api/v1/users/me';

/** So many apps that their report is written in several steps. */
const large = () => fakeOrg(ACME, [manyApps(12_000), manyApps(12_000, 'b')]);

/** An audit that has read everything: its report is being written, while the user is asked for a last time. */
async function atItsEnd(org: FakeOrg, answer: FakeOrg['answer']) {
  org.answer = (path, count) => (path === USER && count === 2 ? answer?.(path, count) : undefined);
  const audits = await startWorker(org);
  await audits.start(ACME);
  await vi.waitFor(() => expect(org.asked.filter((path) => path === USER)).toHaveLength(2), 15_000);
  return audits;
}

const { database } = freshWorld();

const untilLateWritesWouldBeThere = () => new Promise((resolve) => setTimeout(resolve, 500));

test.each(['forget', 'cancel'] as const)('after %s nothing is written of the report', async (end) => {
  const audits = await atItsEnd(large(), () => 'hang');
  await audits[end](ACME);
  await untilLateWritesWouldBeThere();
  expect(await dumpDatabase(database())).toBe(EMPTY);
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
  expect(await dumpDatabase(database())).not.toContain('App 0oa');
});
