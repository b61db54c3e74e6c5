import type { Facts, MissingFacts } from '../model/facts.ts';
import type { UnknownReason } from '../model/reason.ts';
import type { JudgedProblem } from '../model/report.ts';
import type { Context, Problem, Rule } from '../model/rule.ts';
import { rank } from '../model/severity.ts';
import type { Hole, Subject } from '../model/subject.ts';
import { modified, type Standing } from './severity-modifiers.ts';

/** What one rule says of one subject. */
export type Verdict =
  | { readonly outcome: 'pass' | 'na' | 'error' }
  | { readonly outcome: 'unknown'; readonly reason: UnknownReason }
  | { readonly outcome: 'fail' | 'info'; readonly problems: readonly JudgedProblem[] };

const PASS: Verdict = { outcome: 'pass' };
const NOT_APPLICABLE: Verdict = { outcome: 'na' };
const ERROR: Verdict = { outcome: 'error' };

/** Judges one subject by one rule. Never throws: a rule that throws is an `error`. */
export function judgeRule(
  rule: Rule,
  subject: Subject,
  context: Context,
  standing: Standing,
  missing: MissingFacts,
): Verdict {
  try {
    if (!rule.appliesTo(subject)) return NOT_APPLICABLE;
    const reason = missingNeed(rule, context.facts, missing);
    if (reason) return { outcome: 'unknown', reason };
    const problems = judged(rule, rule.evaluate(subject, context), subject, standing);
    return verdictOf(problems, rule, subject);
  } catch {
    return ERROR;
  }
}

/** Fail beats unknown: what was read is enough to fail. Unknown beats info and pass. */
export function verdictOf(problems: readonly JudgedProblem[], rule: Rule, subject: Subject): Verdict {
  const [first] = problems;
  if (first && first.severity !== 'info') return { outcome: 'fail', problems };
  const hole = subject.holes.length > 0 ? holeIn(subject.holes, rule.reads) : undefined;
  if (hole) return { outcome: 'unknown', reason: hole.reason };
  return first ? { outcome: 'info', problems } : PASS;
}

function missingNeed(rule: Rule, facts: Facts, missing: MissingFacts): UnknownReason | undefined {
  for (const need of rule.needs) {
    if (facts[need] === undefined) return missing[need] ?? 'opt-in-not-given';
  }
  return undefined;
}

const NONE: readonly JudgedProblem[] = [];

function judged(
  rule: Rule,
  problems: Iterable<Problem>,
  subject: Subject,
  standing: Standing,
): readonly JudgedProblem[] {
  let list: JudgedProblem[] | undefined;
  for (const { variant, at, value, severity } of problems) {
    const declared = rule.variants[variant];
    if (!declared) throw new Error(`${rule.id} reports a variant it does not declare: ${variant}`);
    const decided = modified(severity ?? declared, rule.modifiers, subject, standing);
    list ??= [];
    list.push(
      value === undefined ? { variant, severity: decided, at } : { variant, severity: decided, at, value },
    );
  }
  return list?.sort((a, b) => rank(a.severity) - rank(b.severity)) ?? NONE;
}

const holeIn = (holes: readonly Hole[], reads: readonly string[]): Hole | undefined =>
  holes.find(({ at }) => reads.some((path) => overlaps(path, at)));

/** Whether one path lies on or below the other, indexes aside: `a.b` and `a.b[3].c`. */
export function overlaps(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (!long.startsWith(short)) return false;
  const next = long[short.length];
  return next === undefined || next === '.' || next === '[';
}
