// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://acme-admin.okta.com/admin/apps/active" }
import { afterEach, describe, expect, test, vi } from 'vitest';
import { isRelayPlace, relayGet } from '../../src/content/relay.ts';
import { answerFetchWith, json, oktaError } from '../okta/fake-org.ts';

const ACME = 'acme.okta.com';
const APPS = '/api/v1/apps?limit=200';
const code = (expected: string) => expect.objectContaining({ code: expected });

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('the page GETs on its own origin, and the answer is projected before it leaves', async () => {
  const fetch = answerFetchWith(
    json([{ id: '0oa1', label: 'A', credentials: { oauthClient: { client_secret: 'planted' } } }], {
      headers: { link: '<x>; rel="self"', 'x-rate-limit-limit': '40', 'set-cookie': 'planted' },
    }),
  );
  const answer = await relayGet(ACME, APPS);
  const [url, init] = fetch.mock.calls[0] ?? [];
  expect(url).toBe(`https://acme-admin.okta.com${APPS}`);
  expect(init).toEqual({
    credentials: 'same-origin',
    redirect: 'manual',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    signal: expect.anything(),
  });
  expect(answer).toMatchObject({
    status: 200,
    headers: { link: '<x>; rel="self"', 'x-rate-limit-limit': '40' },
    value: { items: [{ id: '0oa1' }], malformed: 0 },
  });
  expect(JSON.stringify(answer)).not.toContain('planted');
});

test('an error is relayed as status and code', async () => {
  answerFetchWith(oktaError(403, 'E0000006'));
  expect(await relayGet(ACME, APPS)).toEqual({ status: 403, headers: {}, errorCode: 'E0000006' });
  answerFetchWith(new Response('', { status: 502 }));
  expect(await relayGet(ACME, APPS)).toEqual({ status: 502, headers: {} });
});

describe('what goes wrong is told as an AuditError', () => {
  test.each([
    ['signed-out', new Response('<html>', { headers: { 'content-type': 'text/html' } })],
    ['signed-out', new Response(null, { status: 302 })],
    ['cut-off', json('[{')],
    ['not-a-list', json({})],
    ['offline', new TypeError('Failed to fetch')],
  ])('%s', async (expected, fault) => {
    answerFetchWith(fault);
    await expect(relayGet(ACME, APPS)).rejects.toEqual(code(expected));
  });

  test('a timeout counts for the headers and for the body', async () => {
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort());
    answerFetchWith(new DOMException('', 'AbortError'));
    await expect(relayGet(ACME, APPS)).rejects.toEqual(code('timeout'));
    answerFetchWith(json('[{'));
    await expect(relayGet(ACME, APPS)).rejects.toEqual(code('timeout'));
  });
});

test.each([
  '/api/v1/users',
  'https://evil.example/',
  '//evil.example/api/v1/apps',
  '/api/v1/apps/0oa1/lifecycle/deactivate',
])('%s is not asked for', async (path) => {
  const fetch = answerFetchWith(json([]));
  await expect(relayGet(ACME, path)).rejects.toEqual(code('bad-request'));
  expect(fetch).not.toHaveBeenCalled();
});

test('of another org than the page shows, nothing is asked', async () => {
  const fetch = answerFetchWith(json([]));
  expect(await relayGet('globex.okta.com', APPS)).toBeNull();
  expect(await relayGet('acme.oktapreview.com', APPS)).toBeNull();
  expect(fetch).not.toHaveBeenCalled();
});

test('only the top frame of an Admin Console page relays', async () => {
  const page = (href: string, framed = false): Window => {
    const self = { location: { href } } as { top?: unknown; location: { href: string } };
    self.top = framed ? {} : self;
    return self as unknown as Window;
  };
  expect(isRelayPlace(page('https://acme-admin.okta.com/admin'))).toBe(true);
  expect(isRelayPlace(page('https://acme-admin.okta.com/admin', true))).toBe(false);
  expect(isRelayPlace(page('https://acme.okta.com/app/UserHome'))).toBe(false);
  expect(isRelayPlace(page('https://acme-admin.okta.com.evil.example/'))).toBe(false);
  const fetch = answerFetchWith(json([]));
  vi.stubGlobal('window', page('https://acme.okta.com/'));
  await expect(relayGet(ACME, APPS)).rejects.toEqual(code('bad-request'));
  expect(fetch).not.toHaveBeenCalled();
});
