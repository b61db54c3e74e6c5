import type { MissingFacts } from './facts.ts';
import type { Finding, Unjudged } from './report.ts';
import type { OrgKey } from './run.ts';
import type { SubjectRef } from './subject.ts';

/** What the administrator agreed to for one app, once. */
export interface Consent {
  /** Client secret metadata; Okta logs that the secrets were read. */
  readonly secrets: boolean;
  /** The groups claim of the ID token, by an undocumented call. */
  readonly undocumented: boolean;
  /** The System Log of the last 90 days. */
  readonly log: boolean;
}

/** One app, looked at closely. */
export interface AppCheck {
  readonly org: OrgKey;
  readonly subject: SubjectRef;
  /** ISO 8601. */
  readonly takenAt: string;
  readonly findings: readonly Finding[];
  /** ISO 8601, the audit whose findings of comparing the apps are among them; absent where there is none. */
  readonly carriedFrom?: string;
  readonly unknown: readonly Unjudged[];
  /** Why facts of the app could not be read. */
  readonly missing: MissingFacts;
  /** Sent to the org. */
  readonly requests: number;
}

/** A check of one app waits for the org's rate limit. */
export interface CheckWait {
  readonly org: OrgKey;
  readonly appId: string;
  /** ISO 8601. */
  readonly until: string;
}

/** Which apps a deep audit looks at: all, or those that have findings worth fixing in the last report. */
export type DeepScope = 'all' | 'found';

/** What a deep audit reads beside the apps' own facts. */
export interface DeepReads {
  /** The System Log of the last 90 days. */
  readonly log: boolean;
  /** Metadata of the secrets of API service integrations, which Okta answers together with the secrets, and logs. */
  readonly serviceSecrets: boolean;
}

/** What a deep audit would cost. */
export interface DeepPlan {
  readonly scope: DeepScope;
  readonly apps: number;
  readonly requests: number;
  /** Under the limits seen; without any, under Okta's limit for sessions of the Admin Console. */
  readonly minutes: number;
  /** Requests a minute that the org grants, where an answer told; the plan leaves a tenth of it to others. */
  readonly perMinute?: number;
  /** API service integrations of the org. */
  readonly services: number;
}
