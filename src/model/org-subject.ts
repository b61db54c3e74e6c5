import type { SecretMetadata } from './app-facts.ts';
import type { SubjectBase } from './subject.ts';

/** Share of each rate limit that one OAuth client may use, in percent (`GET /api/v1/principal-rate-limits`). */
export interface PrincipalRateLimit {
  readonly principalId: string;
  readonly defaultPercentage?: number;
  readonly defaultConcurrencyPercentage?: number;
}

/** `GET /api/v1/rate-limit-settings/per-client`: `ENFORCE`, `PREVIEW` or `DISABLE`. */
export interface PerClientRateLimit {
  readonly defaultMode?: string;
  /** By use case: `LOGIN_PAGE`, `OAUTH2_AUTHORIZE` … */
  readonly useCaseModeOverrides?: Readonly<Record<string, string>>;
}

/** An API service integration of the Okta Integration Network. */
export interface ApiService {
  readonly id: string;
  readonly name: string;
  readonly grantedScopes?: readonly string[];
  /** Read on demand only. */
  readonly secrets?: readonly SecretMetadata[];
}

/** The org itself; what could not be read of it is a hole. */
export interface OrgSubject extends SubjectBase {
  readonly kind: 'org';
  readonly clientPrivilegesSetting?: boolean;
  readonly principalRateLimits?: readonly PrincipalRateLimit[];
  readonly perClientRateLimit?: PerClientRateLimit;
  readonly apiServices?: readonly ApiService[];
}
