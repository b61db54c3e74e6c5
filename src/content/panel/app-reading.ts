import { holdsSettings } from '../page-route.ts';
import { type PageReading, readPage } from '../read-page.ts';
import type { AppRoute } from './follow-app.ts';

/** What the page shows, and whether it was given up on. */
export interface AppReading {
  now(): PageReading | undefined;
  unread(): boolean;
  /** Reads the page; the last reading stands for a while where the page is being drawn anew. */
  look(route: AppRoute, url: string): PageReading | undefined;
}

/** A page that is still unknown after this long is said to be; milliseconds. */
const PATIENCE = 2_000;

/** `lost` is called when what was read is of another tab, or can no longer be read. */
export function openAppReading(
  page: Window,
  first: AppRoute,
  signal: AbortSignal,
  lost: () => void,
): AppReading {
  let reading: PageReading | undefined;
  let unread = false;
  let waiting: number | undefined;
  let tab = tabOf(first);
  const lose = (nowUnread: boolean): void => {
    page.clearTimeout(waiting);
    waiting = undefined;
    reading = undefined;
    unread = nowUnread;
    lost();
  };
  // Other kinds of apps have pages that nobody tries to read.
  const giveUp = () => lose(first.kind === 'wizard' || first.name === 'oidc_client');
  signal.addEventListener('abort', () => page.clearTimeout(waiting));
  return {
    now: () => reading,
    unread: () => unread,
    look(route, url) {
      if (tabOf(route) !== tab) {
        tab = tabOf(route);
        lose(false);
      }
      const next = readPage(page.document, url);
      if (next) {
        page.clearTimeout(waiting);
        waiting = undefined;
        unread = false;
        reading = next;
      } else if (holdsSettings(route) && !unread) waiting ??= page.setTimeout(giveUp, PATIENCE);
      return next;
    },
  };
}

/** Tabs show different settings, so what one of them told says nothing of another. */
const tabOf = (route: AppRoute): string => (route.kind === 'app' ? (route.tab ?? 'general') : '');
