import type { MissingFacts, OrgFacts, SubjectFacts } from './facts.ts';
import type { UnknownReason } from './reason.ts';
import type { Subject } from './subject.ts';

export interface Org {
  /** `https://acme.okta.com`, without the `-admin`. */
  readonly url: string;
  /** `00o…`; empty when `/.well-known/okta-organization` could not be read. */
  readonly id: string;
}

/** Names of what an audit reads. */
export type Source =
  | 'wellKnown'
  | 'apps'
  | 'trustedOrigins'
  | 'domains'
  | 'emailDomains'
  | 'org'
  | 'clientPrivileges'
  | 'adminConsole'
  | 'perClientRateLimit'
  | 'principalRateLimits'
  | 'apiServices'
  | 'apiServiceSecrets'
  | 'authorizationServers'
  | 'serverPolicies'
  | 'serverRules'
  | 'serverScopes'
  | 'serverClaims'
  | 'policyRules'
  | 'groupNames'
  | 'logs'
  | AppSource;

/** What is read of one app, on demand. */
export type AppSource =
  | 'app'
  | 'groups'
  | 'users'
  | 'grants'
  | 'roles'
  | 'roleTargets'
  | 'signingKeys'
  | 'clientKeys'
  | 'secrets'
  | 'features'
  | 'connection'
  | 'refreshTokens'
  | 'groupsClaim';

/** Something the audit wanted to read and could not. */
export interface Gap {
  /** A source; `authorizationServers.policies[0].rules` for a part of one; `closerLook` where it was cut short. */
  readonly what: string;
  readonly subjectId?: string;
  readonly reason: UnknownReason;
  /** For people: status and error code, as in `403 E0000006`. Never text from the org. */
  readonly detail: string;
}

/** Everything one audit knows about an org, read once and then never changed. */
export interface Snapshot {
  readonly schema: 1;
  readonly org: Org;
  /** ISO 8601, UTC. */
  readonly takenAt: string;
  /** False when the apps were not read to the end. */
  readonly complete: boolean;
  readonly subjects: readonly Subject[];
  readonly facts: OrgFacts;
  readonly missing: MissingFacts;
  /** Facts of one subject, by its id. */
  readonly subjectFacts: Readonly<Record<string, SubjectFacts>>;
  readonly gaps: readonly Gap[];
}
