import type { Ask } from './ask.ts';
import { type ListKind, listRows } from './list-badge-rows.ts';
import { openMarks } from './marks-known.ts';
import { openRowBadges } from './row-badges.ts';

/**
 * Badges in a list, until the signal: in every row as soon as there is an audit, whatever it found, since scripts of the page can
 * see where nodes of ours are. `look` is for each change of the page, `refresh` for when there may be a new audit.
 */
export function followList(
  kind: ListKind,
  { page, ask }: { readonly page: Window; readonly ask: Ask },
  signal: AbortSignal,
): { look(url: string): void; refresh(): void } {
  const badges = openRowBadges(page, signal);
  /** What an older audit left stays until the worker has told of this one. */
  const show = (url: string): readonly string[] => {
    const rows = listRows(kind, page.document, url);
    const audited = marks.audited();
    if (!signal.aborted && audited !== undefined) badges.show(audited ? rows : [], marks.of);
    return rows.map(({ id }) => id);
  };
  const marks = openMarks(kind, ask, () => void show(page.location.href));
  const look = (url: string): void => marks.learn(show(url));
  return {
    look,
    refresh() {
      marks.forget();
      look(page.location.href);
    },
  };
}
