import type { UnknownReason } from './reason.ts';

/** An OAuth scope grant of one app (`GET /api/v1/apps/{id}/grants`). */
export interface Grant {
  readonly scopeId: string;
  readonly status: string;
}

/** Knowledge shared by every subject of an org. */
export interface OrgFacts {
  /** Registrable domains the org owns: custom and e-mail domains, its website, the administrator's list. Absent when none is known. */
  readonly ownedDomains?: readonly string[];
  /** Host names of verified custom domains. */
  readonly customDomains?: readonly string[];
}

/** Knowledge read for one subject, on demand. */
export interface SubjectFacts {
  readonly grants?: readonly Grant[];
  /** Admin roles of the client. */
  readonly roles?: readonly string[];
}

export type Facts = OrgFacts & SubjectFacts;
export type FactName = keyof OrgFacts | keyof SubjectFacts;

/** Why a fact is missing. */
export type MissingFacts = Readonly<Partial<Record<FactName, UnknownReason>>>;
