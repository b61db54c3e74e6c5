import type { PanelPlace } from '../../model/panel.ts';
import { type PageRoute, pageRoute } from '../page-route.ts';
import { watchPage } from '../watch-page.ts';
import { askUntilOrphaned } from './ask.ts';
import { isOurs } from './closed-host.ts';
import { type AppTools, followApp } from './follow-app.ts';
import { followList } from './follow-list.ts';
import { keepSettings, type SettingsKeeper } from './settings-keeper.ts';

/** What is shown on a page just now. */
interface Stay {
  readonly key: string;
  look(route: PageRoute, url: string): Iterable<ShadowRoot>;
  refresh(): void;
  leave(): void;
}

const PLACES: Readonly<Record<PageRoute['kind'], PanelPlace>> = {
  app: 'app',
  wizard: 'wizard',
  'app-list': 'appList',
  'trusted-origins': 'trustedOrigins',
};
const NOTHING: readonly ShadowRoot[] = [];

/** Shows findings in the pages of the Admin Console that hold apps and origins, from page to page, until the signal. */
export function followConsole(
  page: Window,
  signal: AbortSignal,
  { capture }: Pick<AppTools, 'capture'> = {},
): void {
  const life = new AbortController();
  const ask = askUntilOrphaned(() => life.abort());
  let settings: SettingsKeeper | undefined;
  let asked = '';
  let stay: Stay | undefined;
  let watching = new AbortController();
  const leave = (): void => {
    stay?.leave();
    stay = undefined;
  };
  const end = (): void => {
    leave();
    watching.abort();
  };
  /** Reads the settings on the first page that needs them; where that fails, on the next one again. */
  const learn = async (key: string): Promise<void> => {
    if (asked === key) return;
    asked = key;
    settings = await keepSettings(ask, watch).catch(() => undefined);
    if (settings) watch();
  };
  const look = (url: string): Iterable<ShadowRoot> => {
    const route = pageRoute(url);
    const key = route ? keyOf(route) : '';
    if (stay && stay.key !== key) leave();
    if (!route) return NOTHING;
    if (!settings) {
      void learn(key);
      return NOTHING;
    }
    if (!settings.now().places[PLACES[route.kind]]) {
      leave();
      return NOTHING;
    }
    stay ??= begin(route, key, { page, ask, settings, ...(capture && { capture }) });
    return stay.look(route, url);
  };
  const watch = (): void => {
    watching.abort();
    if (life.signal.aborted) return;
    watching = new AbortController();
    watchPage(page, { signal: watching.signal, onChange: look, isOurs });
  };
  life.signal.addEventListener('abort', end);
  signal.addEventListener('abort', () => life.abort());
  page.document.addEventListener(
    'visibilitychange',
    () => {
      if (page.document.visibilityState !== 'visible') return;
      void settings?.refresh();
      stay?.refresh();
    },
    { signal: life.signal },
  );
  watch();
}

const keyOf = (route: PageRoute): string => (route.kind === 'app' ? `app ${route.id}` : route.kind);

function begin(route: PageRoute, key: string, tools: AppTools): Stay {
  const time = new AbortController();
  const leave = (): void => time.abort();
  if (route.kind === 'app' || route.kind === 'wizard') {
    const app = followApp(route, tools, time.signal);
    const look = (next: PageRoute, url: string) =>
      next.kind === 'app' || next.kind === 'wizard' ? app.look(next, url) : NOTHING;
    return { key, look, refresh: () => undefined, leave };
  }
  const list = followList(route.kind === 'app-list' ? 'app' : 'trusted-origin', tools, time.signal);
  const look = (_: PageRoute, url: string) => {
    list.look(url);
    return NOTHING;
  };
  return { key, look, refresh: list.refresh, leave };
}
