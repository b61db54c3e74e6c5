import type { Failure } from '../model/failure.ts';
import type { Facets, Summary } from '../model/run.ts';
import type { Severity } from '../model/severity.ts';

/** A rule's findings, counted. */
export interface RuleGroup {
  readonly key: string;
  /** The worst of its findings. */
  readonly severity: Severity;
  readonly count: number;
}

/** All of a report that a view shows first; the rest lies in blocks. */
export interface StoredReport {
  /** Owner of the report's blocks. */
  readonly id: string;
  readonly runId: string;
  /** Its head names no single subjects; the whole head lies in a block. */
  readonly summary: Summary;
  /** Worst first. */
  readonly ruleGroups: readonly RuleGroup[];
  readonly facets: Facets;
  /** Why the report is incomplete. */
  readonly failure?: Failure;
}
