import type { Facts, MissingFacts } from '../model/facts.ts';
import type { UnknownReason } from '../model/reason.ts';
import type { JudgedProblem } from '../model/report.ts';
import type { Context, Problem, Rule } from '../model/rule.ts';
import { rank } from '../model/severity.ts';
import type { Subject } from '../model/subject.ts';
import { type HoleIn, holeFinder } from './holes.ts';
import { type ModifierContext, modified } from './severity-modifiers.ts';
import { openSharing } from './sharing.ts';

/** What one rule says of one subject that it applies to. */
export type Verdict =
  | { readonly outcome: 'pass' }
  | RuleError
  | { readonly outcome: 'unknown'; readonly reason: UnknownReason }
  | { readonly outcome: 'fail' | 'info'; readonly problems: readonly JudgedProblem[] };

/** The rule threw. What it threw is for whoever writes the rule, and is kept nowhere: it may quote the org. */
export interface RuleError {
  readonly outcome: 'error';
  readonly cause: unknown;
}

/** The subject may be one of the rule's, but there is nothing to judge. */
export interface NotApplicable {
  readonly outcome: 'na';
}

/** A rule and all it knows beside the subject. */
export interface Judge {
  readonly rule: Rule;
  readonly context: Context<string>;
  readonly missing: MissingFacts;
  /** Why a fact it needs is not there. */
  readonly lacks: UnknownReason | undefined;
  readonly holeIn: HoleIn;
  readonly shared: (problems: readonly JudgedProblem[]) => readonly JudgedProblem[];
}

export const judgeOf = (rule: Rule, context: Context<string>, missing: MissingFacts): Judge => ({
  rule,
  context,
  missing,
  lacks: missingNeed(rule, context.facts, missing),
  holeIn: holeFinder(rule.reads),
  shared: openSharing(),
});

const PASS: Verdict = { outcome: 'pass' };
const NOT_APPLICABLE: NotApplicable = { outcome: 'na' };

/** Judges a subject that the rule applies to. Never throws: a rule that throws is an `error`. */
export function judgeApplicable(
  judge: Judge,
  subject: Subject,
  modifierContext: ModifierContext,
): Verdict | NotApplicable {
  const { rule, context } = judge;
  try {
    const problems = judged(rule, rule.evaluate(subject, context), subject, modifierContext);
    return verdictOf(problems.length > 0 ? judge.shared(problems) : problems, judge, subject);
  } catch (cause) {
    return { outcome: 'error', cause };
  }
}

/** Fail beats unknown: what was read is enough to fail. Unknown beats info and pass. */
export function verdictOf(
  problems: readonly JudgedProblem[],
  judge: Judge,
  subject: Subject,
): Verdict | NotApplicable {
  const first = problems[0];
  if (first && first.severity !== 'info') return { outcome: 'fail', problems };
  const reason = doubtAbout(judge, subject);
  if (reason !== undefined) return unknown(reason);
  if (first) return { outcome: 'info', problems };
  return judge.rule.isNotApplicable?.(subject, judge.context) ? NOT_APPLICABLE : PASS;
}

/** Why a subject without scored problems may still not be fine. */
function doubtAbout(judge: Judge, subject: Subject): UnknownReason | undefined {
  const hole = subject.holes.length > 0 ? judge.holeIn(subject.holes) : undefined;
  if (hole) return hole.reason;
  return judge.lacks ?? judge.rule.whyUnknown?.(subject, judge.context, judge.missing);
}

function missingNeed(rule: Rule, facts: Facts, missing: MissingFacts): UnknownReason | undefined {
  for (const need of rule.needs) {
    if (facts[need] === undefined) return missing[need] ?? 'opt-in-not-given';
  }
  return undefined;
}

const doubts = new Map<UnknownReason, Verdict>();

/** There are many doubts and few reasons for them. */
function unknown(reason: UnknownReason): Verdict {
  const known = doubts.get(reason);
  if (known) return known;
  const verdict: Verdict = { outcome: 'unknown', reason };
  doubts.set(reason, verdict);
  return verdict;
}

const NONE: readonly JudgedProblem[] = [];

/** The problems with their severities decided, worst first. */
function judged(
  rule: Rule,
  problems: Iterable<Problem>,
  subject: Subject,
  modifierContext: ModifierContext,
): readonly JudgedProblem[] {
  // Most rules find nothing in most subjects, and say so with an empty list.
  if (Array.isArray(problems) && problems.length === 0) return NONE;
  let list: JudgedProblem[] | undefined;
  for (const problem of problems) {
    const judgedProblem = judgedAs(problem, rule, subject, modifierContext);
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

function judgedAs(
  problem: Problem,
  rule: Rule,
  subject: Subject,
  modifierContext: ModifierContext,
): JudgedProblem {
  const { variant, at, value } = problem;
  const declared = rule.variants[variant];
  if (!declared) throw new Error(`${rule.id} reports a variant it does not declare: ${variant}`);
  const severity = modified(problem.severity ?? declared, rule.modifiers, subject, modifierContext);
  return value === undefined ? { variant, severity, at } : { variant, severity, at, value };
}
