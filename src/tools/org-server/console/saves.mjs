import { json } from '../reply.mjs';
import { modelOf } from './app-model.mjs';
import { appModel } from './app-page.mjs';
import { XSRF_TOKEN } from './document.mjs';
import { changedOrigins, originsOf } from './origins-data.mjs';
import { wizardApp } from './wizard-page.mjs';

const MOST = 1_000_000;

/** A change one of the console's own pages asks for. Nothing but the pages' own state changes; the API goes on as before. */
export async function saveReply(request, url, target = {}) {
  const isOwn =
    request.method === 'POST' &&
    request.headers['x-okta-xsrftoken'] === XSRF_TOKEN &&
    ['same-origin', undefined].includes(request.headers['sec-fetch-site']);
  const body = isOwn && (await bodyOf(request));
  if (!body) return json({ errors: { request: 'Refused' } }, 403);
  const change = Object.hasOwn(CHANGES, target.kind) && CHANGES[target.kind];
  return change ? change(body, target, url) : json({ errors: { request: 'Refused' } }, 403);
}

/** What can be changed, by the kind of page that asks. */
const CHANGES = {
  app(body, { app, context }) {
    const errors = errorsOf(body, modelOf(app));
    return json(errors ? { errors } : { model: appModel(context.console.saveApp(app, body), context) });
  },
  origins(body, { context }) {
    const { errors, origins } = changedOrigins(context.origins, body);
    return json(errors ? { errors } : { origins: originsOf(context.console.saveOrigins(origins)) });
  },
  wizard(body, { context: { console, org, origins } }, url) {
    const kind = url.searchParams.get('applicationType');
    const errors = errorsOf(body, { ...modelOf(wizardApp(kind, org, {})), base_uris: [] });
    if (errors) return json({ errors });
    const { id } = console.create(wizardApp(kind, org, body));
    const bases = (body.base_uris ?? []).filter((uri) => uri !== '');
    if (bases.length > 0) console.saveOrigins([...origins, ...bases.map(originFrom)]);
    return json({ location: `/admin/app/oidc_client/instance/${id}/` });
  },
};

/** A base URI of the wizard becomes an origin for calls and for redirects. */
const originFrom = (origin) => ({
  name: origin,
  origin,
  status: 'ACTIVE',
  scopes: [{ type: 'CORS' }, { type: 'REDIRECT' }],
});

function errorsOf(changes, model) {
  const odd = Object.entries(changes).find(
    ([name, value]) => Object.hasOwn(model, name) && kindOf(value) !== kindOf(model[name]),
  );
  if (odd) return { [odd[0]]: 'Invalid value' };
  const { label, redirect_uris: uris = [] } = changes;
  if (label?.trim() === '') return { label: 'This field cannot be left blank' };
  const broken = uris.some((uri) => uri !== '' && !/^[a-z][a-z0-9+.-]*:\S+$/i.test(uri));
  return broken ? { redirect_uris: 'Invalid URI' } : undefined;
}

const kindOf = (value) =>
  Array.isArray(value)
    ? `list of ${[...new Set(value.map((item) => typeof item))].join() || 'string'}`
    : typeof value;

async function bodyOf(request) {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > MOST) return undefined;
  }
  try {
    const value = JSON.parse(text);
    return value && typeof value === 'object' && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
