import type { Failure } from '../model/failure.ts';
import type { OrgKey, Progress, Route } from '../model/run.ts';
import type { Settings } from '../model/settings.ts';

/** What one org-wide read gave: the reader's projection, or why there is none. */
export type ReadResult = { readonly value: unknown } | { readonly failure: Failure };

/** What a whole run rests on; too large to be saved with every page. */
export interface Basis {
  /** As they were at the start, so that a run judges by one set. */
  readonly settings: Settings;
  /** What was read of the org, by source: `trustedOrigins`, `authorizationServer aus1`, `log changes` … */
  readonly reads: Readonly<Record<string, ReadResult>>;
}

/** An audit that also reads each app's own facts. */
export interface RunDepth {
  /** Only these apps; all where it is absent. */
  readonly ids?: readonly string[];
  /** The System Log as well. */
  readonly log: boolean;
  /** Metadata of the secrets of API service integrations as well; the administrator agreed to this audit reading it. */
  readonly serviceSecrets?: boolean;
}

/** How far the reading of the apps' own facts has come. */
export interface Deeper {
  /** Blocks of facts. */
  readonly blocks: number;
  /** Apps whose facts are known. */
  readonly done: number;
}

/** Where a run stands: with its basis and its pages all it takes to go on after the worker has died. */
export interface Run {
  readonly org: OrgKey;
  readonly id: string;
  /** ISO 8601; also the time the report is taken at. */
  readonly startedAt: string;
  /** Version of the extension; another one starts over, since it may read and judge differently. */
  readonly version: string;
  readonly route: Route;
  /** The org-wide reads are done. */
  readonly gathered: boolean;
  /** Path of the next page of apps; absent once all are read. */
  readonly next?: string;
  /** Paths of the pages read, to notice a list that runs in circles. */
  readonly seen: readonly string[];
  readonly pages: number;
  /** How often the list of apps began anew. */
  readonly restarts?: number;
  /** Blocks of sign-on policies read so far. */
  readonly policyBlocks: number;
  readonly depth?: RunDepth;
  readonly deeper: Deeper;
  readonly requests: number;
  /** Requests a minute that the org grants for its apps; the last answer's word. */
  readonly perMinute?: number;
  /** Entries of the list that were no apps. */
  readonly malformed: number;
  /** How often it had to wait since it last had something new to store. */
  readonly pauses: number;
  /** ISO 8601; the run sleeps until then. */
  readonly waitingUntil?: string;
  /** What views show of it meanwhile. */
  readonly shown?: Progress;
  /** The run stopped and goes on only when the user says so. */
  readonly stopped?: Failure;
  /** Counts the reports written by this run, so that each has blocks of its own. */
  readonly reports: number;
}
