import type { Counts, Coverage, Finding, JudgedProblem, Unjudged } from '../model/report.ts';
import type { AppScore, OrgScore } from '../model/score.ts';
import type { Severity } from '../model/severity.ts';
import type { Org } from '../model/snapshot.ts';

export interface Tool {
  readonly name: string;
  readonly version: string;
}

export interface ComposedRule {
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly severity: Severity;
  readonly counts: Counts;
}

export interface ComposedProblem extends JudgedProblem {
  /** A whole sentence. */
  readonly text: string;
}

export interface ComposedFinding extends Omit<Finding, 'problems'> {
  readonly title: string;
  readonly group: string;
  readonly problems: readonly ComposedProblem[];
}

/** A report with its words: what exporters render. */
export interface ComposedReport {
  /** Says first what the report does not cover; absent when it covers everything. */
  readonly notice?: string;
  readonly schema: 1;
  readonly tool: Tool;
  readonly org: Org;
  readonly takenAt: string;
  readonly complete: boolean;
  readonly coverage: Coverage;
  /** Of a deep audit. */
  readonly closerLook?: { readonly apps: number; readonly log: boolean };
  readonly rules: readonly ComposedRule[];
  /** Ids of the rules that the user has switched off. */
  readonly switchedOff?: readonly string[];
  /** Composed one at a time while they are read; can be read any number of times. */
  readonly findings: Iterable<ComposedFinding>;
  readonly unknown: readonly Unjudged[];
  readonly score: OrgScore;
  readonly appScores: readonly AppScore[];
}
