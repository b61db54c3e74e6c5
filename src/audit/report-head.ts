import type { ReportHead, RuleCounts } from '../model/report.ts';
import type { RuleResults } from './rule-results.ts';
import type { Scorer } from './scorer.ts';
import type { openSubjectCounts } from './subject-counts.ts';
import type { TallyInput } from './tally.ts';
import { unjudgedWith, unreadKinds, unreadWeight } from './unread-lists.ts';

/** What a tally cannot know of its report. */
export type HeadRest = Pick<ReportHead, 'takenAt' | 'complete' | 'coverage' | 'closerLook'>;

interface Judged {
  readonly input: TallyInput;
  readonly allResults: readonly RuleResults[];
  readonly subjectCounts: ReturnType<typeof openSubjectCounts>;
  readonly scorer: Scorer;
}

/** A report without its findings. */
export function headOf(rest: HeadRest, { input, allResults, subjectCounts, scorer }: Judged): ReportHead {
  const unread = unreadKinds(rest.coverage);
  const { disabledRules } = input.settings;
  const rules = allResults.map(({ rule }) => rule);
  const score = scorer.org(unreadWeight(rules, unread));
  return {
    schema: 1,
    org: input.org,
    ...rest,
    rules: allResults.map((results) => countsOf(results, subjectCounts.of(results.rule))),
    ...(disabledRules.length > 0 && { switchedOff: [...disabledRules].sort() }),
    unknown: allResults.flatMap((results) => unjudgedWith(results.unjudged(), results.rule, unread)),
    // Nobody knows what the apps that were not read would bring.
    score: rest.complete ? score : { ...score, grade: null },
    appScores: scorer.apps(),
  };
}

const countsOf = (results: RuleResults, subjects: number): RuleCounts => ({
  id: results.rule.id,
  severity: results.rule.severity,
  counts: results.counts(subjects),
});
