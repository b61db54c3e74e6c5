import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { connect } from 'node:tls';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openRecord } from '../../../src/tools/org-server/record.mjs';
import { startOrgServer } from '../../../src/tools/org-server/server.mjs';
import { type Answer, askServer, valuesOf } from '../ask-server.ts';

type Server = Awaited<ReturnType<typeof startOrgServer>>;

const APPS = Array.from({ length: 45 }, (_, n) => ({
  id: `0oaTestApp${`${n}`.padStart(10, '0')}`,
  name: 'oidc_client',
  label: n === 3 ? '<script>alert(1)</script>' : `App ${n}`,
  status: 'ACTIVE',
  signOnMode: 'OPENID_CONNECT',
}));
const FILES = {
  'api/v1/apps.json': APPS,
  'api/v1/org.json': { id: '00oTest', subdomain: 'acme' },
  'api/v1/domains.error.json': { status: 403, headers: { 'x-note': 'yes' }, body: { errorCode: 'E0000006' } },
  'api/v1/empty.error.json': { status: 403 },
  'api/v1/apps/0oaTestApp0000000001/grants.json': [],
  'api/v1/logs.json': [
    { eventType: 'user.authentication.sso', target: [{ id: '0oa1' }], actor: { id: '00u1' } },
    { eventType: 'user.authentication.sso', target: [{ id: '0oa2' }], actor: { id: '00u1' } },
    { eventType: 'app.oauth2.token.grant', target: null, actor: { id: '0oa1' } },
  ],
  '.well-known/okta-organization.json': { id: '00oTest' },
  'extra/secret.json': { not: 'served' },
};

let dir: string;
let server: Server | undefined;

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'org-'));
  for (const [path, value] of Object.entries(FILES)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), JSON.stringify(value));
  }
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function start(options: Partial<Parameters<typeof startOrgServer>[0]> = {}): Promise<Server> {
  server = await startOrgServer({ orgs: { acme: dir }, ...options });
  return server;
}

const idsOf = (answer: Answer): readonly string[] => answer.json<{ id: string }[]>().map(({ id }) => id);

describe('paging', () => {
  test('20 at a time unless asked otherwise, never more than 200; Link in lines of its own, on the plain host', async () => {
    const { port } = await start({ copies: 10 });
    const first = await askServer(port, '/api/v1/apps');
    expect(first.json()).toHaveLength(20);
    expect(valuesOf(first, 'link')).toEqual([
      '<https://acme.okta.com/api/v1/apps>; rel="self"',
      expect.stringMatching(/^<https:\/\/acme\.okta\.com\/api\/v1\/apps\?after=\w+&limit=20>; rel="next"$/),
    ]);
    expect((await askServer(port, '/api/v1/apps?limit=7')).json()).toHaveLength(7);
    expect((await askServer(port, '/api/v1/apps?limit=5000')).json()).toHaveLength(200);
  });

  test('following next gives every app once, and the last page has none', async () => {
    const { port } = await start({ copies: 10 });
    const ids: string[] = [];
    let path = '/api/v1/apps?limit=200&q=App';
    for (let pages = 0; path; pages += 1) {
      expect(pages).toBeLessThan(3);
      const page = await askServer(port, path);
      ids.push(...idsOf(page));
      const [self, next] = valuesOf(page, 'link');
      expect(self).toContain('rel="self"');
      const url = next && new URL(/<(.+)>/.exec(next)?.[1] ?? '');
      expect(url ? url.searchParams.get('q') : 'App').toBe('App');
      path = url ? url.pathname + url.search : '';
    }
    expect(ids).toHaveLength(450);
    expect(new Set(ids).size).toBe(450);
    for (const id of ids) expect(id).toHaveLength(20);
    expect(ids.slice(0, 45)).toEqual(APPS.map(({ id }) => id));
  });

  test('a made-up cursor is an invalid paging request', async () => {
    const { port } = await start();
    const answer = await askServer(port, '/api/v1/apps?after=0oaNothing');
    expect([answer.status, answer.json().errorCode]).toEqual([400, 'E0000029']);
  });

  test('an empty list is an empty page', async () => {
    const { port } = await start();
    const answer = await askServer(port, '/api/v1/apps/0oaTestApp0000000001/grants');
    expect([answer.status, answer.body, valuesOf(answer, 'link').length]).toEqual([200, '[]', 1]);
  });
});

