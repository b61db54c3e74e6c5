import type { MissingFacts } from '../model/facts.ts';
import type { Context, Rule } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';
import { judgeRule, type Verdict, verdictOf } from './judge-rule.ts';
import type { Standing } from './severity-modifiers.ts';

/** A rule with the context it judges in. */
export interface Judge {
  readonly rule: Rule;
  readonly context: Context;
}

/** Judges one subject by every rule of its kind and lets rules yield to those that speak for them. Same order as `judges`. */
export function judgeSubject(
  subject: Subject,
  judges: readonly Judge[],
  standing: Standing,
  missing: MissingFacts,
): readonly Verdict[] {
  const verdicts: Verdict[] = [];
  let yielding = false;
  for (const { rule, context } of judges) {
    const verdict = judgeRule(rule, subject, context, standing, missing);
    verdicts.push(verdict);
    if (rule.yieldsTo.length > 0 && 'problems' in verdict) yielding = true;
  }
  return yielding ? afterYielding(subject, judges, verdicts) : verdicts;
}

const afterYielding = (
  subject: Subject,
  judges: readonly Judge[],
  verdicts: readonly Verdict[],
): readonly Verdict[] =>
  verdicts.map((verdict, index) => {
    const { rule } = judges[index] as Judge;
    if (rule.yieldsTo.length === 0 || !('problems' in verdict)) return verdict;
    const taken = pathsTaken(rule.yieldsTo, judges, verdicts);
    const left = verdict.problems.filter(({ at }) => !taken.has(at));
    return left.length === verdict.problems.length ? verdict : verdictOf(left, rule, subject);
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
