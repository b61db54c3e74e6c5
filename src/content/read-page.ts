import type { PageValue, PartialApp, UnreadRow } from '../model/partial-app.ts';
import { courageRows } from './courage.ts';
import { openRoots } from './dom-text.ts';
import { cut, withinBounds } from './found.ts';
import { genericRows } from './generic.ts';
import { meaningOf } from './labels/dictionary.ts';
import { PATHS } from './labels/paths.ts';
import { odysseyRows } from './odyssey.ts';
import { holdsSettings, type PageRoute, pageRoute } from './page-route.ts';
import type { Root, Row } from './row.ts';
import { understand } from './understand.ts';

/** What was read, and where it stands in the page. */
export interface PageReading {
  readonly app: PartialApp;
  /** Path → its row, or the box of one item as in `settings.oauthClient.redirect_uris[2]`. Never leaves the page. */
  readonly elements: ReadonlyMap<string, Element>;
  /** Open shadow roots that hold some of it; changes in them are seen only by an observer of their own. */
  readonly shadowRoots: readonly ShadowRoot[];
}

/** The settings an app's page or the wizard shows. Undefined where the page is of another kind or its layout unknown. */
export function readPage(document: Document, url: string): PageReading | undefined {
  const route = pageRoute(url);
  if (!route || !holdsSettings(route) || (route.kind !== 'app' && route.kind !== 'wizard')) return undefined;
  const plainRows = classicRows(document);
  if (tellsOfClient(plainRows)) return reading(document, url, route, plainRows, []);
  const roots = openRoots(document);
  const rows = [...roots.flatMap(classicRows), ...roots.flatMap(genericRows)];
  const shadowRoots = roots.filter((root): root is ShadowRoot => root !== document);
  return tellsOfClient(rows) ? reading(document, url, route, rows, shadowRoots) : undefined;
}

/** The element that shows a path or, where an item has none of its own, the row that holds it. */
export function elementAt({ elements }: PageReading, at: string): Element | undefined {
  const path = pathsAbove(at).find((one) => elements.has(one));
  return path === undefined ? undefined : elements.get(path);
}

/** A path and what holds it, innermost first. */
export const pathsAbove = (at: string): readonly string[] =>
  at === '' ? [] : [at, ...pathsAbove(at.replace(/(?:^|\.|\[)[^.[]*$/, ''))];

const classicRows = (root: Root): readonly Row[] => [...courageRows(root), ...odysseyRows(root)];

/** Names and notes stand on pages of every kind of app, an issuer on those of SAML; only a client's own rows confirm that this is an OIDC app. */
const tellsOfClient = (rows: readonly Row[]): boolean =>
  rows.some(({ path }) => path.includes('oauthClient.') && path !== PATHS.issuer);

type SettingsRoute = Extract<PageRoute, { kind: 'app' | 'wizard' }>;

function reading(
  document: Document,
  url: string,
  route: SettingsRoute,
  rows: readonly Row[],
  shadowRoots: readonly ShadowRoot[],
): PageReading {
  const values = new Map<string, PageValue>();
  const unread = new Map<string, UnreadRow>();
  const elements = new Map<string, Element>();
  for (const row of rows) addRow(row, url, values, unread, elements);
  addSurroundings(document, route, values);
  const app: PartialApp = {
    page: route.kind,
    ...(route.kind === 'app' && { id: route.id }),
    name: route.kind === 'app' ? route.name : 'oidc_client',
    values: [...values.values()].sort(byPath),
    unread: [...unread.values()]
      .filter(({ path }) => !values.has(path) || path === PATHS.grants)
      .sort(byPath),
  };
  return { app, elements, shadowRoots };
}

/** The first row of a path counts: adapters come in the order of how much they know. */
function addRow(
  row: Row,
  url: string,
  values: Map<string, PageValue>,
  unread: Map<string, UnreadRow>,
  elements: Map<string, Element>,
): void {
  const understood = withinBounds(understand(row, url));
  for (const { path, value, label, elements: own, shown } of understood.found) {
    if (values.has(path)) continue;
    values.set(path, {
      path,
      value,
      source: row.source,
      label: cut(label ?? row.label),
      ...(shown && { shown }),
    });
    elements.set(path, (!Array.isArray(value) && own?.[0]) || row.element);
    if (Array.isArray(value))
      own?.forEach((element, index) => {
        elements.set(`${path}[${index}]`, element);
      });
  }
  for (const path of understood.unread) {
    if (!unread.has(path)) unread.set(path, { path, label: cut(row.label) });
    if (!elements.has(path)) elements.set(path, row.element);
  }
}

/** What stands in the address and the page's head rather than in a row. */
function addSurroundings(document: Document, route: SettingsRoute, values: Map<string, PageValue>): void {
  if (route.kind === 'wizard') {
    const { applicationType: value } = route;
    if (!value || values.has(PATHS.applicationType)) return;
    const path = PATHS.applicationType;
    values.set(path, { path, value, source: 'page-edit', label: 'applicationType' });
    return;
  }
  for (const element of document.querySelectorAll('.option-selected-text')) {
    const label = element.textContent?.trim() ?? '';
    const value = meaningOf(PATHS.status, label);
    // Keys and secrets have a status of their own.
    if (typeof value !== 'string' || values.has(PATHS.status) || element.closest('table,form')) continue;
    values.set(PATHS.status, { path: PATHS.status, value, source: 'page-read', label });
  }
}

const byPath = (a: { readonly path: string }, b: { readonly path: string }): number =>
  a.path < b.path ? -1 : Number(a.path > b.path);
