import type { PanelPlace } from '../../model/panel.ts';
import { type PageRoute, pageRoute } from '../page-route.ts';
import { watchPage } from '../watch-page.ts';
import { askUntilOrphaned } from './ask.ts';
import { isOurs } from './closed-host.ts';
import type { AppTools } from './follow-app.ts';
import { keepSettings, type SettingsKeeper } from './settings-keeper.ts';
import { beginStay, type Stay, stayKey } from './stay.ts';

type Capture = Pick<AppTools, 'capture'>;

const PLACES: Readonly<Record<PageRoute['kind'], PanelPlace>> = {
  app: 'app',
  wizard: 'wizard',
  'app-list': 'appList',
  'trusted-origins': 'trustedOrigins',
};
const NOTHING: readonly ShadowRoot[] = [];

/** Shows findings in the pages of the Admin Console that hold apps and origins, from page to page, until the signal. */
export function followConsole(page: Window, signal: AbortSignal, capture: Capture = {}): void {
  if (signal.aborted) return;
  const life = new AbortController();
  const stays = openStays(
    page,
    () => life.abort(),
    capture,
    () => watch(),
  );
  let watching: AbortController | undefined;
  /** Anew when the settings have changed, since that too is a reason to look. */
  const watch = (): void => {
    watching?.abort();
    if (life.signal.aborted) return;
    watching = new AbortController();
    watchPage(page, { signal: watching.signal, onChange: stays.look, isOurs });
  };
  life.signal.addEventListener('abort', () => {
    watching?.abort();
    stays.leave();
  });
  signal.addEventListener('abort', () => life.abort());
  const back = (): void => {
    if (page.document.visibilityState === 'visible') stays.refresh();
  };
  page.document.addEventListener('visibilitychange', back, { signal: life.signal });
  watch();
}

/** One stay after the other, as the settings allow; they are read on the first page that needs them. */
function openStays(page: Window, orphaned: () => void, capture: Capture, changed: () => void) {
  const ask = askUntilOrphaned(orphaned);
  let settings: SettingsKeeper | undefined;
  let asked = '';
  let stay: Stay | undefined;
  const leave = (): void => {
    stay?.leave();
    stay = undefined;
  };
  /** Where it fails, it is tried on the next page again. */
  const learn = async (key: string): Promise<void> => {
    if (asked === key) return;
    asked = key;
    settings = await keepSettings(ask, changed).catch(() => undefined);
    if (settings) changed();
  };
  return {
    leave,
    refresh(): void {
      void settings?.refresh();
      stay?.refresh();
    },
    look(url: string): Iterable<ShadowRoot> {
      const route = pageRoute(url);
      const key = stayKey(route);
      if (route && !settings) void learn(key);
      const wanted = route && settings?.now().places[PLACES[route.kind]];
      if (stay && (!wanted || stay.key !== key)) leave();
      if (!wanted || !settings) return NOTHING;
      stay ??= beginStay(route, { page, ask, settings, ...capture });
      return stay.look(route, url);
    },
  };
}
