import type { Rule } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';
import {
  type Judge,
  judgeApplicable,
  type NotApplicable,
  type RuleError,
  type Verdict,
  verdictOf,
} from './judge-rule.ts';
import type { RuleResults } from './rule-results.ts';
import type { ModifierContext } from './severity-modifiers.ts';

/** A rule that is switched on, with what it has said so far. */
export interface ActiveRule {
  readonly judge: Judge;
  readonly results: RuleResults;
  /** What the rule weighs in the score's coverage. */
  readonly weight: number;
}

/** Rules that share one `appliesTo`, which is asked once for all of them. */
export interface RulesByAppliesTo {
  readonly appliesTo: Rule['appliesTo'];
  readonly rules: readonly ActiveRule[];
}

/** The rules that judge one kind of subject. */
export interface RulesOfKind {
  readonly byAppliesTo: readonly RulesByAppliesTo[];
  /** Some of them yield to others. */
  readonly yielding: boolean;
}

/** Takes what a rule says, unless it does not apply. */
export type TakeVerdict = (active: ActiveRule, verdict: Verdict) => void;

/** Judges one subject by every rule of its kind, and lets rules yield to those that speak for them. */
export function judgeSubject(
  subject: Subject,
  { byAppliesTo, yielding }: RulesOfKind,
  modifierContext: ModifierContext,
  take: TakeVerdict,
): void {
  const verdicts = yielding ? new Map<ActiveRule, Verdict>() : undefined;
  for (const { appliesTo, rules } of byAppliesTo) {
    const applies = asked(appliesTo, subject);
    if (applies === false) continue;
    for (const active of rules) {
      const verdict = applies === true ? judgeApplicable(active.judge, subject, modifierContext) : applies;
      if (verdict.outcome === 'na') continue;
      verdicts?.set(active, verdict);
      if (active.judge.rule.yieldsTo.length === 0) take(active, verdict);
    }
  }
  if (!verdicts) return;
  for (const [active, verdict] of verdicts) {
    if (active.judge.rule.yieldsTo.length === 0) continue;
    const left = afterYielding(subject, active.judge, verdict, verdicts);
    if (left.outcome !== 'na') take(active, left);
  }
}

/** Whether the rules apply, where that does not throw. */
function asked(appliesTo: Rule['appliesTo'], subject: Subject): boolean | RuleError {
  try {
    return appliesTo(subject);
  } catch (cause) {
    return { outcome: 'error', cause };
  }
}

function afterYielding(
  subject: Subject,
  judge: Judge,
  verdict: Verdict,
  verdicts: ReadonlyMap<ActiveRule, Verdict>,
): Verdict | NotApplicable {
  if (!('problems' in verdict)) return verdict;
  const taken = pathsTaken(judge.rule.yieldsTo, verdicts);
  const left = verdict.problems.filter(({ at }) => !taken.has(at));
  return left.length === verdict.problems.length ? verdict : verdictOf(left, judge, subject);
}

function pathsTaken(
  ruleIds: readonly string[],
  verdicts: ReadonlyMap<ActiveRule, Verdict>,
): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const [{ judge }, verdict] of verdicts) {
    if (verdict.outcome !== 'fail' || !ruleIds.includes(judge.rule.id)) continue;
    for (const { at } of verdict.problems) paths.add(at);
  }
  return paths;
}
