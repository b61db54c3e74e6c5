import type { PageApp } from '../../model/panel.ts';
import type { PartialApp } from '../../model/partial-app.ts';
import type { PageReading } from '../read-page.ts';
import type { Ask } from './ask.ts';
import type { Verdict } from './page-view.ts';

export interface PageJudge {
  readonly verdict: Verdict | undefined;
  /** Rules that found something since the last `forget`. */
  readonly judgedHere: ReadonlySet<string>;
  /** Has a reading judged if it says something else than the last one. */
  judge(reading: PageReading): void;
  /** The app was read through the API: that is newer than the page at rest, and tells more of what Save would change. */
  checked(): void;
  /** The page has become another one; answers still on their way are dropped. */
  forget(): void;
}

/** Has the worker judge what the page shows. `judged` is called with each answer that is still about what the page shows. */
export function openPageJudge(ask: Ask, signal: AbortSignal, judged: () => void): PageJudge {
  let verdict: Verdict | undefined;
  let judgedHere = new Set<string>();
  let saved: PartialApp | undefined;
  let asked = '';
  let last: PageApp | undefined;
  let turn = 0;
  const send = async (page: PageApp): Promise<void> => {
    turn += 1;
    const mine = turn;
    const view = await ask('judge-page', page).catch(() => undefined);
    if (mine !== turn || signal.aborted) return;
    // Asked again with the next change.
    if (!view) asked = '';
    else {
      verdict = { view, unsaved: page.unsaved !== undefined };
      for (const { ruleId } of view.findings) judgedHere.add(ruleId);
    }
    judged();
  };
  return {
    get verdict() {
      return verdict;
    },
    get judgedHere() {
      return judgedHere;
    },
    judge({ app }) {
      const unsaved = isEdited(app);
      if (!unsaved) saved = app;
      const page: PageApp = unsaved ? { unsaved: app, ...(saved && { saved }) } : { saved: app };
      const words = JSON.stringify(page);
      if (words === asked) return;
      asked = words;
      last = page;
      void send(page);
    },
    checked() {
      judgedHere = new Set();
      turn += 1;
      if (last?.unsaved) void send(last);
      else verdict = undefined;
    },
    forget() {
      turn += 1;
      last = undefined;
      verdict = undefined;
      judgedHere = new Set();
      saved = undefined;
      asked = '';
    },
  };
}

const isEdited = ({ page, values }: PartialApp): boolean =>
  page === 'wizard' || values.some(({ source }) => source === 'page-edit');
