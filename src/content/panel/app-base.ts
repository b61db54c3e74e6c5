import { text, textOr } from '../../i18n/text.ts';
import { AuditError } from '../../model/failure.ts';
import type { PanelView } from '../../model/panel.ts';
import type { Ask } from './ask.ts';
import type { PageJudge } from './page-judge.ts';

/** What is known of an app beside its page: by the last audit, or read just now. */
export interface AppBase {
  /** Undefined until the worker has answered, null where no audit has read the app. */
  readonly view: PanelView | null | undefined;
  readonly checking: boolean;
  /** Why the last check failed. */
  readonly trouble: string | undefined;
  /** Reads the app through the API. */
  check(): Promise<void>;
  /** Asks for the last audit again; what was read since then stays. */
  refresh(): Promise<void>;
}

/** `changed` is called when there is something else to show. */
export function openAppBase(
  ask: Ask,
  appId: string,
  signal: AbortSignal,
  changed: () => void,
  judge: Pick<PageJudge, 'again' | 'checking'>,
): AppBase {
  let audited = false;
  const base = {
    view: undefined as PanelView | null | undefined,
    checking: false,
    trouble: undefined as string | undefined,
    async check() {
      if (base.checking) return;
      base.checking = true;
      base.trouble = undefined;
      changed();
      const checked = judge.checking();
      try {
        base.view = await ask('check-this-app', appId);
      } catch (error) {
        const code = error instanceof AuditError ? error.code : 'unexpected';
        const words = textOr(`failure.${code}`, text('failure.unexpected'));
        base.trouble = textOr(`check.failure.${code}`, words);
      }
      base.checking = false;
      if (signal.aborted) return;
      if (base.trouble === undefined) checked();
      changed();
    },
    async refresh() {
      const view = await ask('app-findings', appId).catch(() => undefined);
      if (signal.aborted || view === undefined) return;
      const isGone = audited && view === null;
      audited = view !== null;
      if (!isGone && isOlder(view, base.view)) return;
      base.view = view;
      if (isGone) judge.again();
      changed();
    },
  };
  void base.refresh();
  return base;
}

/** Than what was read of the app itself. */
const isOlder = (audit: PanelView | null, known: PanelView | null | undefined): boolean =>
  known?.source === 'check' && (audit?.takenAt ?? '') < known.takenAt;
