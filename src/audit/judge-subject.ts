import type { Rule } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';
import {
  errorOf,
  type Judge,
  judgeApplicable,
  type Moot,
  type RuleError,
  type Verdict,
  verdictOf,
} from './judge-rule.ts';
import type { Ledger } from './ledger.ts';
import type { Standing } from './severity-modifiers.ts';

/** A judge with the ledger of what it says. */
export interface Seat {
  readonly judge: Judge;
  readonly ledger: Ledger;
  /** What the rule weighs in the score's coverage. */
  readonly weight: number;
}

/** Seats whose rules apply to the same subjects. */
export interface Row {
  readonly appliesTo: Rule['appliesTo'];
  readonly seats: readonly Seat[];
}

/** The rules that judge one kind of subject. */
export interface Bench {
  readonly rows: readonly Row[];
  /** Some of them yield to others. */
  readonly yielding: boolean;
}

/** Takes what the rule in a seat says, unless it does not apply. */
export type Note = (seat: Seat, verdict: Verdict) => void;

/** Judges one subject by every rule of its kind, lets rules yield to those that speak for them, and has noted what they say. */
export function judgeSubject(subject: Subject, bench: Bench, standing: Standing, note: Note): void {
  const verdicts = bench.yielding ? new Map<Seat, Verdict>() : undefined;
  for (const { appliesTo, seats } of bench.rows) {
    const applies = asked(appliesTo, subject);
    if (applies === false) continue;
    for (const seat of seats) {
      const verdict = applies === true ? judgeApplicable(seat.judge, subject, standing) : applies;
      if (verdict.outcome === 'na') continue;
      verdicts?.set(seat, verdict);
      if (seat.judge.rule.yieldsTo.length === 0) note(seat, verdict);
    }
  }
  if (!verdicts) return;
  for (const [seat, verdict] of verdicts) {
    if (seat.judge.rule.yieldsTo.length === 0) continue;
    const left = afterYielding(subject, seat.judge, verdict, verdicts);
    if (left.outcome !== 'na') note(seat, left);
  }
}

/** Whether the rules apply, where that does not throw. */
function asked(appliesTo: Rule['appliesTo'], subject: Subject): boolean | RuleError {
  try {
    return appliesTo(subject);
  } catch (cause) {
    return errorOf(cause);
  }
}

function afterYielding(
  subject: Subject,
  judge: Judge,
  verdict: Verdict,
  verdicts: ReadonlyMap<Seat, Verdict>,
): Verdict | Moot {
  if (!('problems' in verdict)) return verdict;
  const taken = pathsTaken(judge.rule.yieldsTo, verdicts);
  const left = verdict.problems.filter(({ at }) => !taken.has(at));
  return left.length === verdict.problems.length ? verdict : verdictOf(left, judge, subject);
}

function pathsTaken(ruleIds: readonly string[], verdicts: ReadonlyMap<Seat, Verdict>): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const [{ judge }, verdict] of verdicts) {
    if (verdict.outcome !== 'fail' || !ruleIds.includes(judge.rule.id)) continue;
    for (const { at } of verdict.problems) paths.add(at);
  }
  return paths;
}
