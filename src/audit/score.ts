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

/** The lowest score of each grade. */
const LOWEST = { A: 90, B: 75, C: 60, D: 40 } as const;
/** The highest score of each grade to which a finding can cap a score. */
export const HIGHEST = { C: LOWEST.B - 1, D: LOWEST.C - 1, F: LOWEST.D - 1 } as const;
export const BEST = 100;

/** What a rule weighs in the coverage: the penalty of its own severity. Information rules cost nothing and count all the same. */
export const weightOf = (severity: Severity): number => PENALTY[severity] || 1;

/** Failed rules, counted once each with their worst variant after supersede rules and modifiers; it grows in place. */
export interface Failures {
  penalty: number;
  /** Critical ones of high confidence. */
  critical: number;
  /** High ones of high confidence. */
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
  const cap = critical > 0 ? HIGHEST.F : high > 1 ? HIGHEST.D : high > 0 ? HIGHEST.C : BEST;
  return Math.min(cap, Math.max(0, Math.round(BEST - penalty)));
}

/** Percent of the weight of the applicable rules that could be determined; 100 where none applies. */
export const coverageOf = (determined: number, applicable: number): number =>
  applicable === 0 ? 100 : Math.floor((100 * determined) / applicable);

export function gradeOf(score: number, coverage: number, hardened: boolean): Grade | null {
  if (coverage < ENOUGH) return null;
  if (score === BEST && coverage === 100 && hardened) return 'A+';
  if (score >= LOWEST.A) return 'A';
  if (score >= LOWEST.B) return 'B';
  if (score >= LOWEST.C) return 'C';
  return score >= LOWEST.D ? 'D' : 'F';
}

export const graded = (failures: Failures, coverage: number, hardened: boolean): Score => {
  const score = scoreOf(failures);
  return { score, coverage, grade: gradeOf(score, coverage, hardened) };
};
