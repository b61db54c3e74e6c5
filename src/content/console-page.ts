import { text } from '../i18n/text.ts';
import { askFromConsole } from '../messaging/messenger.ts';
import type { PageApp, PanelView } from '../model/panel.ts';
import type { PartialApp } from '../model/partial-app.ts';
import { holdsSettings, type PageRoute, pageRoute } from './page-route.ts';
import { openPanel, type Panel } from './panel/panel.ts';
import { elementAt, type PageReading, readPage } from './read-page.ts';
import { watchPage } from './watch-page.ts';

const NOTHING: readonly ShadowRoot[] = [];

/** Shows the findings of an app beside its page in the Admin Console, and what Save would change while it is edited. */
export async function followConsole(page: Window, signal: AbortSignal): Promise<void> {
  const settings = await askFromConsole('read-panel').catch(() => undefined);
  if (!settings || signal.aborted) return;
  let panel: Panel | undefined;
  let shown = '';
  let turn = 0;
  let saved: PartialApp | undefined;
  const drop = (): void => {
    panel?.remove();
    panel = undefined;
    shown = '';
  };
  const show = (view: PanelView, reading: PageReading | undefined, appId: string | undefined): void => {
    panel?.show(view, {
      show: (at) => reading && elementAt(reading, at)?.scrollIntoView({ block: 'center' }),
      ...(appId && { check: () => void answer(askFromConsole('check-this-app', appId), reading, appId) }),
      toggled: (open) => void askFromConsole('write-panel', { ...settings, open }).catch(() => undefined),
    });
  };
  /** Shows an answer unless the page has changed meanwhile. */
  const answer = async (
    asked: Promise<PanelView | null>,
    reading: PageReading | undefined,
    appId: string | undefined,
  ): Promise<void> => {
    turn += 1;
    const mine = turn;
    const view = await asked.catch(() => null);
    if (mine !== turn || signal.aborted) return;
    if (view) show(view, reading, appId);
    else panel?.say(text('panel.unread'));
  };
  const look = (url: string): Iterable<ShadowRoot> => {
    const route = pageRoute(url);
    if (!isWanted(route, settings.places)) {
      drop();
      return NOTHING;
    }
    panel ??= openPanel(page.document, settings.open);
    const reading = holdsSettings(route) ? readPage(page.document, url) : undefined;
    const appId = route?.kind === 'app' ? route.id : undefined;
    if (saved?.id !== appId) saved = undefined;
    if (reading && !isEdited(reading.app)) saved = reading.app;
    const now = JSON.stringify([appId, reading?.app]);
    if (now === shown) return reading?.shadowRoots ?? NOTHING;
    shown = now;
    if (reading) void answer(askFromConsole('judge-page', pageOf(reading.app, saved)), reading, appId);
    else if (appId) void answer(askFromConsole('app-findings', appId), reading, appId);
    return reading?.shadowRoots ?? NOTHING;
  };
  watchPage(page, { signal, onChange: look, isOurs: (node) => panel?.host === node });
  signal.addEventListener('abort', drop);
}

const isEdited = ({ values }: PartialApp): boolean => values.some(({ source }) => source === 'page-edit');

const pageOf = (app: PartialApp, saved: PartialApp | undefined): PageApp =>
  isEdited(app) ? { unsaved: app, ...(saved && { saved }) } : { saved: app };

const isWanted = (
  route: PageRoute | undefined,
  places: Readonly<Record<'app' | 'wizard', boolean>>,
): boolean => (route?.kind === 'app' && places.app) || (route?.kind === 'wizard' && places.wizard);
