import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AuditError } from '../../src/model/failure.ts';
import type { RelayedAnswer } from '../../src/model/relayed-answer.ts';
import type { Route } from '../../src/model/run.ts';
import { sessionGet } from '../../src/okta/session.ts';
import { answerFetchWith, json, never, oktaError } from './fake-org.ts';

const APPS = '/api/v1/apps?limit=200';
const KNOWN = '/.well-known/okta-organization';
const code = (expected: string) => expect.objectContaining({ code: expected });
const login = () => new Response('<html>', { headers: { 'content-type': 'text/html' } });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function session(
  tabs: readonly (number | undefined)[],
  relayed: (tab: number) => Promise<RelayedAnswer | null>,
) {
  const routes: Route[] = [];
  const rest = [...tabs];
  const relay = vi.fn(relayed);
  const get = sessionGet({
    key: 'acme.okta.com',
    tabs: { find: async () => (rest.length > 1 ? rest.shift() : rest[0]), relay },
    onRoute: (route) => routes.push(route),
  });
  return { get, routes, relay };
}
const page: RelayedAnswer = { status: 200, headers: { link: 'x' }, value: { items: [], malformed: 0 } };

test('the worker asks the Admin Console host, with cookies', async () => {
  const fetch = answerFetchWith(json([]));
  const { get, routes, relay } = session([7], async () => page);
  expect(await (await get(APPS, never)).value()).toEqual({ items: [], malformed: 0 });
  expect(fetch).toHaveBeenCalledExactlyOnceWith(
    `https://acme-admin.okta.com${APPS}`,
    expect.objectContaining({ credentials: 'include' }),
  );
  expect(routes).toEqual(['worker']);
  expect(relay).not.toHaveBeenCalled();
});

describe('refused', () => {
  test.each([
    ['a sign-in page', login],
    ['403 E0000005', () => oktaError(403, 'E0000005')],
    ['a redirect', () => new Response(null, { status: 302 })],
  ])('by %s, goes through the tab from then on', async (_what, make) => {
    const fetch = answerFetchWith(make());
    const { get, routes, relay } = session([7], async () => page);
    const answer = await get(APPS, never);
    expect(answer).toMatchObject({ status: 200, headers: { link: 'x' } });
    expect(await answer.value()).toEqual(page.value);
    await get('/api/v1/org', never);
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(relay.mock.calls).toEqual([
      [7, APPS],
      [7, '/api/v1/org'],
    ]);
    expect(routes).toEqual(['worker', 'tab']);
  });

  test('and no tab is open: signed out', async () => {
    answerFetchWith(login());
    const { get, routes } = session([undefined], async () => page);
    expect((await get(APPS, never)).failure).toEqual(code('signed-out'));
    expect(routes).toEqual(['worker']);
  });

  test('by the tab as well: signed out', async () => {
    answerFetchWith(login());
    const { get, routes } = session([7], async () => ({
      status: 403,
      headers: {},
      errorCode: 'E0000005',
    }));
    expect((await get(APPS, never)).failure).toEqual(code('signed-out'));
    expect(routes).toEqual(['worker']);
  });

  test('a right that is missing is no reason to ask elsewhere', async () => {
    answerFetchWith(oktaError(403, 'E0000006'));
    const { get, relay } = session([7], async () => page);
    expect((await get(APPS, never)).failure).toEqual(code('forbidden'));
    expect(relay).not.toHaveBeenCalled();
  });
});

describe('the tab', () => {
  test('tells errors by status and code', async () => {
    answerFetchWith(login());
    const { get } = session([7], async () => ({ status: 401, headers: {}, errorCode: 'E0000015' }));
    const answer = await get(APPS, never);
    expect(answer.failure).toEqual(code('not-licensed'));
    await expect(answer.value()).rejects.toBe(answer.failure);
  });

  test('hands on what went wrong there', async () => {
    answerFetchWith(login());
    const { get } = session([7], async () => Promise.reject(new AuditError('cut-off')));
    await expect(get(APPS, never)).rejects.toEqual(code('cut-off'));
  });

  test('was closed: another one is asked', async () => {
    answerFetchWith(login());
    const { get, relay } = session([7, 7, 8], async (tab) =>
      relay.mock.calls.length > 1 && tab === 7
        ? Promise.reject(new Error('Receiving end does not exist'))
        : page,
    );
    await get(APPS, never);
    expect((await get(APPS, never)).status).toBe(200);
    expect(relay.mock.calls.map(([tab]) => tab)).toEqual([7, 7, 8]);
  });

  test('shows another org by now: another tab is asked', async () => {
    answerFetchWith(login());
    const { get, relay } = session([7, 7, 8], async (tab) =>
      relay.mock.calls.length > 1 && tab === 7 ? null : page,
    );
    await get(APPS, never);
    expect((await get(APPS, never)).status).toBe(200);
    expect(relay.mock.calls.map(([tab]) => tab)).toEqual([7, 7, 8]);
  });

  test('shows another org and there is no other: signed out', async () => {
    answerFetchWith(login());
    const { get } = session([7, 7], async () => null);
    await expect(get(APPS, never)).rejects.toEqual(code('signed-out'));
  });

  test('was closed and was the last: signed out', async () => {
    answerFetchWith(login());
    const { get } = session([7, undefined], async () => Promise.reject(new Error('no tab')));
    await expect(get(APPS, never)).rejects.toEqual(code('signed-out'));
  });

  test('never answers: a timeout below 30 s; cancelled: at once', async () => {
    answerFetchWith(login());
    const { get } = session([7], () => new Promise(() => undefined));
    const asked = expect(get(APPS, never)).rejects.toEqual(code('timeout'));
    await vi.advanceTimersByTimeAsync(29_999);
    await asked;
    const click = new AbortController();
    const cancelled = expect(get(APPS, click.signal)).rejects.toEqual(code('cancelled'));
    await vi.advanceTimersByTimeAsync(1);
    click.abort();
    await cancelled;
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is asked for allowed paths only', async () => {
    const fetch = answerFetchWith(login());
    const { get, relay } = session([7], async () => page);
    await get(APPS, never);
    await expect(get('/api/v1/users', never)).rejects.toEqual(code('unexpected'));
    expect(relay).toHaveBeenCalledTimes(1);
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});

test('the public document is read on the plain host where the Admin Console has none, without cookies', async () => {
  const fetch = answerFetchWith(oktaError(404, 'E0000007'), json({ id: '00o1' }));
  const { get, routes } = session([7], async () => page);
  expect(await (await get(KNOWN, never)).value()).toEqual({ id: '00o1', alternates: [] });
  expect(fetch).toHaveBeenLastCalledWith(
    `https://acme.okta.com${KNOWN}`,
    expect.objectContaining({ credentials: 'omit' }),
  );
  expect(routes).toEqual(['worker']);
});
