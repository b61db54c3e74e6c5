import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Run } from '../../src/store/run.ts';
import fake, { resetBrowser } from '../support/fake-browser.ts';

vi.mock('webextension-polyfill', () => import('../support/fake-browser.ts'));
const { arrangeWakeUp, WAKE_UP, whileAwake } = await import('../../src/background/wake-up.ts');

const NOW = Date.parse('2026-01-01T00:00:00Z');
const run = (changes: Partial<Run>) => changes as Run;

beforeEach(() => {
  vi.useFakeTimers();
  resetBrowser();
});
afterEach(() => void vi.useRealTimers());

test('a run under way is looked after every 30 s', async () => {
  await arrangeWakeUp([run({})], NOW);
  expect(fake.state.alarms.get(WAKE_UP)).toEqual({ when: NOW + 30_000, periodInMinutes: 0.5 });
});

test('a waiting run is woken when its wait is over; one whose wait is over is under way', async () => {
  await arrangeWakeUp([run({ waitingUntil: '2026-01-01T00:01:00Z' })], NOW);
  expect(fake.state.alarms.get(WAKE_UP)).toEqual({ when: NOW + 60_000, periodInMinutes: 0.5 });
  await arrangeWakeUp([run({ waitingUntil: '2025-01-01T00:00:00Z' })], NOW);
  expect(fake.state.alarms.get(WAKE_UP)).toMatchObject({ when: NOW + 30_000 });
});

test('with nothing under way the worker sleeps for good', async () => {
  await arrangeWakeUp([run({})], NOW);
  await arrangeWakeUp([run({ stopped: { code: 'offline', detail: '' } })], NOW);
  expect(fake.state.alarms.size).toBe(0);
});

test('work of a minute calls an extension API often enough to stay alive, and no more after it', async () => {
  let calls = 0;
  fake.storage.session.set = async () => {
    calls += 1;
  };
  const work = whileAwake(() => new Promise((resolve) => setTimeout(resolve, 61_000)));
  await vi.advanceTimersByTimeAsync(61_000);
  await work;
  expect(calls).toBe(3);
  await vi.advanceTimersByTimeAsync(100_000);
  expect(calls).toBe(3);
});
