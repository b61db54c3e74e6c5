import type { App } from '../../model/app.ts';
import { BASE_URIS, type PageValue, type PartialApp } from '../../model/partial-app.ts';
import { contains } from '../../model/path.ts';
import type { Hole } from '../../model/subject.ts';
import { readApp } from './app.ts';
import type { Raw } from './fields.ts';
import { modelPath, untold } from './page-fields.ts';
import { pathIn, withPath } from './set-path.ts';

/** Stands for the id of an app that Okta has yet to make. */
export const NEW_APP = 'new-app';

const IN_APP = /^(?:label|status|(?:credentials|settings|visibility)\..+)$/;
const GRANTS = 'settings.oauthClient.grant_types';
const METHOD = 'credentials.oauthClient.token_endpoint_auth_method';

/** The JSON Okta's API would send, as far as a page tells. Notes are left out: of them a page hands on a verdict only. */
export function rawOfPage({ page, id, name, values }: PartialApp): Raw {
  const raw = {
    id: id ?? NEW_APP,
    name,
    signOnMode: 'OPENID_CONNECT',
    // Okta activates what the wizard makes.
    ...(page === 'wizard' && { status: 'ACTIVE' }),
  };
  return values
    .filter(({ path, value }) => IN_APP.test(path) && !isVerdict(value))
    .reduce<Raw>((json, { path, value }) => withPath(json, path.split('.'), value), raw);
}

/** The Trusted Origins the wizard would add, as Okta's API would send them. */
export const rawOriginsOfPage = ({ values }: PartialApp): readonly Raw[] => {
  const uris = values.find(({ path }) => path === BASE_URIS)?.value;
  return Array.isArray(uris)
    ? uris.map((origin: string, index) => ({
        id: `new-origin-${index}`,
        name: origin,
        origin,
        status: 'ACTIVE',
        scopes: [{ type: 'CORS' }, { type: 'REDIRECT' }],
      }))
    : [];
};

/** The app as a page shows it. Whatever it does not show is a hole, so that no rule takes it for Okta's default. */
export function readPageApp(partial: PartialApp): App | undefined {
  const app = readApp(rawOfPage(partial));
  if (!app) return undefined;
  const missing = untold(partial);
  const holes: readonly Hole[] = [
    ...app.holes.filter(({ at }) => !missing.includes(at)),
    ...missing.map((at): Hole => ({ at, reason: 'not-on-page' })),
    ...partial.values.flatMap(({ path, shown }): Hole[] =>
      shown ? [{ at: path, reason: 'not-on-page' }] : [],
    ),
    ...unreadHoles(partial),
  ];
  return withNotes({ ...app, holes }, partial.values);
}

/**
 * The app as it would be after Save: what stands in the forms being edited, laid over what the API told of the same app.
 * Undefined when they are two apps.
 */
export function readUnsavedApp(partial: PartialApp, saved: App): App | undefined {
  if (partial.id !== saved.id || saved.protocol !== 'oidc') return undefined;
  const page = readApp(rawOfPage(partial));
  if (!page) return undefined;
  const edited = partial.values.filter(({ source, path }) => source === 'page-edit' && IN_APP.test(path));
  const paths = [...edited, ...partial.unread].map(({ path }) => modelPath(path));
  const touched = (at: string) => paths.some((path) => contains(path, at));
  const laid = edited
    .filter(({ value }) => !isVerdict(value))
    .reduce<Raw>((app, value) => withPath(app, keysOf(value), laidValue(value, page, saved)), { ...saved });
  const cleared = partial.unread
    .filter(({ path }) => path !== GRANTS)
    .reduce<Raw>((app, { path }) => withPath(app, modelPath(path).split('.'), undefined), laid);
  const holes = [
    ...saved.holes.filter(({ at }) => !touched(at)),
    ...page.holes.filter(({ at }) => edited.some(({ path }) => contains(modelPath(path), at))),
    ...unreadHoles(partial),
  ];
  return withNotes({ ...(cleared as unknown as App), holes }, edited);
}

const keysOf = ({ path }: PageValue): readonly string[] => modelPath(path).split('.');

/** Choices the page keeps folded stay as they are saved; so does the kind of secret, which it does not name. */
function laidValue({ path, value, shown }: PageValue, page: App, saved: App): unknown {
  const keys = modelPath(path).split('.');
  const was = pathIn(saved, keys);
  const is = value === null ? undefined : pathIn(page, keys);
  if (path === METHOD && isSecret(is) && isSecret(was)) return was;
  if (!shown || !Array.isArray(is) || !Array.isArray(was)) return is;
  return [...is, ...was.filter((choice: string) => !shown.includes(choice))];
}

const isSecret = (method: unknown): boolean =>
  typeof method === 'string' && method.startsWith('client_secret');

const unreadHoles = ({ unread }: PartialApp): readonly Hole[] =>
  unread.map(({ path }) => ({ at: modelPath(path), reason: 'unexpected-shape' }));

const isVerdict = (value: PageValue['value']): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function withNotes(app: App, values: readonly PageValue[]): App {
  const notes = { ...app.notes };
  for (const { path, value } of values) {
    if (typeof value !== 'object' || value === null || !('secretPatterns' in value)) continue;
    if (path === 'settings.notes.admin') notes.admin = value;
    if (path === 'settings.notes.enduser') notes.enduser = value;
  }
  return { ...app, notes };
}
