import { describe, expect, test } from 'vitest';
import { AuditError } from '../../src/model/failure.ts';
import type { Answer, Get } from '../../src/okta/http.ts';
import { isPause, paced, pauseUntil } from '../../src/okta/pace.ts';
import { answer, never, refusal, scriptedGet } from './fake-org.ts';

const APPS = '/api/v1/apps?limit=200';
const SERVER = Date.parse('2026-11-21T05:00:00Z');
const code = (expected: string) => expect.objectContaining({ code: expected });

const rate = (limit: number, remaining: number, resetIn: number, server = SERVER) => ({
  'x-rate-limit-limit': `${limit}`,
  'x-rate-limit-remaining': `${remaining}`,
  'x-rate-limit-reset': `${server / 1000 + resetIn}`,
  date: new Date(server).toUTCString(),
});
const fine = (value: unknown = 'page') => answer(value, rate(100, 90, 60));

/** A clock that only sleeping moves, with full jitter unless told otherwise. */
function clock({ skew = 0, random = 0 } = {}) {
  const sleeps: number[] = [];
  const waits: number[] = [];
  let now = SERVER + skew;
  return {
    sleeps,
    waits,
    set: (time: number) => {
      now = time;
    },
    now: () => now,
    random: () => random,
    sleep: async (milliseconds: number) => {
      sleeps.push(milliseconds);
      now += milliseconds;
    },
    onWait: (until: number) => {
      waits.push(until - now);
    },
  };
}

const read = async (get: Get): Promise<unknown> => (await get(APPS, never)).value();

test('a free road costs nothing', async () => {
  const time = clock();
  const get = scriptedGet(fine());
  const slow = paced(get, time);
  for (let i = 0; i < 5; i++) expect(await read(slow)).toBe('page');
  expect(time.sleeps).toEqual([]);
  expect(get.paths).toHaveLength(5);
});

describe('429', () => {
  test.each([1, 3, 10])('%i times, then an answer', async (times) => {
    const time = clock();
    const get = scriptedGet(...Array(times).fill(refusal(429, 'E0000047', rate(100, 0, 2))), fine());
    expect(await read(paced(get, time))).toBe('page');
    expect(get.paths).toHaveLength(times + 1);
    expect(time.sleeps.every((wait) => wait >= 3000)).toBe(true);
    expect(time.waits.length).toBeGreaterThanOrEqual(times);
  });

  test('11 times ends it', async () => {
    const get = scriptedGet(refusal(429, 'E0000047', rate(100, 0, 2)));
    await expect(read(paced(get, clock()))).rejects.toEqual(code('rate-limited'));
    expect(get.paths).toHaveLength(11);
  });

  test.each([
    ['an hour ahead', 3_600_000],
    ['an hour behind', -3_600_000],
    ['a day ahead', 86_400_000],
    ['a day behind', -86_400_000],
  ])('waits by the server clock when ours is %s', async (_what, skew) => {
    const time = clock({ skew });
    const get = scriptedGet(refusal(429, 'E0000047', rate(100, 0, 10)), fine());
    expect(await read(paced(get, time))).toBe('page');
    expect(time.sleeps).toEqual([11_000]);
  });

  test('11 times without a word on how long ends it, and no wait is so long that the count would be lost', async () => {
    const time = clock();
    const get = scriptedGet(refusal(429, undefined, {}));
    await expect(read(paced(get, time))).rejects.toEqual(code('rate-limited'));
    expect(get.paths).toHaveLength(11);
    expect(Math.max(...time.sleeps)).toBeLessThan(25_000);
  });

  test.each<[string, Record<string, string>]>([
    ['no headers', {}],
    ['a reset in the past', rate(100, 0, -30)],
    ['a reset of 0', { ...rate(100, 0, 0), 'x-rate-limit-reset': '0' }],
    ['a reset that is no number', { ...rate(100, 0, 0), 'x-rate-limit-reset': 'NaN' }],
  ])('with %s backs off 0.5 s, 1 s, 2 s', async (_what, headers) => {
    const time = clock();
    const bare = refusal(429, undefined, headers);
    expect(await read(paced(scriptedGet(bare, bare, bare, fine()), time))).toBe('page');
    expect(time.sleeps).toEqual([500, 1000, 2000]);
  });

  test('a reset tomorrow is waited for 90 s at most', async () => {
    const time = clock();
    expect(await read(paced(scriptedGet(refusal(429, 'E0000047', rate(100, 0, 86_400)), fine()), time))).toBe(
      'page',
    );
    expect(time.sleeps).toEqual([90_000]);
  });

  test('without a Date the wait is still bounded', async () => {
    const time = clock({ skew: -86_400_000 });
    const { date: _date, ...headers } = rate(100, 0, 5);
    expect(await read(paced(scriptedGet(refusal(429, 'E0000047', headers), fine()), time))).toBe('page');
    expect(time.sleeps).toEqual([90_000]);
  });

  test('for too many at once (limit 0) waits for the reset and remembers no bucket of nothing', async () => {
    const time = clock();
    const get = paced(scriptedGet(refusal(429, 'E0000047', rate(0, 0, 4)), fine()), time);
    await read(get);
    await read(get);
    expect(time.sleeps).toEqual([5000]);
  });
});

