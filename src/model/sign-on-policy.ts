import type { UnknownReason } from './reason.ts';
import type { Hole } from './subject.ts';

/** An app sign-on policy (`GET /api/v1/policies/{id}`, type ACCESS_POLICY) with its rules. */
export interface SignOnPolicy {
  readonly id: string;
  readonly name: string;
  /** In the order of Okta's answer. */
  readonly rules: readonly SignOnRule[];
  /** Paths begin at the policy: `rules[0].actions.appSignOn.access`. */
  readonly holes: readonly Hole[];
}

/** A sign-on policy, or why it could not be read. */
export type PolicyRead = SignOnPolicy | UnknownReason;

export interface SignOnRule {
  readonly id: string;
  readonly name: string;
  /** `ACTIVE` or `INACTIVE`; empty where Okta did not say. */
  readonly status: string;
  readonly priority?: number;
  /** The catch-all rule. */
  readonly system: boolean;
  readonly access?: 'ALLOW' | 'DENY';
  readonly network: {
    readonly connection?: 'ANYWHERE' | 'ZONE';
    readonly include?: readonly string[];
    readonly exclude?: readonly string[];
  };
  readonly device: { readonly managed?: boolean; readonly assurance?: readonly string[] };
  readonly verificationMethod?: VerificationMethod;
}

export interface VerificationMethod {
  readonly type?: 'ASSURANCE' | 'AUTH_METHOD_CHAIN' | 'ID_PROOFING';
  readonly factorMode?: '1FA' | '2FA';
  /** ISO 8601 durations. */
  readonly reauthenticateIn?: string;
  readonly inactivityPeriod?: string;
  /** Alternatives: one that is met is enough. */
  readonly constraints: readonly Constraint[];
  /** Alternatives of AUTH_METHOD_CHAIN. */
  readonly chains: readonly ChainStep[];
}

export interface Constraint {
  readonly knowledge?: FactorClass;
  readonly possession?: FactorClass;
}

export interface FactorClass {
  readonly required?: boolean;
  readonly types: readonly string[];
  /** `SMS`, `PASSWORD`, `SIGNED_NONCE` …, in upper case; the methods of `authenticationMethods` among them. */
  readonly methods: readonly string[];
  /** Methods that do not count, in upper case. */
  readonly excluded?: readonly string[];
  readonly phishingResistant?: string;
  readonly userVerification?: string;
  readonly reauthenticateIn?: string;
}

/** One step of a chain: any of its methods, and what may come after it. */
export interface ChainStep {
  readonly methods: readonly AuthenticationMethod[];
  readonly next: readonly ChainStep[];
  readonly reauthenticateIn?: string;
}

export interface AuthenticationMethod {
  /** `okta_verify`, `webauthn`, `okta_password` … */
  readonly key?: string;
  /** `signed_nonce`, `sms` … */
  readonly method?: string;
  readonly phishingResistant?: string;
  readonly userVerification?: string;
}
