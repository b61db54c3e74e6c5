import type { IssuerMode, SubjectBase } from './subject.ts';

/** An app integration reduced to the settings the rules read. It never holds a secret. */
export type App = OidcApp | OtherApp;

/** What is left of a note: its text never leaves the reader. */
export interface NoteVerdict {
  readonly empty: boolean;
  /** Names of the secret patterns that matched. */
  readonly secretPatterns: readonly string[];
  readonly httpLink: boolean;
}

export interface AppBase extends SubjectBase {
  readonly kind: 'app';
  /** Okta's key of the app's template: `oidc_client`, `saasure`, `template_swa` … */
  readonly name: string;
  /** An open string; real lists also hold null. */
  readonly signOnMode: string | null;
  readonly created?: string;
  readonly lastUpdated?: string;
  readonly accessibility: { readonly errorRedirectUrl?: string; readonly loginRedirectUrl?: string };
  readonly notes: { readonly admin: NoteVerdict; readonly enduser: NoteVerdict };
  /** `_links.logo[].href`. */
  readonly logos: readonly string[];
}

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
  /** Undocumented keys that look like the Email Verification Experience callback, by key. */
  readonly emailVerificationUris?: Readonly<Record<string, string>>;
}

/** `credentials.oauthClient`. */
export interface OauthClientCredentials {
  readonly token_endpoint_auth_method?: ClientAuth;
  readonly pkce_required?: boolean;
}

export interface OidcApp extends AppBase {
  readonly protocol: 'oidc';
  readonly credentials: { readonly oauthClient: OauthClientCredentials };
  readonly settings: { readonly oauthClient: OauthClientSettings };
}

export interface OtherApp extends AppBase {
  readonly protocol: 'saml' | 'swa' | 'bookmark' | 'other';
}
