import { askFromConsole } from '../messaging/messenger.ts';
import type { PageApp, PanelSettings } from '../model/panel.ts';
import type { PartialApp } from '../model/partial-app.ts';
import { holdsSettings, type PageRoute, pageRoute } from './page-route.ts';
import { openDisplay } from './panel/display.ts';
import { elementAt, readPage } from './read-page.ts';
import { watchPage } from './watch-page.ts';

const NOTHING: readonly ShadowRoot[] = [];

/** Shows the findings of an app beside its page in the Admin Console, and what Save would change while it is edited. */
export async function followConsole(page: Window, signal: AbortSignal): Promise<void> {
  const settings = await askFromConsole('read-panel').catch(() => undefined);
  if (!settings || signal.aborted) return;
  const display = openDisplay(page.document, settings);
  let shown = '';
  let saved: PartialApp | undefined;
  const look = (url: string): Iterable<ShadowRoot> => {
    const route = pageRoute(url);
    if (!isWanted(route, settings)) {
      display.drop();
      shown = '';
      return NOTHING;
    }
    const reading = holdsSettings(route) ? readPage(page.document, url) : undefined;
    const appId = route?.kind === 'app' ? route.id : undefined;
    if (saved?.id !== appId) saved = undefined;
    if (reading && !isEdited(reading.app)) saved = reading.app;
    const now = JSON.stringify([appId, reading?.app]);
    if (now !== shown) {
      shown = now;
      const find = (at: string): Element | undefined => reading && elementAt(reading, at);
      const asked = reading
        ? askFromConsole('judge-page', pageOf(reading.app, saved))
        : appId && askFromConsole('app-findings', appId);
      if (asked) void display.answer(asked, { find, ...(appId && { appId }) });
    }
    return reading?.shadowRoots ?? NOTHING;
  };
  watchPage(page, { signal, onChange: look, isOurs: display.isOurs });
  signal.addEventListener('abort', display.drop);
}

const isEdited = ({ values }: PartialApp): boolean => values.some(({ source }) => source === 'page-edit');

const pageOf = (app: PartialApp, saved: PartialApp | undefined): PageApp =>
  isEdited(app) ? { unsaved: app, ...(saved && { saved }) } : { saved: app };

const isWanted = (route: PageRoute | undefined, { places }: PanelSettings): boolean =>
  (route?.kind === 'app' && places.app) || (route?.kind === 'wizard' && places.wizard);
