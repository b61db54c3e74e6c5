import { holdsSettings, type PageRoute } from '../page-route.ts';
import { type PageReading, readPage } from '../read-page.ts';
import { type AppBase, openAppBase } from './app-base.ts';
import { appDisplay } from './app-display.ts';
import type { Ask } from './ask.ts';
import { openPageJudge } from './page-judge.ts';
import { openPanel, type Panel } from './panel.ts';
import type { SettingsKeeper } from './settings-keeper.ts';

export type AppRoute = Extract<PageRoute, { kind: 'app' | 'wizard' }>;

export interface AppTools {
  readonly page: Window;
  readonly ask: Ask;
  readonly settings: SettingsKeeper;
  /** Absent where the page's structure cannot be captured. */
  readonly capture?: () => void;
}

/** A page that is still unknown after this long is said to be; milliseconds. */
const PATIENCE = 2_000;
const NOTHING: readonly ShadowRoot[] = [];

/** The panel of one app or of the wizard, until the signal. `look` is for each change of the page. */
export function followApp(
  first: AppRoute,
  tools: AppTools,
  signal: AbortSignal,
): { look(route: AppRoute, url: string): Iterable<ShadowRoot> } {
  const { page, ask } = tools;
  let reading: PageReading | undefined;
  let unread = false;
  let waiting: number | undefined;
  let tab = tabOf(first);
  const show = (): void => display({ reading, unread, base, judge });
  const judge = openPageJudge(ask, signal, show);
  const base =
    first.kind === 'app'
      ? openAppBase(ask, first.id, signal, { changed: show, checked: judge.checked })
      : undefined;
  const display = appDisplay(panelOf(tools, base, signal));
  const forget = (): void => {
    reading = undefined;
    judge.forget();
  };
  const stopWaiting = (): void => {
    page.clearTimeout(waiting);
    waiting = undefined;
    unread = false;
  };
  const giveUp = (): void => {
    forget();
    unread = first.kind === 'wizard' || first.name === 'oidc_client';
    show();
  };
  signal.addEventListener('abort', stopWaiting);
  show();
  return {
    look(route, url) {
      const readable = holdsSettings(route);
      if (tabOf(route) !== tab) {
        tab = tabOf(route);
        stopWaiting();
        forget();
      }
      const next = readable ? readPage(page.document, url) : undefined;
      if (next) {
        stopWaiting();
        reading = next;
        judge.judge(next);
      } else if (readable) waiting ??= page.setTimeout(giveUp, PATIENCE);
      show();
      return next?.shadowRoots ?? NOTHING;
    },
  };
}

/** Tabs show different settings, so what one of them told says nothing of another. */
const tabOf = (route: AppRoute): string => (route.kind === 'app' ? (route.tab ?? 'general') : '');

const panelOf = (
  { page, settings, capture }: AppTools,
  base: AppBase | undefined,
  signal: AbortSignal,
): Panel =>
  openPanel(
    page,
    settings.now(),
    {
      keep: settings.change,
      choosePlaces: (places) => settings.change({ places }),
      ...(base && { check: () => void base.check() }),
      ...(capture && { capture }),
    },
    signal,
  );
