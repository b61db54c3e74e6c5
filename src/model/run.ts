import type { Failure } from './failure.ts';
import type { Finding, ReportHead } from './report.ts';
import type { Severity } from './severity.ts';
import type { SubjectRef } from './subject.ts';

/** Names an org everywhere in the product: its host without `-admin`, such as `acme.okta.com`; `sample` is the bundled org. */
export type OrgKey = string;
export const SAMPLE_ORG: OrgKey = 'sample';

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** How the worker reaches the org: by itself, through an open Admin Console tab, or from the bundled files. */
export type Route = 'worker' | 'tab' | 'bundled';

export interface Summary {
  /** Without `subjectIds`; the report itself has them. */
  readonly head: ReportHead;
  readonly counts: SeverityCounts;
  /** Findings, the waived ones included. */
  readonly findings: number;
  /** The three to fix first. */
  readonly fixFirst: readonly Finding[];
  /** What looking deeper into every app would take. */
  readonly deeper: {
    readonly apps: number;
    readonly requests: number;
    /** To the System Log, on top. */
    readonly logRequests: number;
    /** Requests a minute that the org grants for its apps, where an answer told. */
    readonly perMinute?: number;
  };
}

export interface Progress {
  readonly startedAt: string;
  readonly route: Route;
  /** Pages of apps read. */
  readonly pages: number;
  readonly apps: number;
  readonly requests: number;
  /** How many apps were looked at closely, in a deep audit. */
  readonly deeper?: { readonly done: number; readonly total: number };
  /** ISO 8601; set while the run waits for the org's rate limit. */
  readonly waitingUntil?: string;
  /** Findings so far, of the pages already judged. */
  readonly counts: SeverityCounts;
  /** The three worst of them. */
  readonly firstFindings: readonly Finding[];
}

/** What a view shows of one org. A new run keeps the last summary until it has one of its own. */
export interface OrgState {
  readonly org: OrgKey;
  readonly phase: 'idle' | 'running' | 'done' | 'incomplete' | 'error';
  readonly progress?: Progress;
  readonly summary?: Summary;
  /** Why the run is incomplete or failed. */
  readonly failure?: Failure;
  /** The run can go on where it stopped. */
  readonly resumable: boolean;
}

export type GroupBy = 'rule' | 'subject';

export interface RowQuery {
  readonly groupBy: GroupBy;
  /** Empty means every severity. */
  readonly severities: readonly Severity[];
  /** Subject types, as in SubjectRef.type. */
  readonly types: readonly string[];
  readonly statuses: readonly string[];
  /** Rule ids; used for group filters. */
  readonly ruleIds: readonly string[];
  /** Substring of label, id, rule id or value, case-insensitive. */
  readonly search: string;
  /** Rules whose findings the search has as well: the worker does not know their titles. */
  readonly titled?: readonly string[];
  /** Groups shown with their findings: rule ids or subject ids. */
  readonly open: readonly string[];
  /** Subject whose findings come first. */
  readonly first?: string;
}

export type Row =
  | {
      readonly row: 'group';
      /** Rule id or subject id. */
      readonly key: string;
      readonly severity: Severity;
      readonly count: number;
      /** Present when grouped by subject. */
      readonly subject?: SubjectRef;
    }
  | { readonly row: 'finding'; readonly finding: Finding };

/** Why the subject that is to come first is among the rows or not: none of its findings match, it has none, it was not read. */
export type FirstSubject = 'found' | 'no-match' | 'clean' | 'unread';

export interface RowPage {
  /** Rows the whole query has, groups included. */
  readonly total: number;
  /** Findings the whole query has. */
  readonly findings: number;
  /** Of the open groups, those that the query has. */
  readonly open: readonly string[];
  /** Present where the query names a first subject. */
  readonly first?: FirstSubject;
  readonly offset: number;
  readonly rows: readonly Row[];
}

/** The filters' choices, with how many findings each has. */
export interface Facets {
  readonly types: Readonly<Record<string, number>>;
  readonly statuses: Readonly<Record<string, number>>;
}

/** Where the user is. */
export interface Surroundings {
  /** Org of the active tab; the last audited one where the active tab is none. */
  readonly org?: OrgKey;
  /** App id, when the active tab is an app's page. */
  readonly appId?: string;
  /** Orgs with a stored audit or run. */
  readonly known: readonly OrgKey[];
}
