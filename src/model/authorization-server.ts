import type { IssuerMode, SubjectBase } from './subject.ts';

/** A custom authorization server with its policies, scopes and claims; one part that could not be read is a hole. */
export interface AuthorizationServer extends SubjectBase {
  readonly kind: 'authorization-server';
  readonly issuerMode?: IssuerMode;
  readonly audiences?: readonly string[];
  readonly credentials: {
    readonly signing: {
      readonly rotationMode?: 'AUTO' | 'MANUAL';
      readonly lastRotated?: string;
      readonly nextRotation?: string;
    };
  };
  readonly policies?: readonly ServerPolicy[];
  readonly scopes?: readonly ServerScope[];
  readonly claims?: readonly ServerClaim[];
}

export interface ServerPolicy {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly priority?: number;
  /** Client ids, or `ALL_CLIENTS`. */
  readonly conditions: { readonly clients: { readonly include?: readonly string[] } };
  /** In the order of Okta's answer. */
  readonly rules?: readonly ServerRule[];
}

/** Who an access policy's rule is for: ids, or `EVERYONE`. */
export interface People {
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}

export interface ServerRule {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly priority?: number;
  readonly conditions: {
    readonly people: { readonly groups: People; readonly users: People };
    readonly grantTypes: { readonly include?: readonly string[] };
    readonly scopes: { readonly include?: readonly string[] };
  };
  /** Minutes. */
  readonly actions: {
    readonly token: {
      readonly accessTokenLifetimeMinutes?: number;
      readonly refreshTokenLifetimeMinutes?: number;
      readonly refreshTokenWindowMinutes?: number;
    };
  };
}

export interface ServerScope {
  readonly name: string;
  readonly system?: boolean;
  readonly default?: boolean;
  readonly consent?: string;
}

export interface ServerClaim {
  readonly name: string;
  readonly status?: string;
  readonly system?: boolean;
  /** `EXPRESSION`, `GROUPS` … */
  readonly valueType?: string;
  /** An expression, or what groups are filtered by. */
  readonly value?: string;
  /** `STARTS_WITH`, `EQUALS`, `CONTAINS`, `REGEX`. */
  readonly group_filter_type?: string;
  readonly alwaysIncludeInToken?: boolean;
}
