import type { ReportHead, RuleCounts } from '../model/report.ts';
import type { openCensus } from './census.ts';
import type { Ledger } from './ledger.ts';
import type { Scorer } from './scorer.ts';
import type { TallyInput } from './tally.ts';
import { unjudgedWith, unreadKinds, unreadWeight } from './unread-lists.ts';

/** What a tally cannot know of its report. */
export type HeadRest = Pick<ReportHead, 'takenAt' | 'complete' | 'coverage' | 'closerLook'>;

interface Judged {
  readonly input: TallyInput;
  readonly ledgers: readonly Ledger[];
  readonly census: ReturnType<typeof openCensus>;
  readonly scorer: Scorer;
}

/** A report without its findings. */
export function headOf(rest: HeadRest, { input, ledgers, census, scorer }: Judged): ReportHead {
  const unread = unreadKinds(rest.coverage);
  const { disabledRules } = input.settings;
  const rules = ledgers.map(({ rule }) => rule);
  return {
    schema: 1,
    org: input.org,
    ...rest,
    rules: ledgers.map((ledger) => countsOf(ledger, census.of(ledger.rule))),
    ...(disabledRules.length > 0 && { switchedOff: [...disabledRules].sort() }),
    unknown: ledgers.flatMap((ledger) => unjudgedWith(ledger.unjudged(), ledger.rule, unread)),
    score: scorer.org(unreadWeight(rules, unread)),
    appScores: scorer.apps(),
  };
}

const countsOf = (ledger: Ledger, subjects: number): RuleCounts => ({
  id: ledger.rule.id,
  severity: ledger.rule.severity,
  counts: ledger.counts(subjects),
});
