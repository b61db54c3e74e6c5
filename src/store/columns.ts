import type { Outcome } from '../model/report.ts';
import type { Confidence } from '../model/severity.ts';
import type { SubjectRef } from '../model/subject.ts';

/** Findings in a block, and subjects in a block. */
export const PER_BLOCK = 500;

export const FINDING_OUTCOMES: readonly Exclude<Outcome, 'pass' | 'na' | 'unknown'>[] = [
  'fail',
  'info',
  'error',
];

/** What filters and groups need to know of each finding, by its position in the sorted report. */
export interface Columns {
  readonly rules: readonly string[];
  /** By rule. */
  readonly confidences: readonly Confidence[];
  readonly variants: readonly string[];
  readonly paths: readonly string[];
  readonly kinds: readonly SubjectRef['kind'][];
  readonly types: readonly string[];
  readonly statuses: readonly string[];
  /** By finding: index of its rule, its subject, its severity's rank. */
  readonly rule: Uint16Array;
  readonly subject: Uint32Array;
  readonly severity: Uint8Array;
  /** By subject: index of its type and status. */
  readonly type: Uint16Array;
  readonly status: Uint16Array;
}

/** Outcome's index; problems, four entries each: variant's index, severity's rank, path's index, value or null; waiver or 0. */
export type PackedFinding = readonly [
  outcome: number,
  problems: readonly (string | number | boolean | null)[],
  waiver: 0 | readonly [reason: string, by: string, until: string],
];

/** Index of kind, id, label, url; type and status stand in the columns. */
export type PackedSubject = readonly [kind: number, id: string, label: string, url: string];
