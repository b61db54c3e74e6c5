import type { PanelPlace } from '../../model/panel.ts';
import { type PageRoute, pageRoute } from '../page-route.ts';
import { watchPage } from '../watch-page.ts';
import { askUntilOrphaned } from './ask.ts';
import { isOurs } from './closed-host.ts';
import type { AppTools } from './follow-app.ts';
import { openPageSession, type PageSession, sessionKey } from './page-session.ts';
import { keepSettings, type SettingsKeeper } from './settings-keeper.ts';

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
  const sessions = openSessions(
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
    watchPage(page, { signal: watching.signal, onChange: sessions.look, isOurs });
  };
  life.signal.addEventListener('abort', () => {
    watching?.abort();
    sessions.leave();
  });
  signal.addEventListener('abort', () => life.abort());
  const back = (): void => {
    if (page.document.visibilityState === 'visible') sessions.refresh();
  };
  page.document.addEventListener('visibilitychange', back, { signal: life.signal });
  watch();
}

/** One page session after the other, as the settings allow; they are read on the first page that needs them. */
function openSessions(page: Window, orphaned: () => void, capture: Capture, changed: () => void) {
  const ask = askUntilOrphaned(orphaned);
  let settings: SettingsKeeper | undefined;
  let asked = '';
  let session: PageSession | undefined;
  const leave = (): void => {
    session?.leave();
    session = undefined;
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
      session?.refresh();
    },
    look(url: string): Iterable<ShadowRoot> {
      const route = pageRoute(url);
      const key = sessionKey(route);
      if (route && !settings) void learn(key);
      const wanted = route && settings?.now().places[PLACES[route.kind]];
      if (session && (!wanted || session.key !== key)) leave();
      if (!wanted || !settings) return NOTHING;
      session ??= openPageSession(route, { page, ask, settings, ...capture });
      return session.look(route, url);
    },
  };
}
