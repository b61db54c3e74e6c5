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
  const verdicts: Verdict[] = [];
  for (const judge of judges) {
    const verdict = judgeRule(judge.rule, subject, judge.context, standing, missing);
    if (yielding) verdicts.push(verdict);
    if (judge.rule.yieldsTo.length === 0) note(judge, verdict);
  }
  if (!yielding) return;
  judges.forEach((judge, index) => {
    if (judge.rule.yieldsTo.length === 0) return;
    note(judge, afterYielding(subject, index, judges, verdicts, missing));
  });
}

function afterYielding(
  subject: Subject,
  index: number,
  judges: readonly Judge[],
  verdicts: readonly Verdict[],
  missing: MissingFacts,
): Verdict {
  const { rule, context } = judges[index] as Judge;
  const verdict = verdicts[index] as Verdict;
  if (!('problems' in verdict)) return verdict;
  const taken = pathsTaken(rule.yieldsTo, judges, verdicts);
  const left = verdict.problems.filter(({ at }) => !taken.has(at));
  if (left.length === verdict.problems.length) return verdict;
  return verdictOf(left, rule, subject, context, missing);
}

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