describe('what is served', () => {
  test('a document as it is, with the headers Okta sends', async () => {
    const { port } = await start();
    const answer = await askServer(port, '/api/v1/org');
    expect(answer.json()).toEqual(FILES['api/v1/org.json']);
    expect(answer.headers['content-type']).toContain('application/json');
    expect(answer.headers['x-okta-request-id']).toBeTruthy();
    expect(Number(answer.headers['x-rate-limit-reset'])).toBeGreaterThan(Date.now() / 1000 - 1);
    expect(answer.headers.date).toBeTruthy();
  });

  test('compressed to who takes gzip, as Okta does, but not where it is too short for that', async () => {
    const { port } = await start();
    const headers = { 'accept-encoding': 'gzip, deflate, br' };
    const page = '/api/v1/apps?limit=45';
    const [plain, list, short] = await Promise.all([
      askServer(port, page),
      askServer(port, page, { headers }),
      askServer(port, '/api/v1/org', { headers }),
    ]);
    expect(list.headers['content-encoding']).toBe('gzip');
    expect(list.bytes.length).toBeLessThan(plain.bytes.length / 2);
    expect(gunzipSync(list.bytes).toString()).toBe(plain.body);
    expect(short.headers['content-encoding']).toBeUndefined();
    expect(short.json()).toEqual(FILES['api/v1/org.json']);
  });

  test('an error file as the error it describes, with its headers, a body or none', async () => {
    const { port } = await start();
    const answer = await askServer(port, '/api/v1/domains');
    expect([answer.status, answer.headers['x-note'], answer.json().errorCode]).toEqual([
      403,
      'yes',
      'E0000006',
    ]);
    const empty = await askServer(port, '/api/v1/empty');
    expect([empty.status, empty.body]).toEqual([403, '']);
  });

  test.each([
    '/api/v1/nothing',
    '/extra/secret',
    '/api/v1/../../extra/secret',
    '/api/v1/%2e%2e/extra/secret',
  ])('nothing at %s', async (path) => {
    const { port } = await start();
    const answer = await askServer(port, path);
    expect(answer.body).not.toContain('served');
    if (path.startsWith('/api/v1/n')) expect(answer.json().errorCode).toBe('E0000007');
  });

  test('what is not a GET is refused, and seen', async () => {
    const { port, stats } = await start();
    const answer = await askServer(port, '/api/v1/apps', { method: 'POST' });
    expect(answer.status).toBe(405);
    expect(stats().requests.map(({ method, status }) => [method, status])).toEqual([['POST', 405]]);
  });
});

describe('the session', () => {
  test.each([
    ['/api/v1/apps', 'acme-admin.okta.com', undefined, 403],
    ['/api/v1/apps', 'acme-admin.okta.com', 'sid=simulated-session', 200],
    ['/api/v1/apps', 'acme.okta.com', 'sid=simulated-session', 403],
    ['/.well-known/okta-organization', 'acme.okta.com', '', 200],
    ['/.well-known/okta-organization', 'acme-admin.okta.com', '', 200],
    ['/api/v1/apps', 'globex-admin.okta.com', 'sid=simulated-session', 404],
  ])('%s on %s with %s is %i', async (path, host, cookie, status) => {
    const { port } = await start();
    const answer = await askServer(port, path, { host, cookie: cookie ?? '' });
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.json()).toMatchObject({ errorCode: 'E0000005', errorLink: 'E0000005' });
  });

  test('signing in sets the cookie and leads to the console', async () => {
    const { port } = await start();
    const answer = await askServer(port, '/login/sign-in', { cookie: '' });
    expect(valuesOf(answer, 'set-cookie')).toEqual([
      expect.stringMatching(/Secure; HttpOnly; SameSite=None/),
    ]);
    expect([answer.status, answer.headers.location]).toEqual([302, '/admin/apps/active']);
  });

  test('a session that ends, and a worker that is refused, get what Okta answers then', async () => {
    const { port, state } = await start();
    state.refuseWorker = true;
    const worker = { headers: { 'sec-fetch-site': 'none' } };
    const page = { headers: { 'sec-fetch-site': 'same-origin' } };
    expect((await askServer(port, '/api/v1/apps', worker)).status).toBe(403);
    expect((await askServer(port, '/api/v1/apps', page)).status).toBe(200);
    state.sessionsEnded = true;
    expect((await askServer(port, '/api/v1/apps', page)).json().errorCode).toBe('E0000005');
    expect((await askServer(port, '/admin/apps/active')).body).toContain('Sign in');
  });
});

