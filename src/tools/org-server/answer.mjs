import { importTypeScript } from '../import-typescript.mjs';
import { isApiPath } from './api-paths.mjs';
import { openCollection } from './collection.mjs';
import { assetAt } from './console/assets.mjs';
import { signInPage } from './console/document.mjs';
import { consoleReply } from './console/routes.mjs';
import { narrowedLog } from './narrowed-log.mjs';
import { errorReply, html, json } from './reply.mjs';

const { logOfLate } = await importTypeScript("export * from './src/okta/log-of-late.ts';");

const COOKIE = 'sid=simulated-session';

/** What the server answers to a request: the org's own answer, as the faults leave it. */
export async function answerTo(request, url, { tenants, faults, state }) {
  const [name, admin] = /^(.+?)(-admin)?\.okta\.com$/.exec(url.hostname)?.slice(1) ?? [];
  const tenant = tenants.get(name);
  if (!tenant) return html('<h1>No such org</h1>', 404);
  const signedIn = !state.sessionsEnded && (request.headers.cookie ?? '').includes(COOKIE);
  if (!isApiPath(url.pathname)) return consoleAnswer(request, url, { tenant, name, admin, signedIn });
  const origin = `https://${name}.okta.com`;
  const { exceeded, headers } = tenant.count(url.pathname);
  if (request.method !== 'GET') return errorReply('E0000022', headers);
  const isOpen = url.pathname === '/.well-known/okta-organization';
  const refused = state.refuseWorker && request.headers['sec-fetch-site'] === 'none';
  if (!isOpen && (refused || !admin || !signedIn)) return errorReply('E0000005', headers);
  if (exceeded) return errorReply('E0000047', headers);
  const sound = await dataAnswer(url, tenant, origin, headers);
  const place = {
    origin,
    self: origin + url.pathname + url.search,
    first: `${origin}${url.pathname}?limit=200`,
  };
  return faults.spoil(url.pathname, sound, place);
}

async function dataAnswer(url, tenant, origin, headers) {
  const found = await tenant.directory.answer(url.pathname);
  if (!found) return errorReply('E0000007', headers);
  if (found.error) {
    const { status, headers: own, body } = found.error;
    return json(body, status, { ...headers, ...own });
  }
  if (!found.collection) return json(found.json, 200, headers);
  const limit = Math.min(Math.max(Number(url.searchParams.get('limit')) || 20, 1), 200);
  const collection =
    url.pathname === '/api/v1/logs' ? logFor(url, found.collection, tenant) : found.collection;
  const page = collection.page(limit, url.searchParams.get('after'));
  if (!page) return errorReply('E0000029', headers);
  const self = `${origin}${url.pathname}${url.search}`;
  return {
    ...json(page.body, 200, headers),
    self,
    next: page.next && nextLink(url, origin, page.next, limit),
  };
}

/** The events a question is about; those of an invented log happened of late. */
function logFor(url, collection, { isInvented }) {
  const [filter, until] = ['filter', 'until'].map((name) => url.searchParams.get(name));
  const events = isInvented && until ? logOfLate(collection.items, until) : collection.items;
  if (!filter && events === collection.items) return collection;
  return openCollection(filter ? narrowedLog(events, filter) : events);
}

/** The link to the next page names the org's plain host, whichever host was asked, and keeps the query's other parts. */
function nextLink(url, origin, cursor, limit) {
  const query = new URLSearchParams(url.search);
  query.delete('after');
  query.delete('limit');
  const rest = query.size > 0 ? `&${query}` : '';
  return `${origin}${url.pathname}?after=${cursor}&limit=${limit}${rest}`;
}

async function consoleAnswer(request, url, { tenant, name, admin, signedIn }) {
  if (!admin) return html('<h1>Okta dashboard</h1>');
  const asset = await assetAt(url.pathname);
  if (asset) return asset;
  if (url.pathname === '/login/sign-in') {
    const cookie = `${COOKIE}; Path=/; Secure; HttpOnly; SameSite=None`;
    return html('', 302, { location: '/admin/apps/active', 'set-cookie': cookie });
  }
  if (!signedIn) return html(signInPage);
  return consoleReply(request, url, tenant, name);
}
