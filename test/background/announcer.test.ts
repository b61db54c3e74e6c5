import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openAnnouncer } from '../../src/background/announcer.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the first change is told at once, a storm at most ten times a second, and the last one always', async () => {
  const told: [string, number][] = [];
  let value = 0;
  const announce = openAnnouncer(async (org) => void told.push([org, value]));
  for (value = 1; value <= 100; value += 1) {
    announce('a');
    await vi.advanceTimersByTimeAsync(10);
  }
  value = 1_000;
  announce('a');
  await vi.advanceTimersByTimeAsync(500);
  expect(told[0]).toEqual(['a', 1]);
  expect(told.at(-1)).toEqual(['a', 1_000]);
  expect(told.length).toBeGreaterThan(8);
  expect(told.length).toBeLessThanOrEqual(12);
});

test('orgs do not wait for each other, and a failure silences nothing', async () => {
  const told: string[] = [];
  const announce = openAnnouncer(async (org) => {
    told.push(org);
    throw new Error('x');
  });
  announce('a');
  announce('b');
  announce('a');
  await vi.advanceTimersByTimeAsync(250);
  expect(told).toEqual(['a', 'b', 'a']);
});

test('a view that never answers keeps nobody waiting for long', async () => {
  const told: string[] = [];
  const announce = openAnnouncer((org) => {
    told.push(org);
    return new Promise(() => undefined);
  });
  announce('a');
  announce('a');
  await vi.advanceTimersByTimeAsync(2_500);
  expect(told).toEqual(['a', 'a']);
});
