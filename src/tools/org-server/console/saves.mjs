import { json } from '../reply.mjs';
import { appModel } from './app-page.mjs';
import { XSRF_TOKEN } from './document.mjs';
import { changedOrigins, originsOf } from './origins-data.mjs';
import { wizardApp } from './wizard-page.mjs';

const MOST = 1_000_000;

/** A change one of the console's own pages asks for. Nothing but the pages' own state changes; the API goes on as before. */
export async function saveReply(request, url, target) {
  const isOwn =
    request.method === 'POST' &&
    request.headers['x-okta-xsrftoken'] === XSRF_TOKEN &&
    ['same-origin', undefined].includes(request.headers['sec-fetch-site']);
  const body = isOwn && (await bodyOf(request));
  if (!body) return json({ errors: { request: 'Refused' } }, 403);
  const { kind, app, context } = target;
  const { console, org } = context;
  if (kind === 'app') {
    const errors = errorsOf(body, app);
    if (errors) return json({ errors });
    return json({ model: appModel(console.saveApp(app, body), context) });
  }
  if (kind === 'origins') {
    const { errors, origins } = changedOrigins(context.origins, body);
    return json(errors ? { errors } : { origins: originsOf(console.saveOrigins(origins)) });
  }
  const made = wizardApp(url.searchParams.get('applicationType'), org, body);
  const errors = errorsOf(body, made);
  if (errors) return json({ errors });
  const { id } = console.create(made);
  return json({ location: `/admin/app/oidc_client/instance/${id}/` });
}

function errorsOf({ label, redirect_uris: uris = [] }) {
  if (label?.trim() === '') return { label: 'This field cannot be left blank' };
  const broken = uris.some((uri) => uri !== '' && !/^[a-z][a-z0-9+.-]*:\S+$/i.test(uri));
  return broken ? { redirect_uris: 'Invalid URI' } : undefined;
}

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
