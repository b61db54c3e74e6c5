import type { Jwk } from './oauth-client.ts';
import type { UnknownReason } from './reason.ts';

/** An OAuth scope grant (`GET /api/v1/apps/{id}/grants`). */
export interface Grant {
  readonly scopeId: string;
  readonly status: string;
  readonly created?: string;
}

/** An admin role of a client (`GET /oauth2/v1/clients/{id}/roles`). */
export interface AdminRole {
  readonly id: string;
  /** `SUPER_ADMIN`, `CUSTOM` … */
  readonly type: string;
  readonly status: string;
  /** Groups or apps the role is limited to, or why they could not be read; absent where nobody looked. */
  readonly targets?: number | UnknownReason;
}

export interface AssignedGroup {
  readonly id: string;
  /** `BUILT_IN`, `OKTA_GROUP`, `APP_GROUP`. */
  readonly type?: string;
  readonly name?: string;
}

/** A signing key of a SAML app (`GET /api/v1/apps/{id}/credentials/keys`). */
export interface SigningKey {
  readonly kid?: string;
  readonly created?: string;
  readonly expiresAt?: string;
  /** Certificates, base64 of DER. */
  readonly x5c: readonly string[];
}

/** A public key of an OAuth client (`GET /api/v1/apps/{id}/credentials/jwks`). */
export interface ClientKey extends Jwk {
  readonly created?: string;
}

/** A client secret without the secret (`GET /api/v1/apps/{id}/credentials/secrets`). */
export interface SecretMetadata {
  readonly id: string;
  readonly status: string;
  readonly created?: string;
  readonly lastUpdated?: string;
  readonly hash?: string;
}

/** `USER_PROVISIONING` of `GET /api/v1/apps/{id}/features`. */
export interface Provisioning {
  /** False where Okta answers “Provisioning is not supported”. */
  readonly supported: boolean;
  readonly lifecycleCreate?: string;
  readonly lifecycleDeactivate?: string;
  readonly password?: { readonly status?: string; readonly seed?: string };
}

/** `GET /api/v1/apps/{id}/connections/default`. */
export interface ProvisioningConnection {
  readonly status?: string;
  readonly authScheme?: string;
  readonly baseUrl?: string;
}

/** The groups claim of an app's ID token; an undocumented call. */
export interface GroupsClaim {
  readonly name?: string;
  readonly value?: string;
  readonly valueType?: string;
  readonly groupFilterType?: string;
}
