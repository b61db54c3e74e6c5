import type { Mark } from '../../model/panel.ts';
import { openBadge } from './badge.ts';
import { isDarkPage } from './dark-page.ts';
import type { BadgeRow } from './list-badge-rows.ts';

interface Shown {
  readonly badge: ReturnType<typeof openBadge>;
  /** All that it shows. */
  readonly sign: string;
}

/** Badges of the rows that are listed just now; they go with the signal. */
export function openRowBadges(
  page: Window,
  signal: AbortSignal,
): { show(rows: readonly BadgeRow[], markOf: (id: string) => Mark | undefined): void } {
  const shown = new Map<Element, Shown>();
  const drop = (place: Element, { badge }: Shown): void => {
    badge.host.remove();
    shown.delete(place);
  };
  signal.addEventListener('abort', () => {
    for (const [place, one] of shown) drop(place, one);
  });
  return {
    show(rows, markOf) {
      const dark = isDarkPage(page);
      for (const { id, place } of rows) shown.set(place, showOne(markOf(id), dark, shown.get(place)));
      // When all are made: to fill an `object` makes Chromium lay out at once whatever has changed in the page.
      for (const row of rows) putOne(row, shown.get(row.place));
      const places = new Set(rows.map(({ place }) => place));
      for (const [place, one] of shown) if (!places.has(place)) drop(place, one);
    },
  };
}

function showOne(mark: Mark | undefined, dark: boolean, old: Shown | undefined): Shown {
  const badge = old?.badge ?? openBadge();
  const sign = JSON.stringify([mark, dark]);
  if (sign !== old?.sign) badge.show(mark, dark);
  return { badge, sign };
}

function putOne(row: BadgeRow, one: Shown | undefined): void {
  if (one && !one.badge.host.isConnected) row.put(one.badge.host);
}
