import type { App, AppBase, OidcApp } from '../../model/app.ts';
import {
  addHole,
  type Holes,
  isRaw,
  type Raw,
  readDate,
  readId,
  readObject,
  readStatus,
  readText,
  wordsOf,
} from './fields.ts';
import { maskUri } from './mask.ts';
import { readNote } from './note.ts';
import { readOauthClient } from './oauth-client.ts';
import { readOauthCredentials } from './oauth-credentials.ts';

const STATUSES = wordsOf('ACTIVE', 'INACTIVE', 'DELETED');
const PROTOCOLS: ReadonlyMap<string, 'oidc' | 'saml' | 'swa' | 'bookmark'> = new Map([
  ['OPENID_CONNECT', 'oidc'],
  ['SAML_2_0', 'saml'],
  ['SAML_1_1', 'saml'],
  ['BROWSER_PLUGIN', 'swa'],
  ['AUTO_LOGIN', 'swa'],
  ['BASIC_AUTH', 'swa'],
  ['SECURE_PASSWORD_STORE', 'swa'],
  ['BOOKMARK', 'bookmark'],
]);
/** `name` of every OIDC app an administrator made; the others are templates of the Okta Integration Network. */
const CUSTOM_OIDC = 'oidc_client';

/** One app of `/api/v1/apps`. Undefined when it has no id. */
export function readApp(raw: unknown): App | undefined {
  if (!isRaw(raw)) return undefined;
  const id = readId(raw.id);
  if (id === undefined) return undefined;
  const holes: Holes = [];
  const settings = readObject(raw.settings, 'settings', holes);
  const base = readBase(raw, id, settings, holes);
  const protocol = PROTOCOLS.get(base.signOnMode ?? '');
  // A sign-on mode we do not know yet, with an OAuth client all the same, is judged by what the client may do.
  if (protocol === 'oidc' || (!protocol && isRaw(settings.oauthClient)))
    return readOidc(base, settings, readObject(raw.credentials, 'credentials', holes), holes);
  return { ...base, protocol: protocol ?? 'other' };
}

function readOidc(base: AppBase, settings: Raw, credentials: Raw, holes: Holes): OidcApp {
  const exposed = settings.oauthClient !== undefined && settings.oauthClient !== null;
  const oin = !exposed && base.name !== CUSTOM_OIDC && base.name !== '';
  const client = clientIn(settings, 'settings.oauthClient', oin, holes);
  const secrets = clientIn(credentials, 'credentials.oauthClient', oin, holes);
  return {
    ...base,
    protocol: 'oidc',
    credentials: { oauthClient: secrets ? readOauthCredentials(secrets, holes) : {} },
    settings: { oauthClient: client ? readOauthClient(client, holes) : {} },
  };
}

function clientIn(parent: Raw, at: string, oin: boolean, holes: Holes): Raw | undefined {
  const value = parent.oauthClient;
  if (isRaw(value)) return value;
  const absent = value === undefined || value === null;
  return addHole(holes, at, absent && oin ? 'oin-not-exposed' : 'unexpected-shape');
}

function readBase(raw: Raw, id: string, settings: Raw, holes: Holes): AppBase {
  const name = readText(raw.name, 'name', holes) ?? '';
  if (name === '') addHole(holes, 'name');
  const notes = readObject(settings.notes, 'settings.notes', holes);
  const base: { -readonly [K in keyof AppBase]: AppBase[K] } = {
    kind: 'app',
    id,
    label: readText(raw.label, 'label', holes) ?? (name || id),
    status: readStatus(raw.status, STATUSES, holes),
    holes,
    name,
    signOnMode: readText(raw.signOnMode, 'signOnMode', holes) ?? null,
    accessibility: readAccessibility(raw, holes),
    notes: {
      admin: readNote(notes.admin, 'settings.notes.admin', holes),
      enduser: readNote(notes.enduser, 'settings.notes.enduser', holes),
    },
    logos: readLogos(readObject(raw._links, '_links', holes).logo, holes),
  };
  const created = readDate(raw.created, 'created', holes);
  if (created !== undefined) base.created = created;
  const lastUpdated = readDate(raw.lastUpdated, 'lastUpdated', holes);
  if (lastUpdated !== undefined) base.lastUpdated = lastUpdated;
  return base;
}

const NO_PAGES: AppBase['accessibility'] = {};

function readAccessibility(app: Raw, holes: Holes): AppBase['accessibility'] {
  const raw = readObject(app.accessibility, 'accessibility', holes);
  const error = readUri(raw.errorRedirectUrl, 'accessibility.errorRedirectUrl', holes);
  const login = readUri(raw.loginRedirectUrl, 'accessibility.loginRedirectUrl', holes);
  if (error === undefined && login === undefined) return NO_PAGES;
  return {
    ...(error === undefined ? {} : { errorRedirectUrl: error }),
    ...(login === undefined ? {} : { loginRedirectUrl: login }),
  };
}

const readUri = (value: unknown, at: string, holes: Holes): string | undefined =>
  typeof value === 'string' ? maskUri(value) : readText(value, at, holes);

function readLogos(value: unknown, holes: Holes): readonly string[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    addHole(holes, '_links.logo');
    return [];
  }
  const logos: string[] = [];
  for (let index = 0; index < value.length; index++) {
    const link: unknown = value[index];
    const href = isRaw(link) ? link.href : link;
    if (typeof href === 'string') logos.push(maskUri(href));
    else addHole(holes, `_links.logo[${index}].href`);
  }
  return logos;
}