describe('the Admin Console', () => {
  test('lists the apps and shows one, their texts as text, under a policy', async () => {
    const { port } = await start({ copies: 2 });
    const list = await askServer(port, '/admin/apps/active');
    expect(list.headers['content-security-policy']).toContain("default-src 'self'");
    expect(list.body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(list.body).not.toContain('<script>');
    const last = await askServer(port, '/api/v1/apps?limit=200');
    const copy = idsOf(last).at(-1);
    const app = await askServer(port, `/admin/app/oidc_client/instance/${copy}/`);
    expect(app.body).toContain('<h1 class="app-name">App 44</h1>');
    expect((await askServer(port, '/nowhere')).status).toBe(404);
    expect((await askServer(port, '/admin/app/oidc_client/instance/%E0%A4%A/')).status).toBe(200);
  });
});

describe('the rate limit', () => {
  test('N in a window, apps only, told before it bites', async () => {
    const { port } = await start({ rate: { limit: 2, seconds: 60 } });
    const remaining = async (path: string) => {
      const { status, headers } = await askServer(port, path);
      return [status, headers['x-rate-limit-limit'], headers['x-rate-limit-remaining']];
    };
    expect(await remaining('/api/v1/apps')).toEqual([200, '2', '1']);
    expect(await remaining('/api/v1/apps/0oaTestApp0000000001/grants')).toEqual([200, '2', '0']);
    expect(await remaining('/api/v1/apps')).toEqual([429, '2', '0']);
    expect(await remaining('/api/v1/org')).toEqual([200, '600', '599']);
    expect((await askServer(port, '/api/v1/apps')).json().errorCode).toBe('E0000047');
  });
});

describe('the record', () => {
  test('holds what the contract names', async () => {
    const { port, stats } = await start({ latency: 30 });
    const from = Date.now();
    await Promise.all([
      askServer(port, '/api/v1/apps?limit=3'),
      askServer(port, '/api/v1/org', { cookie: '', headers: { authorization: 'Bearer abc.def' } }),
    ]);
    expect(Date.now() - from).toBeGreaterThanOrEqual(29);
    const { requests, max_in_flight: most } = stats();
    expect(most).toBe(2);
    expect(requests.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
      {
        method: 'GET',
        host: 'acme-admin.okta.com',
        path: '/api/v1/apps',
        query: 'limit=3',
        status: 200,
        cookies: true,
        authorization: null,
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      },
      expect.objectContaining({ path: '/api/v1/org', cookies: false, authorization: 'Bearer', status: 403 }),
    ]);
  });

  test('counts what is in flight: requests to the API that wait for their answers', async () => {
    const { port, stats, forgetRecord } = await start({ latency: 30 });
    const ask = (...paths: readonly string[]) => Promise.all(paths.map((path) => askServer(port, path)));
    await ask('/admin/apps/active', '/console-assets/console.css', '/api/v1/org');
    expect(stats().max_in_flight).toBe(1);
    forgetRecord();
    await ask('/.well-known/okta-organization', '/integrations/api/v1/api-services', '/oauth2/v1/clients');
    expect(stats().max_in_flight).toBe(3);
  });

  test('an answer that was handed over is in flight no longer, whenever the server hears of its arrival', () => {
    const record = openRecord();
    const enter = (path: string, response: object) =>
      record.enter(
        { method: 'GET', headers: {} } as IncomingMessage,
        response as ServerResponse,
        new URL(`https://acme-admin.okta.com${path}`),
      );
    const [first, second] = [{}, {}];
    enter('/api/v1/org', first);
    enter('/api/v1/domains', second);
    Object.assign(first, { writableEnded: true });
    Object.assign(second, { destroyed: true });
    enter('/api/v1/apps', {});
    enter('/api/v1/apps', {});
    expect(record.stats().max_in_flight).toBe(2);
  });

  test('says 0 where the client has left before it was answered', async () => {
    const { port, stats } = await start({ latency: 100 });
    const gone = connect({ port, host: '127.0.0.1', rejectUnauthorized: false });
    gone.write('GET /api/v1/org HTTP/1.1\r\nHost: acme-admin.okta.com\r\n\r\n');
    await expect.poll(() => stats().requests.length).toBe(1);
    gone.destroy();
    await askServer(port, '/api/v1/org');
    expect(stats().requests.map(({ status }) => status)).toEqual([0, 200]);
  });
});

test('the System Log is asked by types and ids', async () => {
  const { port } = await start();
  const ask = async (filter: string): Promise<readonly unknown[]> =>
    (await askServer(port, `/api/v1/logs?limit=1&filter=${encodeURIComponent(filter)}`)).json<unknown[]>();
  expect(
    await ask('(eventType eq "user.authentication.sso" or eventType sw "app.") and target.id eq "0oa2"'),
  ).toEqual([expect.objectContaining({ target: [{ id: '0oa2' }] })]);
  expect(await ask('eventType sw "app.oauth2.token" and actor.id eq "0oa1"')).toHaveLength(1);
  expect(await ask('eventType eq "app.oauth2.token" and actor.id eq "0oa1"')).toEqual([]);
  expect((await askServer(port, '/api/v1/logs')).json()).toHaveLength(3);
});

test('a single app is found in the list, copies too', async () => {
  const { port } = await start({ copies: 2 });
  const ids = idsOf(await askServer(port, '/api/v1/apps?limit=200'));
  for (const id of [ids[0], ids.at(-1)]) {
    const answer = await askServer(port, `/api/v1/apps/${id}`);
    expect(answer.json<{ id: string }>().id).toBe(id);
  }
  expect((await askServer(port, '/api/v1/apps/0oaNobody')).status).toBe(404);
});
