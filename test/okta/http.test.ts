import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openOrg } from '../../src/okta/http.ts';
import { answerFetchWith, json, never, oktaError } from './fake-org.ts';

const APPS = '/api/v1/apps?limit=200';
const get = openOrg({ base: 'https://acme-admin.okta.com', credentials: 'include' });
const code = (expected: string) => expect.objectContaining({ code: expected });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A body that sends these pieces and then ends, breaks, or hangs. */
const streamed = (pieces: readonly string[], end: 'close' | 'error' | 'hang', signal?: AbortSignal | null) =>
  new Response(
    new ReadableStream<Uint8Array>({
      start(controller) {
        for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
        if (end === 'close') controller.close();
        if (end === 'error') controller.error(new TypeError('network'));
        signal?.addEventListener('abort', () => controller.error(new DOMException('', 'AbortError')));
      },
    }),
    { headers: { 'content-type': 'application/json' } },
  );

test('a request is a GET to the org, with nothing but the session', async () => {
  const fetch = answerFetchWith(json([]));
  await get(APPS, never);
  const [url, init] = fetch.mock.calls[0] ?? [];
  expect(url).toBe('https://acme-admin.okta.com/api/v1/apps?limit=200');
  expect(Object.keys(init ?? {}).sort()).toEqual([
    'cache',
    'credentials',
    'redirect',
    'referrerPolicy',
    'signal',
  ]);
  expect(init).toMatchObject({
    credentials: 'include',
    redirect: 'manual',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  });
});

test('an answer has a projected value and five headers at most', async () => {
  answerFetchWith(
    json([{ id: '0oa1', label: 'A', client_secret: 'planted' }, null], {
      headers: { 'x-rate-limit-remaining': '9', 'set-cookie': 'sid=1', 'x-okta-request-id': 'r' },
    }),
  );
  const answer = await get(APPS, never);
  expect(answer.status).toBe(200);
  expect(answer.headers).toEqual({ 'x-rate-limit-remaining': '9' });
  expect(await answer.value()).toMatchObject({ items: [{ id: '0oa1' }], malformed: 1 });
  expect(JSON.stringify(await answer.value())).not.toContain('planted');
});

test.each([
  '/api/v1/users',
  '/api/v1/apps/0oa1/credentials/secrets',
  '/api/v1/internal/apps/0oa1/settings/oauth/idToken',
  '/api/v1/apps/0oa1/credentials/secrets/ocs1',
  '/api/v1/apps/0oa1/lifecycle/deactivate',
  '/api/v1/authorizationServers/aus1/credentials/keys',
  'https://evil.example/api/v1/apps',
  '//evil.example/api/v1/apps',
  '/\\evil.example/api/v1/apps',
  '@evil.example/api/v1/apps',
  '/api/v1/../v1/apps',
  '/api/v1/apps?limit=200&limit=1',
  '/api/v1/apps?limit=200&useOptimization=true',
  '/api/v1/apps?limit=200#x',
  '/api/v1/apps?limit=200\r\nx',
  '/api/v1/org?limit=200',
  '',
])('%j is not asked for', async (path) => {
  const fetch = answerFetchWith(json([]));
  await expect(get(path, never)).rejects.toEqual(code('unexpected'));
  expect(fetch).not.toHaveBeenCalled();
});

describe('error statuses', () => {
  test.each([
    [401, 'E0000015', 'not-licensed'],
    [403, 'E0000015', 'not-licensed'],
    [401, 'E0000011', 'signed-out'],
    [401, 'E0000004', 'signed-out'],
    [403, 'E0000005', 'signed-out'],
    [403, 'E0000006', 'forbidden'],
    [404, 'E0000007', 'not-found'],
    [429, 'E0000047', 'rate-limited'],
    [400, 'E0000029', 'invalid-cursor'],
    [400, 'E0000001', 'unexpected'],
    [500, 'E0000009', 'server-error'],
    [503, 'E0000009', 'server-error'],
  ])('%i %s is %s', async (status, errorCode, expected) => {
    answerFetchWith(oktaError(status, errorCode));
    const answer = await get(APPS, never);
    expect(answer.failure).toEqual(code(expected));
    expect(answer.failure?.message).toBe(`${status} ${errorCode}`);
    await expect(answer.value()).rejects.toBe(answer.failure);
  });

  test.each([
    ['nothing', ''],
    ['HTML', '<html>gone</html>'],
    ['a code that is none', '{"errorCode":"<script>"}'],
    ['null', 'null'],
  ])('403 with %s is forbidden, without a word of it', async (_what, body) => {
    answerFetchWith(new Response(body, { status: 403, headers: { 'content-type': 'text/html' } }));
    const { failure } = await get(APPS, never);
    expect(failure).toEqual(code('forbidden'));
    expect(failure?.message).toBe('403');
  });
});

