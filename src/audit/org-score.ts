import { GRADES, type Grade, type OrgScore, SCORE_ALGORITHM } from '../model/score.ts';
import { BEST, coverageOf, gradeOf, HIGHEST } from './score.ts';

/** What an app brings into the score of its org. */
export interface AppShare {
  readonly score: number;
  readonly grade: Grade | null;
  readonly determined: number;
  readonly applicable: number;
  /** Critical findings of high confidence. */
  readonly critical: number;
  readonly privileged: boolean;
}

/** What the other subjects bring. */
export interface OrgShare {
  /** What the rules that failed at them cost: each rule once, by its dearest finding. */
  readonly penalty: number;
  readonly critical: number;
  readonly determined: number;
  readonly applicable: number;
}

const MOST_ORG_PENALTY = 50;

/** The score of an org: its mean app, its weakest tenth, and what the org itself fails. */
export function orgScore(apps: readonly AppShare[], org: OrgShare): OrgScore {
  const score = worthOf(apps, org);
  const sum = (of: (app: AppShare) => number): number => apps.reduce((total, app) => total + of(app), 0);
  const coverage = coverageOf(
    org.determined + sum(({ determined }) => determined),
    org.applicable + sum(({ applicable }) => applicable),
  );
  const hardened = apps.every(({ grade, applicable }) => grade === 'A+' || applicable === 0);
  const grades = Object.fromEntries(
    GRADES.map((grade) => [grade, apps.filter((app) => app.grade === grade).length]),
  ) as Record<Grade, number>;
  return {
    algorithm: SCORE_ALGORITHM,
    score,
    coverage,
    grade: gradeOf(score, coverage, hardened),
    grades,
    ungraded: apps.filter(({ grade }) => grade === null).length,
  };
}

function worthOf(apps: readonly AppShare[], { penalty, critical }: OrgShare): number {
  const criticals = critical + apps.reduce((sum, app) => sum + app.critical, 0);
  const exposed = apps.some((app) => app.privileged && app.critical > 0);
  const cap = criticals >= 3 || exposed ? HIGHEST.F : criticals > 0 ? HIGHEST.D : BEST;
  const value = appsWorth(apps) - Math.min(MOST_ORG_PENALTY, penalty / 2);
  return Math.min(cap, Math.max(0, Math.round(value)));
}

/**
 * Half the mean and half the tenth percentile of the graded apps. An app of which too little is known counts only where
 * it lowers the value: otherwise a bad app that becomes unreadable would raise the score of its org.
 */
function appsWorth(apps: readonly AppShare[]): number {
  const pool = openPool();
  for (const { score, grade } of apps) if (grade !== null) pool.add(score);
  const others = apps.filter(({ grade }) => grade === null).map(({ score }) => score);
  let lowest = pool.value();
  for (const score of others.sort((a, b) => a - b)) {
    pool.add(score);
    lowest = Math.min(lowest, pool.value());
  }
  return lowest;
}

/** Whole scores from 0 to 100, counted. */
function openPool() {
  const counts = new Uint32Array(101);
  let size = 0;
  let sum = 0;
  const percentile = (share: number): number => {
    let left = Math.ceil(share * size);
    return counts.findIndex((count) => {
      left -= count;
      return left <= 0;
    });
  };
  return {
    add(score: number): void {
      counts[score] = (counts[score] ?? 0) + 1;
      size += 1;
      sum += score;
    },
    /** 100 for no apps at all: nothing was found wrong. */
    value: (): number => (size === 0 ? 100 : 0.5 * (sum / size) + 0.5 * percentile(0.1)),
  };
}
