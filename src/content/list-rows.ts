import { plain } from './dom-text.ts';
import { pageRoute } from './page-route.ts';

/** A row of the list of applications. */
export interface AppListRow {
  readonly id: string;
  readonly name: string;
  /** The link to the app, beside which a badge can stand. */
  readonly link: HTMLAnchorElement;
}

/** A row of the list of Trusted Origins. */
export interface OriginListRow {
  readonly origin: string;
  /** The first other text of its row; the origin where there is none. */
  readonly name: string;
  /** The cell that shows the origin. */
  readonly cell: Element;
}

const ORIGIN = /^[a-z][a-z\d+.-]*:\/\/[^\s/]+\/?$/i;

/** The apps that are listed just now, known by where their links lead; a second link to the same app in a row is left out. */
export function readAppList(document: Document, url: string): readonly AppListRow[] {
  const rows = new Map<string, AppListRow>();
  const { origin } = new URL(url);
  const place = document.querySelector('#content') ?? document.body;
  for (const link of place.querySelectorAll<HTMLAnchorElement>('a[href*="/admin/app/"]')) {
    const href = link.getAttribute('href') ?? '';
    if (!URL.canParse(href, url) || plain(link.textContent ?? '') === '') continue;
    const target = new URL(href, url);
    const route = target.origin === origin ? pageRoute(target.href) : undefined;
    if (route?.kind === 'app' && !rows.has(route.id))
      rows.set(route.id, { id: route.id, name: route.name, link });
  }
  return [...rows.values()];
}

/**
 * The origins that are listed just now. A name may look like an origin too: the column's head tells, else the last cell
 * that holds an origin and nothing else.
 */
export function readOriginList(document: Document): readonly OriginListRow[] {
  return [...document.querySelectorAll('table')].flatMap(({ tHead, rows }) => {
    const heads = wordsIn(tHead?.rows[0]);
    const column = heads.findIndex((words) => /\b(?:origin|url)\b/i.test(words));
    return [...rows].flatMap((row) => originRow(row, row.cells.length === heads.length ? column : -1) ?? []);
  });
}

const wordsIn = (row: HTMLTableRowElement | undefined): readonly string[] =>
  [...(row?.cells ?? [])].map(({ textContent }) => plain(textContent ?? ''));

/** -1 stands for a column that nobody knows. */
function originRow(row: HTMLTableRowElement, column: number): OriginListRow | undefined {
  const texts = wordsIn(row);
  const at = column < 0 ? texts.findLastIndex((words) => ORIGIN.test(words)) : column;
  const [cell, origin] = [row.cells[at], texts[at]];
  if (!cell || origin === undefined || !ORIGIN.test(origin)) return undefined;
  return { origin, cell, name: texts.find((words, n) => n !== at && words !== '') ?? origin };
}
