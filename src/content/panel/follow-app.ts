import type { TextFile } from '../capture/structure-file.ts';
import type { PageRoute } from '../page-route.ts';
import { type AppBase, openAppBase } from './app-base.ts';
import { appDisplay } from './app-display.ts';
import { openAppReading } from './app-reading.ts';
import type { Ask } from './ask.ts';
import { openPageJudge } from './page-judge.ts';
import { openPanel, type Panel } from './panel.ts';
import type { SettingsKeeper } from './settings-keeper.ts';
import { onUserActivity } from './user-activity.ts';

export type AppRoute = Extract<PageRoute, { kind: 'app' | 'wizard' }>;

export interface AppTools {
  readonly page: Window;
  readonly ask: Ask;
  readonly settings: SettingsKeeper;
  /** Absent where the page's structure cannot be captured. */
  readonly capture?: () => TextFile;
}

const NOTHING: readonly ShadowRoot[] = [];

/** The panel of one app or of the wizard, until the signal. `look` is for each change of the page, `refresh` for when there may be a new audit. */
export function followApp(
  first: AppRoute,
  tools: AppTools,
  signal: AbortSignal,
): { look(route: AppRoute, url: string): Iterable<ShadowRoot>; refresh(): void } {
  const { page, ask } = tools;
  const show = (): void => display({ reading: reading.now(), unread: reading.unread(), base, judge });
  const judge = openPageJudge(ask, signal, show);
  const reading = openAppReading(page, first, signal, () => {
    judge.forget();
    show();
  });
  const base = first.kind === 'app' ? openAppBase(ask, first.id, signal, show, judge) : undefined;
  const display = appDisplay(panelOf(tools, base, signal));
  onUserActivity(page, signal, judge.wakeWorker);
  show();
  return {
    look(route, url) {
      const next = reading.look(route, url);
      if (next) judge.judge(next);
      show();
      return next?.shadowRoots ?? NOTHING;
    },
    refresh() {
      void base?.refresh();
      judge.refresh();
    },
  };
}

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
      places: () => settings.now().places,
      choosePlace: (place, on) => settings.change({ places: { [place]: on } }),
      ...(base && { check: () => void base.check() }),
      ...(capture && { capture }),
    },
    signal,
  );
