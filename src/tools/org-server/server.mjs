// A stand-in for Okta on loopback, under the real host names by the browser's own flags. It serves org directories and keeps a record.
import { readFileSync } from 'node:fs';
import https from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';
import { consolePage, signInPage } from './console-pages.mjs';
import { openDirectory } from './directory.mjs';
import { openFaults } from './faults.mjs';
import { oktaError } from './okta-errors.mjs';
import { openRateLimit } from './rate-limit.mjs';

const here = (name) => readFileSync(new URL(name, import.meta.url));
const COOKIE = 'sid=simulated-session';
const CSP =
  "default-src 'self'; script-src 'self' 'nonce-console'; style-src 'self' 'nonce-console'; connect-src 'self'; frame-ancestors 'self'";

/**
 * Starts a server. `orgs` maps a subdomain to an org directory: `{acme: 'src/demo'}` serves acme.okta.com and acme-admin.okta.com.
 * `latency` in ms; `rate` on the apps bucket; `copies` of the apps under distinct ids.
 * @param {{orgs: Record<string, string>, latency?: number, rate?: {limit: number, seconds: number}, copies?: number, port?: number}} options
 */
export async function startOrgServer({ orgs, latency = 0, rate, copies = 1, port = 0 }) {
  const record = [];
  let inFlight = 0;
  let maxInFlight = 0;
  const faults = openFaults();
  const state = { sessionsEnded: false, refuseWorker: false };
  const tenants = new Map(
    Object.entries(orgs).map(([name, dir]) => [
      name,
      {
        directory: openDirectory(dir, { copies }),
        count: openRateLimit(rate ? { ...rate, appsOnly: true } : {}),
      },
    ]),
  );
  const server = https.createServer(
    { key: here('loopback-test.key'), cert: here('loopback-test.crt') },
    async (request, response) => {
      inFlight += 1;
      maxInFlight = Math.max(maxInFlight, inFlight);
      response.on('close', () => {
        inFlight -= 1;
      });
      const url = new URL(request.url, `https://${request.headers.host}`);
      const entry = {
        method: request.method,
        host: url.hostname,
        path: url.pathname,
        query: url.search,
        cookies: Boolean(request.headers.cookie),
        authorization: request.headers.authorization?.split(' ')[0] ?? null,
        at: new Date().toISOString(),
      };
      record.push(entry);
      const answer = await answerTo(request, url, { tenants, faults, state });
      entry.status = answer.status;
      if (latency > 0 && url.pathname.startsWith('/api/')) await wait(latency);
      send(response, answer);
    },
  );
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    port: server.address().port,
    faults,
    state,
    /** What the server saw; the form of `--stats`. */
    stats: () => ({ requests: record.map((entry) => ({ ...entry })), max_in_flight: maxInFlight }),
    forgetRecord: () => {
      record.length = 0;
      maxInFlight = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  };
}

const html = (body, status = 200, headers = {}) => ({
  status,
  body,
  headers: { 'content-type': 'text/html;charset=utf-8', ...headers },
});
const json = (body, status = 200, headers = {}) => ({
  status,
  body,
  headers: { 'content-type': 'application/json', ...headers },
});
const errorAnswer = (code, headers) => {
  const { status, body } = oktaError(code);
  return json(Buffer.from(JSON.stringify(body)), status, headers);
};

async function answerTo(request, url, { tenants, faults, state }) {
  const [name, admin] = /^(.+?)(-admin)?\.okta\.com$/.exec(url.hostname)?.slice(1) ?? [];
  const tenant = tenants.get(name);
  if (!tenant) return html('<h1>No such org</h1>', 404);
  const signedIn = !state.sessionsEnded && (request.headers.cookie ?? '').includes(COOKIE);
  if (!/^\/(api|oauth2|integrations|\.well-known)\//.test(url.pathname))
    return consoleAnswer(url, tenant, { admin, signedIn });
  const origin = `https://${name}.okta.com`;
  const place = {
    origin,
    self: `${origin}${url.pathname}${url.search}`,
    first: `${origin}${url.pathname}?limit=200`,
  };
  const isOpen = url.pathname === '/.well-known/okta-organization';
  const refused = state.refuseWorker && request.headers['sec-fetch-site'] === 'none';
  const { exceeded, headers } = tenant.count(url.pathname);
  if (request.method !== 'GET') return errorAnswer('E0000022', headers);
  if (!isOpen && (refused || !admin || !signedIn)) return errorAnswer('E0000005', headers);
  if (exceeded) return errorAnswer('E0000047', { ...headers, 'x-rate-limit-remaining': '0' });
  const sound = await dataAnswer(url, tenant, origin, headers);
  return faults.spoil(url.pathname, sound, place);
}

async function dataAnswer(url, { directory }, origin, headers) {
  const found = await directory.answer(url.pathname);
  if (!found) return errorAnswer('E0000007', headers);
  if (found.error)
    return json(Buffer.from(JSON.stringify(found.error.body ?? '')), found.error.status, {
      ...headers,
      ...found.error.headers,
    });
  if (found.json !== undefined) return json(Buffer.from(JSON.stringify(found.json)), 200, headers);
  const limit = Math.min(Math.max(Number(url.searchParams.get('limit')) || 20, 1), 200);
  const page = found.collection.page(limit, url.searchParams.get('after'));
  if (!page) return errorAnswer('E0000029', headers);
  const next = page.next && `${origin}${url.pathname}?after=${page.next}&limit=${limit}`;
  return { ...json(page.body, 200, headers), self: `${origin}${url.pathname}${url.search}`, next };
}

async function consoleAnswer(url, { directory }, { admin, signedIn }) {
  if (!admin) return html('<h1>Okta dashboard</h1>');
  if (url.pathname === '/login/sign-in') {
    return html('', 302, {
      location: '/admin/apps/active',
      'set-cookie': `${COOKIE}; Path=/; Secure; HttpOnly; SameSite=None`,
    });
  }
  if (!signedIn) return html(signInPage);
  const { collection } = (await directory.answer('/api/v1/apps')) ?? {};
  const apps = JSON.parse(collection?.page(200, null)?.body ?? '[]');
  const body = consolePage(url.pathname, apps);
  return body ? html(body, 200, { 'content-security-policy': CSP }) : html('<h1>Not found</h1>', 404);
}

function send(response, { status, body, headers, self, next, wire }) {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body);
  if (wire === 'hang') return;
  if (wire === 'reset') return response.destroy();
  const link = [self && `<${self}>; rel="self"`, next && `<${next}>; rel="next"`].filter(Boolean);
  response.writeHead(status, {
    'x-okta-request-id': 'simulated',
    'cache-control': 'no-cache, no-store',
    ...headers,
    'content-length': bytes.length,
    ...(link.length > 0 && { link }),
  });
  if (wire !== 'truncate') return response.end(bytes);
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy());
}
