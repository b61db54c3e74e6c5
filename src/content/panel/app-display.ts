import { text } from '../../i18n/text.ts';
import type { PageReading } from '../read-page.ts';
import { announcement, newProblems } from './announcement.ts';
import type { AppBase } from './app-base.ts';
import type { FindingGroup } from './finding-groups.ts';
import type { PageJudge } from './page-judge.ts';
import { groupsOf, marksOf, rowOf } from './page-view.ts';
import type { Panel } from './panel.ts';

/** All that is known at a moment. */
export interface AppState {
  readonly reading: PageReading | undefined;
  /** The page could not be read. */
  readonly unread: boolean;
  /** Absent in the wizard. */
  readonly base: AppBase | undefined;
  readonly judge: PageJudge;
}

/** Shows what is known of an app in the panel, and says aloud what a change of the form has brought. */
export function appDisplay(panel: Panel): (state: AppState) => void {
  let before: number | undefined;
  return (state) => {
    const { reading, base, judge } = state;
    const verdict = judge.verdict();
    const groups = groupsOf({ verdict, base: base?.view ?? undefined }, (view, at) => {
      const row = rowOf(reading, view, at);
      return row && (() => panel.point(row));
    });
    const marks = marksOf(groups, reading);
    panel.show({ groups, marks, notes: notesOf(state, groups), checking: base?.checking ?? false });
    const now = newProblems(verdict);
    const words = announcement(before, now);
    if (words !== undefined) panel.announce(words);
    before = now;
  };
}

const notesOf = ({ unread, base }: AppState, groups: readonly FindingGroup[]): readonly string[] => [
  ...(base?.trouble ? [base.trouble] : []),
  ...(unread ? [text('panel.unread')] : []),
  ...(base?.view === null && groups.length === 0 && !unread ? [text('panel.no-audit')] : []),
];
