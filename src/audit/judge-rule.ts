import type { Facts, MissingFacts } from '../model/facts.ts';
import type { UnknownReason } from '../model/reason.ts';
import type { JudgedProblem } from '../model/report.ts';
import type { Context, Problem, Rule } from '../model/rule.ts';
import { rank } from '../model/severity.ts';
import type { Hole, Subject } from '../model/subject.ts';
import { modified, type Standing } from './severity-modifiers.ts';

/** What one rule says of one subject. */
export type Verdict =
  | { readonly outcome: 'pass' | 'na' }
  | { readonly outcome: 'error' }
  | { readonly outcome: 'unknown'; readonly reason: UnknownReason }
  | { readonly outcome: 'fail' | 'info'; readonly problems: readonly JudgedProblem[] };

const PASS: Verdict = { outcome: 'pass' };
export const NOT_APPLICABLE: Verdict = { outcome: 'na' };
const ERROR: Verdict = { outcome: 'error' };
const NONE: readonly JudgedProblem[] = [];

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
    const problems = judged(rule, rule.evaluate(subject, context), subject, standing);
    return verdictOf(problems, rule, subject, context, missing);
  } catch {
    return ERROR;
  }
}

/** Fail beats unknown: what was read is enough to fail. Unknown beats info and pass. */
export function verdictOf(
  problems: readonly JudgedProblem[],
  rule: Rule,
  subject: Subject,
  context: Context,
  missing: MissingFacts,
): Verdict {
  const first = problems[0];
  if (first && first.severity !== 'info') return { outcome: 'fail', problems };
  const hole = subject.holes.length > 0 ? holeIn(subject.holes, rule.reads) : undefined;
  if (hole) return { outcome: 'unknown', reason: hole.reason };
  const reason = doubtAbout(rule, subject, context, missing);
  if (reason) return { outcome: 'unknown', reason };
  return first ? { outcome: 'info', problems } : PASS;
}

/** Why a subject without scored problems may still not be fine. */
function doubtAbout(
  rule: Rule,
  subject: Subject,
  context: Context,
  missing: MissingFacts,
): UnknownReason | undefined {
  const reason = rule.needs.length > 0 ? missingNeed(rule, context.facts, missing) : undefined;
  return reason ?? rule.blind?.(subject, context, missing);
}

function missingNeed(rule: Rule, facts: Facts, missing: MissingFacts): UnknownReason | undefined {
  for (const need of rule.needs) {
    if (facts[need] === undefined) return missing[need] ?? 'opt-in-not-given';
  }
  return undefined;
}

/** The problems with their severities decided, worst first. */
function judged(
  rule: Rule,
  problems: Iterable<Problem>,
  subject: Subject,
  standing: Standing,
): readonly JudgedProblem[] {
  // Most rules find nothing in most subjects, and say so with an empty list.
  if (Array.isArray(problems) && problems.length === 0) return NONE;
  let list: JudgedProblem[] | undefined;
  for (const problem of problems) {
    const judgedProblem = judgedAs(problem, rule, subject, standing);
    if (list) list.push(judgedProblem);
    else list = [judgedProblem];
  }
  if (!list) return NONE;
  return isSorted(list) ? list : list.sort(byRank);
}

const byRank = (a: JudgedProblem, b: JudgedProblem): number => rank(a.severity) - rank(b.severity);

/** Rules mostly report in order, and one look costs a fraction of a sort. */
function isSorted(list: readonly JudgedProblem[]): boolean {
  for (let index = 1; index < list.length; index += 1) {
    if (byRank(list[index - 1] as JudgedProblem, list[index] as JudgedProblem) > 0) return false;
  }
  return true;
}

function judgedAs(problem: Problem, rule: Rule, subject: Subject, standing: Standing): JudgedProblem {
  const { variant, at, value } = problem;
  const declared = rule.variants[variant];
  if (!declared) throw new Error(`${rule.id} reports a variant it does not declare: ${variant}`);
  const severity = modified(problem.severity ?? declared, rule.modifiers, subject, standing);
  return value === undefined ? { variant, severity, at } : { variant, severity, at, value };
}

const holeIn = (holes: readonly Hole[], reads: readonly string[]): Hole | undefined =>
  holes.find(({ at }) => reads.some((path) => overlaps(path, at)));

/** Whether one path lies on or below the other, indexes aside: `a.b` and `a.b[3].c`. */
export function overlaps(a: string, b: string): boolean {
  const [x, y] = [withoutIndexes(a), withoutIndexes(b)];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (!long.startsWith(short)) return false;
  const next = long[short.length];
  return next === undefined || next === '.';
}

const withoutIndexes = (path: string): string => (path.includes('[') ? path.replace(/\[\d+\]/g, '') : path);
