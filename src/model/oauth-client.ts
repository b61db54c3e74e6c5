import type { IssuerMode } from './subject.ts';

export type ApplicationType = 'web' | 'browser' | 'native' | 'service';
export type ClientAuth =
  | 'none'
  | 'client_secret_basic'
  | 'client_secret_post'
  | 'client_secret_jwt'
  | 'private_key_jwt';

/** Public members of a JSON Web Key (RFC 7517) and the names of the private ones that were present. */
export interface Jwk {
  readonly kty?: string;
  readonly kid?: string;
  readonly use?: string;
  readonly alg?: string;
  readonly status?: string;
  readonly crv?: string;
  readonly n?: string;
  readonly e?: string;
  readonly x?: string;
  readonly y?: string;
  readonly privateMembers: readonly string[];
}

/** Where a client may call from. */
export interface ClientNetwork {
  readonly connection?: 'ANYWHERE' | 'ZONE';
  /** Ids of network zones, or `ALL_IP_ZONES`. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}

/** `settings.oauthClient`. An absent field was absent in Okta's answer; `holes` says where that leaves a rule without an answer. */
export interface OauthClientSettings {
  readonly application_type?: ApplicationType;
  readonly grant_types?: readonly string[];
  readonly response_types?: readonly string[];
  readonly redirect_uris?: readonly string[];
  readonly post_logout_redirect_uris?: readonly string[];
  readonly wildcard_redirect?: 'DISABLED' | 'SUBDOMAIN';
  readonly consent_method?: 'TRUSTED' | 'REQUIRED';
  readonly issuer_mode?: IssuerMode;
  readonly idp_initiated_login?: {
    readonly mode?: 'DISABLED' | 'SPEC' | 'OKTA';
    readonly default_scope?: readonly string[];
  };
  readonly initiate_login_uri?: string;
  readonly dpop_bound_access_tokens?: boolean;
  readonly refresh_token?: { readonly rotation_type?: 'ROTATE' | 'STATIC'; readonly leeway?: number };
  readonly jwks?: { readonly keys: readonly Jwk[] };
  readonly jwks_uri?: string;
  readonly participate_slo?: boolean;
  readonly frontchannel_logout_uri?: string;
  readonly frontchannel_logout_session_required?: boolean;
  readonly client_uri?: string;
  readonly logo_uri?: string;
  readonly policy_uri?: string;
  readonly tos_uri?: string;
  readonly backchannel_authentication_request_signing_alg?: string;
  readonly request_object_signing_alg?: string;
  readonly id_token_encrypted_response_alg?: string;
  readonly subject_type?: string;
  readonly sector_identifier_uri?: string;
  readonly network?: ClientNetwork;
  /** Undocumented keys that look like the Email Verification Experience callback, by key. */
  readonly emailVerificationUris?: Readonly<Record<string, string>>;
}

/** `credentials.oauthClient`. */
export interface OauthClientCredentials {
  /** Only where it is not the app's id. */
  readonly client_id?: string;
  readonly token_endpoint_auth_method?: ClientAuth;
  readonly pkce_required?: boolean;
  readonly autoKeyRotation?: boolean;
}
