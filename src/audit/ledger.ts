import type { UnknownReason } from '../model/reason.ts';
import { type Counts, type JudgedProblem, OUTCOMES, type Outcome, type Unjudged } from '../model/report.ts';
import type { Rule } from '../model/rule.ts';
import { rank, SEVERITIES, type Severity } from '../model/severity.ts';
import type { Verdict } from './judge-rule.ts';
import type { Named } from './subject-ref.ts';

/** One finding, as small as it can be kept: an org of 20,000 apps has a hundred thousand. No problems means the rule threw. */
export interface Slip {
  readonly subject: Named;
  readonly problems: readonly JudgedProblem[];
}

/** What one rule has said so far. */
export interface Ledger {
  readonly rule: Rule;
  note(verdict: Verdict, subject: () => Named): void;
  counts(): Counts;
  /** Findings of one severity, in the order they came. */
  slips(severity: Severity): readonly Slip[];
  unjudged(): readonly Unjudged[];
}

export function openLedger(rule: Rule): Ledger {
  const counts = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  const bySeverity: Slip[][] = SEVERITIES.map(() => []);
  const unknown = new Map<UnknownReason, string[]>();
  return {
    rule,
    note(verdict, subject) {
      counts[verdict.outcome] += 1;
      if (verdict.outcome === 'pass' || verdict.outcome === 'na') return;
      if (verdict.outcome === 'unknown') {
        const ids = unknown.get(verdict.reason) ?? [];
        if (ids.push(subject().id) === 1) unknown.set(verdict.reason, ids);
        return;
      }
      const problems = 'problems' in verdict ? verdict.problems : [];
      bySeverity[rank(problems[0]?.severity ?? rule.severity)]?.push({ subject: subject(), problems });
    },
    counts: () => ({ ...counts }),
    slips: (severity) => bySeverity[rank(severity)] ?? [],
    unjudged: () =>
      [...unknown.entries()]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([reason, ids]) => unjudgedOf(rule.id, reason, ids, applicable(counts))),
  };
}

const applicable = (counts: Counts): number =>
  OUTCOMES.reduce((sum, outcome) => (outcome === 'na' ? sum : sum + counts[outcome]), 0);

const unjudgedOf = (
  ruleId: string,
  reason: UnknownReason,
  ids: readonly string[],
  applicableCount: number,
): Unjudged =>
  ids.length === applicableCount
    ? { ruleId, reason, count: ids.length }
    : { ruleId, reason, count: ids.length, subjectIds: ids.toSorted() };
