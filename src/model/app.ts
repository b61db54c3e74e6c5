import type { SamlSignOn, SwaSignOn, TemplateSettings } from './app-sign-on.ts';
import type { OauthClientCredentials, OauthClientSettings } from './oauth-client.ts';
import type { SubjectBase } from './subject.ts';

/** An app integration reduced to the settings the rules read. It never holds a secret. */
export type App = OidcApp | SamlApp | WsFederationApp | SwaApp | BookmarkApp | OtherApp;
export type Protocol = App['protocol'];

/** What is left of a note: its text never leaves the reader. */
export interface NoteVerdict {
  readonly empty: boolean;
  /** Names of the secret patterns that matched. */
  readonly secretPatterns: readonly string[];
  readonly httpLink: boolean;
}

export interface CommonSettings {
  /** Federation Broker Mode: every user of the org may sign in. */
  readonly implicitAssignment?: boolean;
}

export interface AppBase extends SubjectBase {
  readonly kind: 'app';
  /** Okta's key of the app's template: `oidc_client`, `saasure`, `template_swa` … */
  readonly name: string;
  /** An open string; real lists also hold null. */
  readonly signOnMode: string | null;
  readonly created?: string;
  readonly lastUpdated?: string;
  /** What provisioning does, in Okta's words: `PUSH_NEW_USERS` … */
  readonly features?: readonly string[];
  readonly accessibility: {
    readonly errorRedirectUrl?: string;
    readonly loginRedirectUrl?: string;
    readonly selfService?: boolean;
  };
  readonly notes: { readonly admin: NoteVerdict; readonly enduser: NoteVerdict };
  /** `_links.logo[].href`. */
  readonly logos: readonly string[];
  /** Of `_links.accessPolicy.href`: the app sign-on policy. The Classic Engine has none. */
  readonly accessPolicyId?: string;
  /** `_links.clientCredentials[].name`: `secrets` or `jwks`. */
  readonly credentialKinds?: readonly string[];
  readonly settings: CommonSettings;
}

export interface OidcApp extends AppBase {
  readonly protocol: 'oidc';
  readonly credentials: { readonly oauthClient: OauthClientCredentials };
  readonly settings: CommonSettings & { readonly oauthClient: OauthClientSettings };
}

/** `credentials.signing`; Okta shows the key's id only. */
export interface SigningCredentials {
  readonly signing?: { readonly kid?: string };
}

/** SAML 2.0 and 1.1. */
export interface SamlApp extends AppBase {
  readonly protocol: 'saml';
  readonly credentials: SigningCredentials;
  readonly settings: CommonSettings & { readonly signOn: SamlSignOn; readonly app: TemplateSettings };
}

export interface WsFederationApp extends AppBase {
  readonly protocol: 'ws-fed';
  readonly settings: CommonSettings & { readonly app: TemplateSettings };
}

/** Who sets and knows the password that Okta keeps for an app. */
export type CredentialScheme =
  | 'EDIT_USERNAME_AND_PASSWORD'
  | 'ADMIN_SETS_CREDENTIALS'
  | 'EDIT_PASSWORD_ONLY'
  | 'EXTERNAL_PASSWORD_SYNC'
  | 'SHARED_USERNAME_AND_PASSWORD';

/** Secure Web Authentication and HTTP basic authentication: Okta keeps the password. */
export interface SwaApp extends AppBase {
  readonly protocol: 'swa';
  readonly credentials: { readonly scheme?: CredentialScheme; readonly revealPassword?: boolean };
  readonly settings: CommonSettings & { readonly signOn: SwaSignOn; readonly app: TemplateSettings };
}

export interface BookmarkApp extends AppBase {
  readonly protocol: 'bookmark';
  readonly settings: CommonSettings & { readonly app: TemplateSettings };
}

export interface OtherApp extends AppBase {
  readonly protocol: 'other';
}
