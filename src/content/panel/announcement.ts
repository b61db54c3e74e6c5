import { text } from '../../i18n/text.ts';
import type { Verdict } from './page-view.ts';

/** Problems that Save would bring; undefined while nothing is being edited. */
export const newProblems = (verdict: Verdict | undefined): number | undefined =>
  verdict?.unsaved
    ? verdict.view.findings
        .flatMap(({ problems }) => problems)
        .filter(({ change }) => change === 'new' || change === undefined).length
    : undefined;

/** What a person who does not see the panel has to hear after a change; empty when nothing is being edited any more. */
export function announcement(before: number | undefined, now: number | undefined): string | undefined {
  if (now === (before ?? 0) || before === now) return undefined;
  if (now === undefined) return '';
  return now === 0 ? text('panel.live.none') : text('panel.live.new {count}', { count: now });
}
