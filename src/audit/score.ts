import type { Grade, Score } from '../model/score.ts';
import type { Confidence, Severity } from '../model/severity.ts';

/** What a failed rule costs, by the severity of its worst variant. */
export const PENALTY: Readonly<Record<Severity, number>> = {
  critical: 60,
  high: 25,
  medium: 12,
  low: 4,
  info: 0,
};
const CERTAINTY: Readonly<Record<Confidence, number>> = { high: 1, medium: 0.6, low: 0.3 };
/** Percent; below it nothing is graded. */
const ENOUGH = 70;

/** What a rule weighs in the coverage: the penalty of its own severity. */
export const weightOf = (severity: Severity): number => PENALTY[severity] || 1;

/** Failed rules, counted once each with their worst variant after supersede rules and modifiers; it grows in place. */
export interface Failures {
  penalty: number;
  /** Those of high confidence. */
  critical: number;
  high: number;
}

export const noFailures = (): Failures => ({ penalty: 0, critical: 0, high: 0 });

/** Counts one more failed rule, and answers the same object. */
export function addFailure(failures: Failures, severity: Severity, confidence: Confidence): Failures {
  failures.penalty += PENALTY[severity] * CERTAINTY[confidence];
  if (confidence === 'high' && severity === 'critical') failures.critical += 1;
  if (confidence === 'high' && severity === 'high') failures.high += 1;
  return failures;
}

/** 0 to 100: what is left after the penalties, under the caps of the worst findings. */
export function scoreOf({ penalty, critical, high }: Failures): number {
  const cap = critical > 0 ? 39 : high > 1 ? 59 : high > 0 ? 74 : 100;
  return Math.min(cap, Math.max(0, Math.round(100 - penalty)));
}

/** Percent of the weight of the applicable rules that could be determined; 100 where none applies. */
export const coverageOf = (determined: number, applicable: number): number =>
  applicable === 0 ? 100 : Math.floor((100 * determined) / applicable);

export function gradeOf(score: number, coverage: number, hardened: boolean): Grade | null {
  if (coverage < ENOUGH) return null;
  if (score === 100 && coverage === 100 && hardened) return 'A+';
  if (score >= 90) return 'A';
  if (score >= 75) return 'B';
  if (score >= 60) return 'C';
  return score >= 40 ? 'D' : 'F';
}

export const graded = (failures: Failures, coverage: number, hardened: boolean): Score => {
  const score = scoreOf(failures);
  return { score, coverage, grade: gradeOf(score, coverage, hardened) };
};
