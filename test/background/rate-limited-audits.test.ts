import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { App } from '../../src/model/app.ts';
import { startConsiderateWorker } from '../support/considerate-worker.ts';
import { resetBrowser } from '../support/fake-browser.ts';
import { fakeOrg } from '../support/fake-org.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { rateLimit } from '../support/limited-org.ts';
import { bookmark } from '../support/some-apps.ts';
import { beginLife } from '../support/worker-life.ts';

import 'fake-indexeddb/auto';

vi.mock('webextension-polyfill', () => import('../support/fake-browser.ts'));

const ACME = 'acme.okta.com';
const appsOf = (count: number, changesOf: (n: number) => Partial<App>): readonly App[] =>
  Array.from({ length: count }, (_, n) => bookmark(`0oa${n}`, changesOf(n)));
const withPolicies = (count: number) => appsOf(count, (n) => ({ accessPolicyId: `rst${n}` }));
const isPolicy = (path: string) => path.startsWith('/api/v1/policies/');

beforeEach(() => {
  freshDatabase();
  resetBrowser();
  beginLife();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-01-01T00:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('more sign-on policies than the org answers in a minute', () => {
  test('are each asked for once, over as many pauses as it takes', async () => {
    const org = fakeOrg(ACME, [withPolicies(150)]);
    const limit = rateLimit({ counts: isPolicy, limit: 100 });
    const worker = await startConsiderateWorker(org, limit);
    await worker.start(ACME);
    const { state, pauses } = await worker.throughPauses(5);
    expect(state).toMatchObject({ phase: 'done', summary: { head: { complete: true } } });
    expect(pauses).toBe(1);
    expect(limit.seen.answered).toBe(150);
  });
});

test('the sign-on policies read before a failure are not asked for again', async () => {
  const org = fakeOrg(ACME, [withPolicies(5)]);
  const last = '/api/v1/policies/rst4/rules';
  org.answer = (path) => (path === last ? 'signed-out' : undefined);
  const worker = await startConsiderateWorker(org, undefined, (get) => async (path, signal) => {
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
