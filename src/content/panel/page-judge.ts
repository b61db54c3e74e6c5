import type { PageApp, PanelView } from '../../model/panel.ts';
import type { PageValue, PartialApp } from '../../model/partial-app.ts';
import type { PageReading } from '../read-page.ts';
import type { Ask } from './ask.ts';
import type { Verdict } from './page-view.ts';

export interface PageJudge {
  /** What the worker said last. */
  verdict(): Verdict | undefined;
  /** Has a reading judged if it says something else than the last one. */
  judge(reading: PageReading): void;
  /**
   * The app is being read through the API; what is returned is called when it has been. That is newer than the page at rest, where
   * the page has not changed meanwhile, and tells more of what Save would change.
   */
  checking(): () => void;
  /** Asks again while a form is being edited, so that a worker the browser has stopped is up again before the next change. */
  wakeWorker(): void;
  /** There may be a new audit: what the page shows is judged by what that knew. */
  refresh(): void;
  /** What was known beside the page is gone: the page speaks for itself again. */
  again(): void;
  /** The page has become another one; answers still on their way are dropped. */
  forget(): void;
}

interface State {
  readonly verdict?: Verdict | undefined;
  /** As the page last showed it at rest. */
  readonly saved?: PartialApp;
  /** The form was being edited when it was last seen. */
  readonly editing?: boolean;
  /** What was asked last. */
  readonly asked?: PageApp | undefined;
}

const NEW: State = {};

/** Has the worker judge what the page shows. `judged` is called with each answer that is still about what the page shows. */
export function openPageJudge(ask: Ask, signal: AbortSignal, judged: () => void): PageJudge {
  let state = NEW;
  let turn = 0;
  const send = async (asked: PageApp): Promise<void> => {
    const mine = ++turn;
    const view = await ask('judge-page', asked).catch(() => undefined);
    if (mine !== turn || signal.aborted) return;
    state = answered(state, asked, view);
    judged();
  };
  const again = (): void => void (state.asked && send(state.asked));
  return {
    again,
    verdict: () => state.verdict,
    judge({ app }) {
      state = seen(state, app);
      const page = shown(app, state.saved);
      if (JSON.stringify(page) === JSON.stringify(state.asked)) return;
      state = { ...state, asked: page };
      void send(page);
    },
    checking() {
      const { asked } = state;
      return () => {
        turn += 1;
        if (!asked?.unsaved && state.asked === asked) state = { ...state, verdict: undefined };
        else again();
      };
    },
    wakeWorker() {
      if (state.asked?.unsaved) void ask('judge-page', state.asked).catch(() => undefined);
    },
    refresh: () => void (state.verdict && again()),
    forget() {
      turn += 1;
      state = NEW;
    },
  };
}

/** Without an answer it is asked again with the next change of the page, and what was said before is withdrawn. */
function answered(before: State, asked: PageApp, view: PanelView | undefined): State {
  if (!view) return { ...before, asked: undefined, verdict: undefined };
  const { saved, unsaved } = asked;
  const rules = new Set([...(before.verdict?.rules ?? []), ...view.findings.map(({ ruleId }) => ruleId)]);
  const paths = new Set((unsaved ?? saved)?.values.map(({ path }) => path));
  return { ...before, verdict: { view, unsaved: unsaved !== undefined, paths, rules } };
}

function seen(before: State, app: PartialApp): State {
  if (!isEdited(app)) return { ...before, saved: app, editing: false };
  const { saved, editing } = before;
  return { ...before, editing: true, ...(saved && { saved: completed(saved, app, editing) }) };
}

/** Some rows are shown while editing only; what they say at first is saved as well, and so is what a form beside it shows at rest. */
function completed(saved: PartialApp, edited: PartialApp, editing: boolean | undefined): PartialApp {
  const paths = new Set([...saved.values, ...saved.unread].map(({ path }) => path));
  const atRest = edited.values
    .filter(({ source, path }) => source === 'page-read' || (!editing && !paths.has(path)))
    .map((value) => ({ ...value, source: 'page-read' as const }));
  const newer = new Set(atRest.map(({ path }) => path));
  const older = saved.values.filter(({ path }) => !newer.has(path));
  return { ...saved, values: [...older, ...atRest].sort(byPath) };
}

const byPath = (a: PageValue, b: PageValue): number => (a.path < b.path ? -1 : Number(a.path > b.path));

const shown = (app: PartialApp, saved: PartialApp | undefined): PageApp =>
  isEdited(app) ? { unsaved: app, ...(saved && { saved }) } : { saved: app };

const isEdited = ({ page, values }: PartialApp): boolean =>
  page === 'wizard' || values.some(({ source }) => source === 'page-edit');
