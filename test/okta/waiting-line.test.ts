import { describe, expect, test } from 'vitest';
import { atMost, MOST_AT_ONCE } from '../../src/okta/at-most.ts';
import type { Answer, Get } from '../../src/okta/http.ts';
import { paced } from '../../src/okta/pace.ts';
import { answer, never, refusal } from './fake-org.ts';

const START = Date.parse('2026-11-21T05:00:00Z');
const MINUTE = 60_000;
const policy = (n: number) => `/api/v1/policies/rst${n}/rules`;

const headersOf = (limit: number, remaining: number, reset: number, now: number) => ({
  'x-rate-limit-limit': `${limit}`,
  'x-rate-limit-remaining': `${Math.max(remaining, 0)}`,
  'x-rate-limit-reset': `${reset / 1000}`,
  date: new Date(now).toUTCString(),
});

/** A clock that only sleeping moves. */
function clock() {
  let now = START;
  const sleeps: number[] = [];
  const sleep = async (milliseconds: number): Promise<void> => {
    sleeps.push(milliseconds);
    now += milliseconds;
  };
  return { now: () => now, sleep, sleeps, onWait: () => undefined, random: () => 0 };
}

/** Counts as Okta does, answers in an order of its own, and remembers what it had left at least. */
function busyOrg(limit: number, time: ReturnType<typeof clock>, turns: (n: number) => number) {
  const seen = { answered: 0, refused: 0, least: limit, most: 0 };
  let [left, reset, underway] = [limit, START + MINUTE, 0];
  const get: Get = async () => {
    if (time.now() >= reset) [left, reset] = [limit, time.now() + MINUTE];
    left -= 1;
    underway += 1;
    seen.least = Math.min(seen.least, left);
    seen.most = Math.max(seen.most, underway);
    const headers = headersOf(limit, left, reset, time.now());
    const isRefused = left < 0;
    const wait = turns(seen.answered + seen.refused);
    seen[isRefused ? 'refused' : 'answered'] += 1;
    for (let turn = 0; turn < wait; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    underway -= 1;
    return isRefused ? refusal(429, 'E0000047', headers) : answer('rules', headers);
  };
  return { get, seen };
}

describe('many requests to one endpoint at once', () => {
  test.each([6, 10, 20, 50, 100])('with a limit of %i: none is refused, a tenth stays', async (limit) => {
    const time = clock();
    const { get, seen } = busyOrg(limit, time, (n) => (n * 7) % 5);
    const road = paced(atMost(MOST_AT_ONCE, get), time);
    await Promise.all(Array.from({ length: 150 }, (_, n) => road(policy(n), never)));
    expect(seen).toMatchObject({ answered: 150, refused: 0 });
    expect(seen.least).toBe(Math.min(Math.ceil(limit * 0.1), limit - MOST_AT_ONCE));
    expect(time.sleeps.length).toBe(Math.ceil(150 / (limit - seen.least)) - 1);
  });

  test('no more than five are sent before the first answer, whatever else is limited', async () => {
    const asked: string[] = [];
    const road = paced(async (path) => {
      asked.push(path);
      return new Promise<Answer>(() => undefined);
    }, clock());
    for (let n = 0; n < 20; n += 1) void road(policy(n), never);
    void road('/api/v1/apps', never);
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked.filter((path) => path !== '/api/v1/apps')).toHaveLength(MOST_AT_ONCE);
    expect(asked).toContain('/api/v1/apps');
  });

  test('with room for all of them nobody waits for an answer but for a place', async () => {
    const time = clock();
    const { get, seen } = busyOrg(600, time, () => 3);
    const road = paced(atMost(MOST_AT_ONCE, get), time);
    await Promise.all(Array.from({ length: 150 }, (_, n) => road(policy(n), never)));
    expect(seen).toMatchObject({ answered: 150, most: MOST_AT_ONCE });
    expect(time.sleeps).toEqual([]);
  });

  test('one that ends without a word on the limit counts as one the org has counted', async () => {
    const time = clock();
    const told = answer('rules', headersOf(10, 3, START + 20_000, START));
    const answers = [told, refusal(404), refusal(404), told];
    const road = paced(async () => answers.shift() as Answer, time);
    for (let n = 0; n < 3; n += 1) await road(policy(n), never);
    expect(time.sleeps).toEqual([]);
    await road(policy(3), never);
    expect(time.sleeps).toEqual([21_000]);
  });

  test('an answer that was overtaken does not make room again', async () => {
    const time = clock();
    const answers: ((answer: Answer) => void)[] = [];
    const road = paced(() => new Promise<Answer>((resolve) => answers.push(resolve)), time);
    const both = [road(policy(0), never), road(policy(1), never)];
    await new Promise((resolve) => setTimeout(resolve));
    answers[1]?.(answer('late', headersOf(10, 1, START + 20_000, START)));
    answers[0]?.(answer('early', headersOf(10, 2, START + 20_000, START)));
    await Promise.all(both);
    void road(policy(2), never);
    await new Promise((resolve) => setTimeout(resolve));
    expect(time.sleeps).toEqual([21_000]);
  });

  test('one that was given up while it waited is not sent, and the next one is', async () => {
    const asked: string[] = [];
    const answers: (() => void)[] = [];
    const road = paced(async (path) => {
      asked.push(path);
      await new Promise<void>((resolve) => answers.push(resolve));
      return answer(path, headersOf(100, 90, START + MINUTE, START));
    }, clock());
    for (let n = 0; n < MOST_AT_ONCE; n += 1) void road(policy(n), never);
    const change = new AbortController();
    const given = expect(road(policy(98), change.signal)).rejects.toMatchObject({ code: 'cancelled' });
    void road(policy(99), never);
    change.abort();
    await new Promise((resolve) => setTimeout(resolve));
    answers[0]?.();
    await given;
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked.slice(MOST_AT_ONCE)).toEqual([policy(99)]);
  });
});