describe('the reserve', () => {
  test('a tenth of the limit stays untouched until the reset', async () => {
    const time = clock();
    const get = paced(scriptedGet(answer(1, rate(100, 11, 20)), answer(2, rate(100, 10, 20)), fine()), time);
    await read(get);
    await read(get);
    expect(time.sleeps).toEqual([]);
    await read(get);
    expect(time.sleeps).toEqual([21_000]);
    expect(time.waits).toEqual([21_000]);
    await read(get);
    expect(time.sleeps).toHaveLength(1);
  });

  test('a limit of 10 leaves 1', async () => {
    const time = clock();
    const get = paced(scriptedGet(answer(1, rate(10, 2, 20)), answer(2, rate(10, 1, 20)), fine()), time);
    await read(get);
    await read(get);
    expect(time.sleeps).toEqual([]);
    await read(get);
    expect(time.sleeps).toEqual([21_000]);
  });

  test('endpoints do not wait for each other', async () => {
    const time = clock();
    const get = paced(scriptedGet(answer(1, rate(100, 3, 20)), fine()), time);
    await read(get);
    await get('/api/v1/trustedOrigins?limit=200', never);
    expect(time.sleeps).toEqual([]);
  });

  test('time that passed meanwhile counts; a clock set back does not lengthen the wait', async () => {
    const time = clock();
    const get = paced(scriptedGet(answer(1, rate(100, 3, 20)), answer(2, rate(100, 3, 20))), time);
    await read(get);
    time.set(SERVER + 15_000);
    await read(get);
    expect(time.sleeps).toEqual([6000]);
    time.set(SERVER - 86_400_000);
    await read(get);
    expect(time.sleeps[1]).toBeLessThanOrEqual(90_000);
  });

  test('never spends the last tenth, whoever else draws on the bucket', async () => {
    const time = clock();
    let left = 50;
    let reset = SERVER + 60_000;
    const lowest: number[] = [];
    const server: Get = async () => {
      if (time.now() >= reset) [left, reset] = [50, reset + 60_000];
      left -= 2;
      lowest.push(left);
      const headers = rate(50, left, (reset - time.now()) / 1000, time.now());
      return left < 0 ? refusal(429, 'E0000047', headers) : answer('page', headers);
    };
    const get = paced(server, time);
    for (let i = 0; i < 200; i++) await read(get);
    expect(Math.min(...lowest)).toBeGreaterThanOrEqual(0);
    expect(lowest).toHaveLength(200);
  });
});

