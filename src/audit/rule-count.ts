import type { UnknownReason } from '../model/reason.ts';
import { type Counts, OUTCOMES, type Outcome, type RuleCounts, type Unjudged } from '../model/report.ts';
import type { Rule } from '../model/rule.ts';
import type { Verdict } from './judge-rule.ts';

export interface RuleCount {
  add(verdict: Verdict, subjectId: string): void;
  counts(): RuleCounts;
  unjudged(): readonly Unjudged[];
}

/** Counts what one rule said, and remembers whom it could not judge. */
export function openRuleCount({ id, severity }: Rule): RuleCount {
  const counts = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  const unknown = new Map<UnknownReason, string[]>();
  return {
    add(verdict, subjectId) {
      counts[verdict.outcome] += 1;
      if (verdict.outcome !== 'unknown') return;
      const ids = unknown.get(verdict.reason);
      if (ids) ids.push(subjectId);
      else unknown.set(verdict.reason, [subjectId]);
    },
    counts: () => ({ id, severity, counts: { ...counts } }),
    unjudged: () =>
      [...unknown.entries()]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([reason, ids]) => unjudgedOf(id, reason, ids, applicable(counts))),
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
