import type { MissingFacts } from '../model/facts.ts';
import type { Context, Rule } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';
import { judgeRule, type Verdict, verdictOf } from './judge-rule.ts';
import type { Ledger } from './ledger.ts';
import type { Standing } from './severity-modifiers.ts';

/** A rule with the context it judges in and the ledger of what it says. */
export interface Judge {
  readonly rule: Rule;
  readonly context: Context;
  readonly ledger: Ledger;
}

/** The rules that judge one kind of subject. */
export interface Bench {
  readonly judges: readonly Judge[];
  /** Some of them yield to others. */
  readonly yielding: boolean;
}

/** Judges one subject by every rule of its kind, lets rules yield to those that speak for them, and has noted what they say. */
export function judgeSubject(
  subject: Subject,
  { judges, yielding }: Bench,
  standing: Standing,
  missing: MissingFacts,
  note: (judge: Judge, verdict: Verdict) => void,
): void {
  if (yielding) {
    const verdicts = judges.map(({ rule, context }) => judgeRule(rule, subject, context, standing, missing));
    afterYielding(subject, judges, verdicts, missing).forEach((verdict, index) => {
      note(judges[index] as Judge, verdict);
    });
    return;
  }
  for (const judge of judges) note(judge, judgeRule(judge.rule, subject, judge.context, standing, missing));
}

const afterYielding = (
  subject: Subject,
  judges: readonly Judge[],
  verdicts: readonly Verdict[],
  missing: MissingFacts,
): readonly Verdict[] =>
  verdicts.map((verdict, index) => {
    const { rule, context } = judges[index] as Judge;
    if (rule.yieldsTo.length === 0 || !('problems' in verdict)) return verdict;
    const taken = pathsTaken(rule.yieldsTo, judges, verdicts);
    const left = verdict.problems.filter(({ at }) => !taken.has(at));
    if (left.length === verdict.problems.length) return verdict;
    return verdictOf(left, rule, subject, context, missing);
  });

function pathsTaken(
  ruleIds: readonly string[],
  judges: readonly Judge[],
  verdicts: readonly Verdict[],
): ReadonlySet<string> {
  const paths = new Set<string>();
  verdicts.forEach((verdict, index) => {
    if (verdict.outcome !== 'fail' || !ruleIds.includes(judges[index]?.rule.id ?? '')) return;
    for (const { at } of verdict.problems) paths.add(at);
  });
  return paths;
}
