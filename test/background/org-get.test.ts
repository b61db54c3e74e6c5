import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LiveRun } from '../../src/background/live-run.ts';
import { isPause } from '../../src/okta/pace.ts';
import fake, { ORIGIN, resetBrowser } from '../support/fake-browser.ts';

vi.mock('webextension-polyfill', () => import('../support/fake-browser.ts'));
const { nap, getForCheck, getForRun } = await import('../../src/background/org-get.ts');

const json = (value: unknown, headers: Record<string, string> = {}, status = 200) =>
  new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
const liveRun = (org: string): LiveRun => ({
  run: { org } as LiveRun['run'],
  requests: 0,
  route: 'worker',
  unjudged: [],
  signal: new AbortController().signal,
  changed: vi.fn(),
});

let fetched: string[];
const onFetch = (answer: (url: string) => Response) => {
  fetched = [];
  vi.stubGlobal('fetch', async (url: string) => {
    fetched.push(url);
    return answer(url);
  });
};
beforeEach(() => void resetBrowser());
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a Get for a run', () => {
  test('leads to its Admin Console and counts requests', async () => {
    onFetch(() => json({ id: '00u1' }));
    const live = liveRun('acme.okta.com');
    const answer = await getForRun(live)('/api/v1/users/me', live.signal);
    expect(await answer.value()).toEqual({ id: '00u1' });
    expect(fetched).toEqual(['https://acme-admin.okta.com/api/v1/users/me']);
    expect([live.requests, live.route]).toEqual([1, 'worker']);
  });

  test('asks for secrets of API service integrations only in a deep audit that was asked for them', async () => {
    onFetch(() => json([]));
    const path = '/integrations/api/v1/api-services/0oa1/credentials/secrets';
    const live = liveRun('acme.okta.com');
    const { failure } = await getForRun(live)(path, live.signal);
    expect([failure?.message, fetched]).toEqual(['path', []]);
    const depth = { log: false, serviceSecrets: true };
    await getForRun({ ...live, run: { ...live.run, depth } })(path, live.signal);
    expect(fetched).toEqual([`https://acme-admin.okta.com${path}`]);
  });

  test('goes through an open console tab where the worker is refused, and says so', async () => {
    onFetch(() => json({ errorCode: 'E0000005' }, {}, 403));
    fake.state.tabs = [{ id: 4, url: 'https://acme-admin.okta.com/admin/dashboard' }];
    const asked: unknown[] = [];
    fake.state.deliverToTab = async (message) => {
      asked.push(message);
      return { ok: { status: 200, headers: {}, value: { id: '00u1' } } };
    };
    const live = liveRun('acme.okta.com');
    const answer = await getForRun(live)('/api/v1/users/me', live.signal);
    expect(await answer.value()).toEqual({ id: '00u1' });
    expect(asked).toEqual([{ ask: 'relay-get', args: ['acme.okta.com', '/api/v1/users/me'] }]);
    expect(live.route).toBe('tab');
  });

  test('of the sample org leads to the bundled files', async () => {
    onFetch(() => json({ id: '00u1' }));
    const live = liveRun('sample');
    await getForRun(live)('/api/v1/users/me', live.signal);
    expect(fetched).toEqual([`${ORIGIN}demo/api/v1/users/me.json`]);
  });

  test('tells of a wait for the rate limit, and pauses when it is long', async () => {
    const headers = {
      'x-rate-limit-limit': '100',
      'x-rate-limit-remaining': '5',
      date: 'Thu, 01 Jan 2026 00:00:00 GMT',
    };
    const reset = Date.parse('2026-01-01T00:01:00Z') / 1000;
    onFetch(() => json([], { ...headers, 'x-rate-limit-reset': `${reset}` }));
    const live = liveRun('acme.okta.com');
    const get = getForRun(live);
    await get('/api/v1/apps?limit=200', live.signal);
    const error = await get('/api/v1/apps?limit=200', live.signal).catch((reason: unknown) => reason);
    expect(isPause(error)).toBe(true);
    expect(live.waitingUntil).toBeGreaterThan(Date.now() + 55_000);
    expect(live.changed).toHaveBeenCalled();
    expect(fetched).toHaveLength(1);
  });
});

test('a check of one app tells until when the rate limit makes it wait', async () => {
  vi.useFakeTimers({ now: Date.parse('2026-01-01T00:00:00Z') });
  const limits = {
    'x-rate-limit-limit': '100',
    'x-rate-limit-remaining': '5',
    'x-rate-limit-reset': `${Date.parse('2026-01-01T00:00:20Z') / 1000}`,
    date: 'Thu, 01 Jan 2026 00:00:00 GMT',
  };
  onFetch(() => json({ id: '00u1' }, limits));
  const waits = vi.fn();
  const { get } = getForCheck('acme.okta.com', () => false, waits);
  const { signal } = new AbortController();
  await get('/api/v1/users/me', signal);
  expect(waits).not.toHaveBeenCalled();
  const second = get('/api/v1/users/me', signal);
  await vi.advanceTimersByTimeAsync(0);
  expect(waits).toHaveBeenCalledOnce();
  const [until] = waits.mock.calls[0] as [number];
  expect(until).toBeGreaterThanOrEqual(Date.parse('2026-01-01T00:00:20Z'));
  await vi.advanceTimersByTimeAsync(25_000);
  expect((await second).status).toBe(200);
});

describe('a nap', () => {
  test('ends in time', async () => {
    vi.useFakeTimers();
    const end = vi.fn();
    nap(24_000, new AbortController().signal).then(end);
    await vi.advanceTimersByTimeAsync(23_999);
    expect(end).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(end).toHaveBeenCalled();
  });

  test('ends at once when the audit is cancelled, before or meanwhile', async () => {
    const stop = new AbortController();
    const sleeping = nap(20_000, stop.signal);
    stop.abort();
    await expect(sleeping).rejects.toMatchObject({ code: 'cancelled' });
    await expect(nap(20_000, stop.signal)).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('longer than the worker lives is a pause with its end', async () => {
    const error = await nap(60_000, new AbortController().signal).catch((reason: unknown) => reason);
    expect(isPause(error) && error.until - Date.now()).toBeGreaterThan(59_000);
  });
});