describe('the way to the sign-in page', () => {
  const redirected = Object.defineProperty(json([]), 'redirected', { value: true });
  const opaque = Object.defineProperties(new Response(null), {
    type: { value: 'opaqueredirect' },
    status: { value: 0 },
    ok: { value: false },
  });
  test.each([
    ['HTML', () => new Response('<html>', { headers: { 'content-type': 'text/html; charset=utf-8' } })],
    ['a redirect', () => opaque],
    ['a redirect that was followed', () => redirected],
    ['a 302', () => new Response(null, { status: 302 })],
  ])('%s', async (_what, make) => {
    vi.stubGlobal('fetch', async () => make());
    const { failure } = await get(APPS, never);
    expect(failure).toEqual(code('signed-out'));
  });
});

describe('bodies', () => {
  test.each([
    ['an object', '{"a":1}', 'not-a-list'],
    ['a number', '7', 'not-a-list'],
    ['null', 'null', 'not-a-list'],
    ['nothing', '', 'cut-off'],
    ['a clean cut', '[{"id":"0oa1"},{"id"', 'cut-off'],
  ])('%s is no list of apps', async (_what, body, expected) => {
    answerFetchWith(json(body));
    await expect((await get(APPS, never)).value()).rejects.toEqual(code(expected));
  });

  test('a list is no org', async () => {
    answerFetchWith(json([]));
    await expect((await get('/api/v1/org', never)).value()).rejects.toEqual(code('unexpected'));
  });

  test('entries that are no apps are counted', async () => {
    answerFetchWith(json([null, 7, 'x', [], {}, { id: 5 }, { id: '' }, { id: '0oa1' }]));
    const value = await (await get(APPS, never)).value();
    expect(value).toMatchObject({ items: [{ id: '0oa1' }], malformed: 7 });
  });

  test('a connection that drops in mid-body', async () => {
    vi.stubGlobal('fetch', async () => streamed(['[{"id":'], 'error'));
    await expect((await get(APPS, never)).value()).rejects.toEqual(code('cut-off'));
  });

  test('broken UTF-8 is not repaired', async () => {
    vi.stubGlobal(
      'fetch',
      async () =>
        json('', {}).clone() &&
        new Response(new Uint8Array([0x5b, 0x22, 0xff, 0x22, 0x5d]), {
          headers: { 'content-type': 'application/json' },
        }),
    );
    await expect((await get(APPS, never)).value()).rejects.toEqual(code('cut-off'));
  });

  test('a character split over two chunks is whole', async () => {
    const bytes = new TextEncoder().encode('[{"id":"0oa1","label":"Büro"}]');
    vi.stubGlobal(
      'fetch',
      async () =>
        new Response(
          new ReadableStream({
            start(controller) {
              for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
              controller.close();
            },
          }),
          { headers: { 'content-type': 'application/json;charset=UTF-8' } },
        ),
    );
    expect(await (await get(APPS, never)).value()).toMatchObject({ items: [{ label: 'Büro' }] });
  });

  test.each(['text/plain', 'application/json; charset=iso-8859-1', 'image/png', ''])(
    'content type %j is not read',
    async (type) => {
      answerFetchWith(new Response('[]', { headers: { 'content-type': type } }));
      const answer = await get(APPS, never);
      expect(answer.failure).toEqual(code('not-json'));
    },
  );

  test('more than 32 MB is too large, said or found out', async () => {
    answerFetchWith(json('[]', { headers: { 'content-length': '40000000' } }));
    await expect((await get(APPS, never)).value()).rejects.toEqual(code('too-large'));
    const chunk = ' '.repeat(1 << 20);
    vi.stubGlobal('fetch', async () => streamed(Array(33).fill(chunk), 'hang'));
    await expect((await get(APPS, never)).value()).rejects.toEqual(code('too-large'));
  });

  test('nesting of 10,000 levels and 100,000 items', async () => {
    answerFetchWith(json(`[{"id":"0oa1","settings":${'['.repeat(10_000)}${']'.repeat(10_000)}}]`));
    expect(await (await get(APPS, never)).value()).toMatchObject({ malformed: 0 });
    answerFetchWith(json(`[${'{},'.repeat(99_999)}{}]`));
    expect(await (await get(APPS, never)).value()).toEqual({ items: [], malformed: 100_000 });
  });
});

