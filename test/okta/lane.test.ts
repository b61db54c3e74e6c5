import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { atMost, MOST_AT_ONCE } from '../../src/okta/at-most.ts';
import type { Get } from '../../src/okta/http.ts';
import { paced } from '../../src/okta/pace.ts';
import { answer, never, refusal } from './fake-org.ts';

const OF_AN_APP = ['groups', 'users', 'grants', 'features', 'tokens', 'credentials/keys', 'credentials/jwks'];
const PATHS = Array.from({ length: 20 }, (_, n) =>
  OF_AN_APP.map((what) => `/api/v1/apps/0oa${n}/${what}`),
).flat();

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-21T05:00:00.400Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

interface Limits {
  readonly limit: number;
  readonly seconds: number;
  /** The bucket a path is counted in. */
  readonly bucketOf: (path: string) => string;
  /** Milliseconds to the org, and back. */
  readonly slowest?: number;
}

/** An org that takes its time, counts in fixed windows as Okta does, and notes whom it had to refuse. */
function slowOrg({ limit, seconds, bucketOf, slowest = 300 }: Limits) {
  const refused: string[] = [];
  const windows = new Map<string, { left: number; reset: number }>();
  let asked = 0;
  const delay = () => {
    asked += 1;
    return new Promise((resolve) => setTimeout(resolve, 10 + ((asked * 7919) % slowest)));
  };
  const get: Get = async (path) => {
    await delay();
    const second = Math.floor(Date.now() / 1000);
    const open = windows.get(bucketOf(path));
    const window = open && open.reset > second ? open : { left: limit, reset: second + seconds };
    windows.set(bucketOf(path), window);
    window.left -= 1;
    const isRefused = window.left < 0;
    if (isRefused) refused.push(path);
    const headers = {
      'x-rate-limit-limit': `${limit}`,
      'x-rate-limit-remaining': `${Math.max(window.left, 0)}`,
      'x-rate-limit-reset': `${window.reset}`,
      date: new Date().toUTCString(),
    };
    await delay();
    return isRefused ? refusal(429, 'E0000047', headers) : answer([], headers);
  };
  return { get, refused };
}

/** Reads all paths at once; how many seconds that took. */
async function readAll(get: Get): Promise<number> {
  const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
  const road = paced(atMost(MOST_AT_ONCE, get), { now: Date.now, sleep, onWait: () => undefined });
  const started = Date.now();
  let ended: number | undefined;
  const reading = Promise.all(PATHS.map(async (path) => (await road(path, never)).value())).then(() => {
    ended = Date.now();
  });
  for (let second = 0; second < 5000 && ended === undefined; second += 1)
    await vi.advanceTimersByTimeAsync(1000);
  await reading;
  return ((ended ?? Number.NaN) - started) / 1000;
}

const lastPart = (path: string): string => path.split('/').slice(5).join('/');

describe('seven endpoints below /apps', () => {
  test.each([6, 10, 17, 20, 45])('with one bucket of %i a minute for all: none is refused', async (limit) => {
    const { get, refused } = slowOrg({ limit, seconds: 60, bucketOf: () => 'apps' });
    const seconds = await readAll(get);
    expect(refused).toEqual([]);
    const aWindow = limit - Math.max(Math.ceil(limit * 0.1), 1);
    expect(seconds).toBeLessThan(Math.ceil(PATHS.length / aWindow) * 61 + 10);
  });

  test('with one bucket for all and answers that take their time: none is refused', async () => {
    const { get, refused } = slowOrg({ limit: 20, seconds: 60, bucketOf: () => 'apps', slowest: 12_000 });
    await readAll(get);
    expect(refused).toEqual([]);
  });

  test('with a bucket of 40 in ten seconds for each: nobody waits for the bucket of another', async () => {
    const { get, refused } = slowOrg({ limit: 40, seconds: 10, bucketOf: lastPart });
    const seconds = await readAll(get);
    expect(refused).toEqual([]);
    // What five at a time take.
    expect(seconds).toBeLessThan(12);
  });

  test('of buckets of their own and too small, each waits for its own', async () => {
    const { get, refused } = slowOrg({ limit: 10, seconds: 10, bucketOf: lastPart });
    await readAll(get);
    expect(refused).toEqual([]);
  });
});