const OF_AN_APP = ['groups', 'users', 'grants', 'features', 'tokens', 'credentials/keys', 'credentials/jwks'];
const aboutApps = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => OF_AN_APP.map((what) => `/api/v1/apps/0oa${n}/${what}`)).flat();

describe('endpoints that may share a bucket', () => {
  test.each([6, 10, 20, 50, 100])('all below /apps have %i together: none is refused', async (limit) => {
    const time = clock();
    const { get, seen } = busyOrg(limit, time, (n) => (n * 7) % 5);
    const road = paced(atMost(MOST_AT_ONCE, get), time);
    await Promise.all(aboutApps(30).map((path) => road(path, never)));
    expect(seen).toMatchObject({ answered: 210, refused: 0 });
  });

  test('one that was not asked for yet keeps to what the others were told', async () => {
    const time = clock();
    const { get, seen } = busyOrg(10, time, () => 0);
    const road = paced(get, time);
    for (let n = 0; n < 9; n += 1) await road(`/api/v1/apps/0oa${n}/groups`, never);
    expect(time.sleeps).toEqual([]);
    await road('/api/v1/apps/0oa1/grants', never);
    expect(time.sleeps).toEqual([MINUTE + 1000]);
    expect(seen.refused).toBe(0);
  });

  test('an app alone, the log, the users and the groups have each a bucket of their own', async () => {
    const time = clock();
    const spent = answer('groups', headersOf(10, 0, START + MINUTE, START));
    const road = paced(async () => spent, time);
    await road('/api/v1/apps/0oa1/groups', never);
    for (const path of ['/api/v1/apps/0oa1', '/api/v1/logs', '/api/v1/users/me', '/api/v1/groups'])
      await road(path, never);
    expect(time.sleeps).toEqual([]);
  });

  test('where each endpoint has a bucket of its own, none waits for another one', async () => {
    const time = clock();
    const orgs = new Map<string, ReturnType<typeof busyOrg>>();
    const own = (path: string): ReturnType<typeof busyOrg> => {
      const what = path.split('/').slice(5).join('/');
      // Console buckets: 40 each, and windows that do not begin together.
      const org = orgs.get(what) ?? busyOrg(40 + orgs.size, time, (n) => n % 3);
      orgs.set(what, org);
      return org;
    };
    const road = paced(
      atMost(MOST_AT_ONCE, (path, signal) => own(path).get(path, signal)),
      time,
    );
    for (let n = 0; n < 30; n += 1)
      await Promise.all(OF_AN_APP.map((what) => road(`/api/v1/apps/0oa${n}/${what}`, never)));
    expect(time.sleeps).toEqual([]);
    expect([...orgs.values()].every(({ seen }) => seen.refused === 0)).toBe(true);
  });
});
