import type { Mark } from '../../model/panel.ts';
import { maskText } from '../../okta/readers/mask.ts';
import { readAppList, readOriginList } from '../list-rows.ts';
import type { Ask } from './ask.ts';
import { openBadge } from './badge.ts';
import { isDarkPage } from './dark-page.ts';

export type ListKind = 'app' | 'trusted-origin';

interface ListRow {
  /** As the worker knows the subject: an app by its id, an origin by its name. */
  readonly id: string;
  /** Where its badge stands: after a link, or at the end of a cell. */
  readonly place: Element;
  put(host: HTMLElement): void;
}

interface Shown {
  readonly badge: ReturnType<typeof openBadge>;
  readonly sign: string;
}

/** Longer lists are marked as far as this. */
const AT_ONCE = 1_000;
/** Names longer than Okta allows are asked about by nobody. */
const LONGEST = 500;

/** Badges in a list, until the signal. `look` is for each change of the page, `refresh` for when there may be a new audit. */
export function followList(
  kind: ListKind,
  { page, ask }: { readonly page: Window; readonly ask: Ask },
  signal: AbortSignal,
): { look(url: string): void; refresh(): void } {
  let marks = new Map<string, Mark | undefined>();
  const shown = new Map<Element, Shown>();
  let rows: readonly ListRow[] = [];
  const showAll = (): void => {
    if (signal.aborted || ![...marks.values()].some(Boolean)) return;
    const dark = isDarkPage(page);
    for (const row of rows) shown.set(row.place, showOne(row, marks.get(row.id), dark, shown.get(row.place)));
    const places = new Set(rows.map(({ place }) => place));
    for (const [place, { badge }] of shown) {
      if (places.has(place)) continue;
      badge.host.remove();
      shown.delete(place);
    }
  };
  const askFor = async (ids: readonly string[]): Promise<void> => {
    const mine = marks;
    for (const id of ids) mine.set(id, undefined);
    const found = await ask('read-marks', kind, ids).catch(() => undefined);
    if (mine !== marks) return;
    for (const id of ids) {
      if (!found) mine.delete(id);
      else if (Object.hasOwn(found, id)) mine.set(id, found[id]);
    }
    showAll();
  };
  const look = (url: string): void => {
    rows = kind === 'app' ? appRows(page.document, url) : originRows(page.document);
    showAll();
    const unknown = [...new Set(rows.map(({ id }) => id))]
      .filter((id) => !marks.has(id) && id.length <= LONGEST)
      .slice(0, AT_ONCE);
    if (unknown.length > 0) void askFor(unknown);
  };
  signal.addEventListener('abort', () => {
    for (const { badge } of shown.values()) badge.host.remove();
  });
  return {
    look,
    refresh() {
      marks = new Map();
      look(page.location.href);
    },
  };
}

function showOne(row: ListRow, mark: Mark | undefined, dark: boolean, old: Shown | undefined): Shown {
  const badge = old?.badge ?? openBadge();
  const sign = JSON.stringify([mark, dark]);
  if (sign !== old?.sign) badge.show(mark, dark);
  if (!badge.host.isConnected) row.put(badge.host);
  return { badge, sign };
}

const appRows = (document: Document, url: string): readonly ListRow[] =>
  readAppList(document, url).map(({ id, link }) => ({
    id,
    place: link,
    put: (host) => link.after(host),
  }));

const originRows = (document: Document): readonly ListRow[] =>
  readOriginList(document).map(({ name, cell }) => ({
    id: maskText(name),
    place: cell,
    put: (host) => cell.append(host),
  }));
