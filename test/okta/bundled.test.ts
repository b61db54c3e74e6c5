import { afterEach, expect, test, vi } from 'vitest';
import { bundledGet } from '../../src/okta/bundled.ts';
import { logReads, signOnsPath, tokenGrantsPath } from '../../src/okta/log-reads.ts';
import { json, never } from './fake-org.ts';

afterEach(() => vi.unstubAllGlobals());

const NOW = '2026-11-21T00:00:00.000Z';
const ROOT = 'chrome-extension://abc/demo/';
const files: Record<string, unknown> = {
  'chrome-extension://abc/demo/api/v1/apps.json': [{ id: '0oa1', label: 'A' }],
  'chrome-extension://abc/demo/.well-known/okta-organization.json': { id: '00o1' },
  'chrome-extension://abc/demo/api/v1/domains.error.json': {
    status: 403,
    body: { errorCode: 'E0000006', errorSummary: 'x' },
  },
  'chrome-extension://abc/demo/api/v1/org.error.json': '"nonsense"',
};
const asked: string[] = [];
const serve = (missing: () => Response) =>
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    return url in files ? json(files[url]) : missing();
  });

test.each([
  ['a network error', () => Promise.reject(new TypeError('Failed to fetch')) as never],
  ['a 404', () => new Response('', { status: 404 })],
])('files stand for an org; %s for a missing one', async (_what, missing) => {
  serve(missing);
  const get = bundledGet(ROOT);
  expect(await (await get('/api/v1/apps?limit=200', never)).value()).toMatchObject({
    items: [{ id: '0oa1' }],
  });
  expect(await (await get('/.well-known/okta-organization', never)).value()).toMatchObject({ id: '00o1' });
  const forbidden = await get('/api/v1/domains', never);
  expect(forbidden.failure).toMatchObject({ code: 'forbidden', message: '403 E0000006' });
  await expect(forbidden.value()).rejects.toBe(forbidden.failure);
  expect((await get('/api/v1/users/me', never)).failure).toMatchObject({ code: 'not-found' });
  expect((await get('/api/v1/org', never)).failure).toMatchObject({ code: 'not-found' });
  expect(asked.every((url) => url.startsWith(ROOT))).toBe(true);
});

test('only allowed paths are files', async () => {
  serve(() => json([]));
  await expect(bundledGet(ROOT)('/api/v1/../../manifest', never)).rejects.toMatchObject({
    code: 'unexpected',
  });
});

test('the whole System Log is one file, and a question gets what it asks for', async () => {
  const event = (eventType: string, target: string, actor = '00u1', result = 'SUCCESS') => ({
    eventType,
    outcome: { result },
    published: '2026-11-01T00:00:00.000Z',
    actor: { id: actor },
    target: [{ id: target }],
  });
  const log = [
    event('user.authentication.sso', '0oa1'),
    event('user.authentication.sso', '0oa2'),
    event('app.oauth2.token.grant.access_token', '0oa3', '0oa3'),
    event('app.oauth2.as.token.grant.access_token', '0oa6', '0oa6'),
    event('policy.rule.update', 'rst1'),
    event('app.policy.sign_on.update', 'rst2'),
    event('application.policy.sign_on.rule.create', 'rst3'),
    event('app.oauth2.credentials.lifecycle.create', '0oa7'),
    event('app.oauth2.client.read_client_secret', '0oa7'),
    event('app.oauth2.client.lifecycle.update', '0oa7'),
    event('app.oauth2.token.grant', '0oa8', '0oa8', 'FAILURE'),
    event('user.authentication.sso', '0oa8', '00u1', 'FAILURE'),
    {
      ...event('app.oauth2.authorize', '0oa5'),
      outcome: { result: 'FAILURE', reason: 'mismatched_redirect_uri' },
    },
  ];
  vi.stubGlobal('fetch', async (url: string) => (url === `${ROOT}api/v1/logs.json` ? json(log) : json([])));
  const idsOf = async (path: string): Promise<readonly string[]> => {
    const { items } = (await (await bundledGet(ROOT)(path, never)).value()) as {
      readonly items: readonly { readonly targetIds: readonly string[] }[];
    };
    return items.flatMap(({ targetIds }) => targetIds);
  };
  const [changes, credentials] = logReads(NOW).map(({ path }) => path);
  expect(await idsOf(signOnsPath('0oa1', NOW))).toEqual(['0oa1']);
  expect(await idsOf(signOnsPath('0oa4', NOW))).toEqual([]);
  expect(await idsOf(tokenGrantsPath('0oa3', NOW))).toEqual(['0oa3']);
  expect(await idsOf(tokenGrantsPath('0oa1', NOW))).toEqual([]);
  // Tokens of a custom server are a sign of use, but no use of Okta’s APIs.
  expect(await idsOf(signOnsPath('0oa6', NOW))).toEqual(['0oa6']);
  expect(await idsOf(tokenGrantsPath('0oa6', NOW))).toEqual([]);
  // What admins do to a client, and what it is refused, is no use of it.
  for (const unused of ['0oa5', '0oa7', '0oa8']) expect(await idsOf(signOnsPath(unused, NOW))).toEqual([]);
  expect(await idsOf(tokenGrantsPath('0oa8', NOW))).toEqual([]);
  expect(await idsOf(changes ?? '')).toEqual(['rst1', 'rst2', 'rst3', '0oa7', '0oa7']);
  expect(await idsOf(credentials ?? '')).toEqual(['0oa7', '0oa5']);
  expect(await idsOf('/api/v1/logs')).toHaveLength(13);
});

test('the bundled log ends in the week before it is asked, on the same days of the week', async () => {
  const event = (published: string) => ({
    eventType: 'policy.rule.update',
    published,
    target: [{ id: 'rst1' }],
  });
  const log = [event('2026-11-19T22:41:07.000Z'), event('2026-11-10T07:30:00.000Z')];
  vi.stubGlobal('fetch', async (url: string) => (url === `${ROOT}api/v1/logs.json` ? json(log) : json([])));
  const asked = async (now: string) => {
    const answer = await bundledGet(ROOT)(logReads(now)[0]?.path ?? '', never);
    return ((await answer.value()) as { items: { published: string }[] }).items.map(
      ({ published }) => published,
    );
  };
  expect(await asked('2026-11-21T00:00:00.000Z')).toEqual(log.map(({ published }) => published));
  expect(await asked('2027-06-01T00:00:00.000Z')).toEqual([
    '2027-05-27T22:41:07.000Z',
    '2027-05-18T07:30:00.000Z',
  ]);
  expect(await asked('2026-11-19T00:00:00.000Z')).toEqual([
    '2026-11-12T22:41:07.000Z',
    '2026-11-03T07:30:00.000Z',
  ]);
});

test('an app without a file of its own is found in the list', async () => {
  serve(() => new Response('', { status: 404 }));
  const get = bundledGet(ROOT);
  expect(await (await get('/api/v1/apps/0oa1', never)).value()).toMatchObject({ id: '0oa1', label: 'A' });
  expect((await get('/api/v1/apps/0oa2', never)).failure).toMatchObject({ code: 'not-found' });
});