describe('without rate limit headers', () => {
  test('one request a second, until they are seen', async () => {
    const time = clock();
    const get = paced(scriptedGet(answer(1), answer(2), fine()), time);
    for (let i = 0; i < 5; i++) await read(get);
    expect(time.sleeps).toEqual([1000, 1000]);
    expect(time.waits).toEqual([]);
  });

  test('requests of one moment queue; a clock set back stops none', async () => {
    const sleeps: number[] = [];
    const time = { ...clock(), sleep: async (wait: number) => void sleeps.push(wait) };
    const get = paced(scriptedGet(answer(1)), time);
    await read(get);
    await Promise.all([read(get), read(get), read(get)]);
    expect(sleeps).toEqual([1000, 2000, 3000]);
    time.now = () => SERVER - 86_400_000;
    await read(get);
    expect(sleeps[3]).toBe(0);
  });

  test('the public document says nothing about limits, nor does an error', async () => {
    const time = clock();
    const get = paced(scriptedGet(answer(1), refusal(403, 'E0000006'), fine()), time);
    await get('/.well-known/okta-organization', never);
    await get('/api/v1/org', never);
    await read(get);
    expect(time.sleeps).toEqual([]);
  });
});

describe('faults', () => {
  const faults: readonly (readonly [string, Answer | Error])[] = [
    ['500', refusal(500)],
    ['502', refusal(502)],
    ['503', refusal(503)],
    ['504', refusal(504)],
    ['no network', new AuditError('offline')],
    ['a timeout', new AuditError('timeout')],
    ['a cut body', answer(new AuditError('cut-off'), rate(100, 90, 60))],
    ['a body that took too long', answer(new AuditError('timeout'), rate(100, 90, 60))],
  ];

  test.each(faults)('%s four times, then an answer', async (_what, fault) => {
    const time = clock({ random: 0.999999 });
    const get = scriptedGet(fault, fault, fault, fault, fine());
    expect(await read(paced(get, time))).toBe('page');
    expect(get.paths).toHaveLength(5);
    expect(time.sleeps.map(Math.round)).toEqual([200, 400, 1800, 2600]);
    expect(time.waits).toEqual([]);
  });

  test.each(faults)('%s a fifth time ends it', async (_what, fault) => {
    const get = scriptedGet(fault);
    await expect(read(paced(get, clock()))).rejects.toBeInstanceOf(AuditError);
    expect(get.paths).toHaveLength(5);
  });

  test('different faults share the four retries; a 429 among them is free', async () => {
    const [a, b, c] = [refusal(500), answer(new AuditError('cut-off')), new AuditError('offline')];
    const limited = refusal(429, 'E0000047', rate(100, 0, 1));
    const get = scriptedGet(a, b, limited, c, a, fine());
    expect(await read(paced(get, clock()))).toBe('page');
  });

  test.each([
    ['forbidden', refusal(403, 'E0000006')],
    ['signed-out', refusal(403, 'E0000005')],
    ['not-licensed', refusal(401, 'E0000015')],
    ['not-found', refusal(404)],
    ['invalid-cursor', refusal(400, 'E0000029')],
    ['not-a-list', answer(new AuditError('not-a-list'))],
    ['too-large', answer(new AuditError('too-large'))],
    ['cancelled', new AuditError('cancelled')],
  ])('%s is not asked again', async (expected, fault) => {
    const get = scriptedGet(fault, fine());
    await expect(read(paced(get, clock()))).rejects.toEqual(code(expected));
    expect(get.paths).toHaveLength(1);
  });

  test('what is no failure of ours passes through', async () => {
    const bug = new TypeError('a bug');
    await expect(read(paced(scriptedGet(bug), clock()))).rejects.toBe(bug);
  });
});

test('a sleep may throw a pause, which nothing swallows', async () => {
  const time = { ...clock(), sleep: async (wait: number) => Promise.reject(pauseUntil(SERVER + wait)) };
  const get = paced(scriptedGet(refusal(429, 'E0000047', rate(100, 0, 40)), fine()), time);
  const error: unknown = await read(get).catch((thrown: unknown) => thrown);
  expect(isPause(error) && error.until).toBe(SERVER + 41_000);
  expect(isPause(new AuditError('rate-limited'))).toBe(false);
});

test('cancelled while waiting', async () => {
  const click = new AbortController();
  const time = { ...clock(), sleep: async () => click.abort() };
  const get = scriptedGet(refusal(503), fine());
  await expect(paced(get, time)(APPS, click.signal)).rejects.toEqual(code('cancelled'));
  expect(get.paths).toHaveLength(1);
});
