import type { PageRoute } from '../page-route.ts';
import { type AppTools, followApp } from './follow-app.ts';
import { followList } from './follow-list.ts';

/** What is shown while the console stays on one app or list. */
export interface PageSession {
  readonly key: string;
  look(route: PageRoute, url: string): Iterable<ShadowRoot>;
  /** There may be a new audit. */
  refresh(): void;
  leave(): void;
}

const NOTHING: readonly ShadowRoot[] = [];

/** Tells sessions apart; the tabs of an app are one. */
export const sessionKey = (route: PageRoute | undefined): string =>
  route?.kind === 'app' ? `app ${route.id}` : (route?.kind ?? '');

export function openPageSession(route: PageRoute, tools: AppTools): PageSession {
  const time = new AbortController();
  const key = sessionKey(route);
  const leave = (): void => time.abort();
  if (route.kind === 'app' || route.kind === 'wizard') {
    const app = followApp(route, tools, time.signal);
    const look = (next: PageRoute, url: string) =>
      next.kind === 'app' || next.kind === 'wizard' ? app.look(next, url) : NOTHING;
    return { key, look, refresh: app.refresh, leave };
  }
  const list = followList(route.kind === 'app-list' ? 'app' : 'trusted-origin', tools, time.signal);
  const look = (_: PageRoute, url: string) => {
    list.look(url);
    return NOTHING;
  };
  return { key, look, refresh: list.refresh, leave };
}
