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

/** The origins that are listed just now: in each row of a table the first cell that holds an origin and nothing else. */
export function readOriginList(document: Document): readonly OriginListRow[] {
  const rows: OriginListRow[] = [];
  for (const row of document.querySelectorAll('tr')) {
    const cells = [...row.querySelectorAll('td')];
    const texts = cells.map((cell) => plain(cell.textContent ?? ''));
    const at = texts.findIndex((words) => ORIGIN.test(words));
    const [cell, origin] = [cells[at], texts[at]];
    if (!cell || origin === undefined) continue;
    rows.push({ origin, cell, name: texts.find((words, n) => n !== at && words !== '') ?? origin });
  }
  return rows;
}
