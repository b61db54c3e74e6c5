import type { UnknownReason } from './reason.ts';
import type { AppScore, OrgScore } from './score.ts';
import type { Confidence, Severity } from './severity.ts';
import type { Gap, Org } from './snapshot.ts';
import type { SubjectRef } from './subject.ts';

/** `unknown`: could not be judged, never a pass. `error`: the rule itself threw. */
export type Outcome = 'pass' | 'fail' | 'info' | 'na' | 'unknown' | 'error';
export const OUTCOMES: readonly Outcome[] = ['fail', 'info', 'pass', 'na', 'unknown', 'error'];
export type Counts = Readonly<Record<Outcome, number>>;

/** A risk somebody accepted. */
export interface Waiver {
  readonly reason: string;
  readonly by: string;
  /** ISO 8601 date after which the finding counts again. */
  readonly until: string;
}

/** A problem with its severity decided; its sentence is added where texts are at hand. */
export interface JudgedProblem {
  readonly variant: string;
  readonly severity: Severity;
  readonly at: string;
  readonly value?: string | number | boolean;
}

export interface Finding {
  /** `ruleId/kind/subjectId`: the same in every run, so waivers and comparisons hold. */
  readonly id: string;
  readonly ruleId: string;
  readonly subject: SubjectRef;
  readonly outcome: 'fail' | 'info' | 'error';
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** Worst first. */
  readonly problems: readonly JudgedProblem[];
  readonly waiver?: Waiver;
}

export interface RuleCounts {
  readonly id: string;
  readonly severity: Severity;
  readonly counts: Counts;
}

/** What one rule could not judge, for one reason. */
export interface Unjudged {
  readonly ruleId: string;
  readonly reason: UnknownReason;
  /** Subjects; 0 where not even their list could be read. */
  readonly count: number;
  /** Left out where it is every subject the rule applies to. */
  readonly subjectIds?: readonly string[];
}

export interface Coverage {
  readonly apps: number;
  readonly trustedOrigins: number;
  readonly authorizationServers: number;
  readonly gaps: readonly Gap[];
}

/** Everything about a run but the findings themselves. */
export interface ReportHead {
  readonly schema: 1;
  readonly org: Org;
  readonly takenAt: string;
  readonly complete: boolean;
  readonly coverage: Coverage;
  /** Of a deep audit: how many apps had their own facts read, and whether the System Log was read; else absent. */
  readonly closerLook?: { readonly apps: number; readonly log: boolean };
  readonly rules: readonly RuleCounts[];
  /** Ids of the rules that the user has switched off; absent where there is none. */
  readonly switchedOff?: readonly string[];
  readonly unknown: readonly Unjudged[];
  readonly score: OrgScore;
  /** Left out of what views show first. */
  readonly appScores: readonly AppScore[];
}

/** A judged snapshot, without words: findings sorted by severity, rule id, subject id. */
export interface Report extends ReportHead {
  readonly findings: readonly Finding[];
}
