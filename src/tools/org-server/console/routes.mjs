import { randomBytes } from 'node:crypto';
import { html, json } from '../reply.mjs';
import { appContent, appData } from './app-page.mjs';
import { appsContent, appsPart } from './apps-page.mjs';
import { generationOf } from './browser/generations.js';
import { h } from './browser/h.js';
import { consoleDocument } from './document.mjs';
import { legibleApp, legibleOrigins, records } from './legible.mjs';
import { originsOf } from './origins-data.mjs';
import { policyFor } from './policy.mjs';
import { saveReply } from './saves.mjs';
import { wizardPage } from './wizard-page.mjs';

const APP = /^\/admin\/app\/[^/]+\/(?:instance|client)\/([^/]+)/;
const WIZARD = '/admin/apps/oauth2-wizard/create';
const LIST = '/admin/apps/active/list';

/** What the Admin Console answers to an admin who is signed in. `tenant` is an org of the server. */
export async function consoleReply(request, url, { directory, console }, org) {
  const read = async (path) => directory.answer(path);
  const apps = (await read('/api/v1/apps'))?.collection;
  const context = {
    org,
    console,
    apps,
    domain: verifiedDomain((await read('/api/v1/domains'))?.json),
    origins: console.origins(legibleOrigins((await read('/api/v1/trustedOrigins'))?.collection?.items)),
  };
  if (url.pathname === LIST) return json(appsPart(context, queryOf(url)));
  const target = targetOf(url, context);
  if (request.method !== 'GET') return saveReply(request, url, { ...target, context });
  const page = target && pageOf(url, target, context);
  if (!page) return html('<h1>Not found</h1>', 404);
  const nonce = randomBytes(18).toString('base64');
  return html(consoleDocument({ ...page, nonce }), 200, {
    'content-security-policy': policyFor(org, nonce),
  });
}

const verifiedDomain = (json) =>
  records(json?.domains).find(({ validationStatus: status }) => ['VERIFIED', 'COMPLETED'].includes(status))
    ?.domain;

const queryOf = ({ searchParams }) => ({
  q: searchParams.get('q') ?? '',
  status: searchParams.get('status') ?? 'ACTIVE',
  page: Number(searchParams.get('page') ?? 1),
});

/** Which page an address means, and the app it is about. */
function targetOf({ pathname }, { apps, console }) {
  const path = pathname.replace(/\/$/, '');
  if (path === '' || path === '/admin/apps/active' || path.startsWith('/admin/dashboard'))
    return { kind: 'apps' };
  if (path === WIZARD) return { kind: 'wizard' };
  if (/^\/admin\/access\/api(\/|$)/.test(path)) return { kind: 'origins' };
  const id = APP.exec(pathname)?.[1];
  const original = id && (console.created.find((one) => one.id === id) ?? apps?.find(id));
  const app = legibleApp(original && (console.saved(id) ?? asAsked(original, id)));
  if (app) return { kind: 'app', app };
  return path.startsWith('/admin/') ? { kind: 'other' } : undefined;
}

/** The original under the id of the copy that was asked for. */
const asAsked = (app, id) => (app.id === id ? app : JSON.parse(JSON.stringify(app).replaceAll(app.id, id)));

function pageOf(url, { kind, app }, context) {
  const generation = generationOf(url.searchParams.get('generation'));
  const layout = url.searchParams.get('layout') ?? undefined;
  const save = url.pathname + url.search;
  if (kind === 'apps')
    return {
      title: 'Applications',
      content: appsContent(appsPart(context, queryOf(url))),
      data: { page: 'apps', list: LIST, generation },
    };
  if (kind === 'app')
    return {
      title: app.label,
      content: appContent(app),
      data: appData(app, context, { generation, layout, save }),
    };
  if (kind === 'wizard')
    return wizardPage(url.searchParams.get('applicationType'), { org: context.org, generation, save });
  if (kind === 'origins') return originsPage(url.pathname, context.origins, save);
  return { title: 'Admin Console', content: [h('h1', {}, 'Admin Console')] };
}

const originsPage = (path, origins, save) => ({
  title: 'API',
  content: [h('h1', {}, 'API'), h('div', { class: 'ui-tabs', id: 'tabs' })],
  data: {
    page: 'origins',
    save,
    first: /trusted[_-]origins/.test(path) ? 'tab-trusted-origins' : 'tab-oauth-as',
    origins: originsOf(origins),
  },
});