describe('time and network', () => {
  /** Like fetch: ends when its signal does, and not before. */
  const hang = (_url: string, { signal }: RequestInit): Promise<Response> =>
    new Promise((_resolve, reject) => {
      if (signal?.aborted) reject(new DOMException('', 'AbortError'));
      signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
    });

  test('no network', async () => {
    answerFetchWith(new TypeError('Failed to fetch'));
    await expect(get(APPS, never)).rejects.toEqual(code('offline'));
  });

  test('no headers for 25 s', async () => {
    vi.stubGlobal('fetch', hang);
    const asked = expect(get(APPS, never)).rejects.toEqual(code('timeout'));
    await vi.advanceTimersByTimeAsync(25_000);
    await asked;
  });

  test('a body that drips for 25 s', async () => {
    vi.stubGlobal('fetch', async (_url: string, { signal }: RequestInit) => streamed(['['], 'hang', signal));
    const body = expect((await get(APPS, never)).value()).rejects.toEqual(code('timeout'));
    await vi.advanceTimersByTimeAsync(25_000);
    await body;
  });

  test('a body that came in time waits for whoever reads it', async () => {
    answerFetchWith(json([{ id: '0oa1' }]));
    const answer = await get(APPS, never);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(await answer.value()).toMatchObject({ items: [{ id: '0oa1' }] });
    expect(vi.getTimerCount()).toBe(0);
  });

  test('cancelled before, during the headers, during the body', async () => {
    vi.stubGlobal('fetch', hang);
    await expect(get(APPS, AbortSignal.abort())).rejects.toEqual(code('cancelled'));
    const click = new AbortController();
    const asked = expect(get(APPS, click.signal)).rejects.toEqual(code('cancelled'));
    click.abort();
    await asked;
    vi.stubGlobal('fetch', async (_url: string, { signal }: RequestInit) => streamed(['['], 'hang', signal));
    const later = new AbortController();
    const body = expect((await get(APPS, later.signal)).value()).rejects.toEqual(code('cancelled'));
    later.abort();
    await body;
    expect(vi.getTimerCount()).toBe(0);
  });
});

test('what needs consent is asked for only with it', async () => {
  const agreed = openOrg({
    base: 'https://acme-admin.okta.com',
    credentials: 'include',
    consented: (path) => path === '/api/v1/apps/0oa1/credentials/secrets',
  });
  const sent: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    sent.push(url);
    return new Response(
      JSON.stringify([
        { id: 'ocs1', status: 'ACTIVE', client_secret: 'planted-canary-7f3a', secret_hash: 'h' },
      ]),
      { headers: { 'content-type': 'application/json' } },
    );
  });
  const answer = await agreed('/api/v1/apps/0oa1/credentials/secrets', never);
  expect(await answer.value()).toEqual({
    items: [{ id: 'ocs1', status: 'ACTIVE', hash: 'h' }],
    malformed: 0,
  });
  await expect(agreed('/api/v1/apps/0oa2/credentials/secrets', never)).rejects.toMatchObject({
    code: 'unexpected',
  });
  expect(sent).toHaveLength(1);
});
