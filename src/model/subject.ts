import type { App } from './app.ts';
import type { AuthorizationServer } from './authorization-server.ts';
import type { OrgSubject } from './org-subject.ts';
import type { UnknownReason } from './reason.ts';

/** What a rule can judge. Field names and nesting are Okta's own, so a problem's path is a path in Okta's JSON. */
export type Subject = App | TrustedOrigin | AuthorizationServer | OrgSubject;
export type SubjectKind = 'app' | 'trusted-origin' | 'authorization-server' | 'policy' | 'org';

/** A value that was missing without a documented default, of the wrong type, or not in Okta's enumeration. */
export interface Hole {
  /** Path in Okta's JSON, as in `settings.oauthClient.grant_types[2]`. */
  readonly at: string;
  readonly reason: UnknownReason;
}

export interface SubjectBase {
  readonly id: string;
  readonly label: string;
  /** Okta's own word; an unknown one is kept and also listed in `holes`. */
  readonly status: string;
  readonly holes: readonly Hole[];
}

export type OriginScope = 'CORS' | 'REDIRECT' | 'IFRAME_EMBED';

export interface TrustedOrigin extends SubjectBase {
  readonly kind: 'trusted-origin';
  readonly origin?: string;
  readonly scopes?: readonly { readonly type: OriginScope; readonly allowedOktaApps: readonly string[] }[];
  readonly created?: string;
  readonly lastUpdated?: string;
}

export type IssuerMode = 'ORG_URL' | 'CUSTOM_URL' | 'DYNAMIC';

/** Enough of a subject to name it, group by it and link to it. */
export interface SubjectRef {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly label: string;
  /** Page of the Admin Console. */
  readonly url: string;
  /** ACTIVE, INACTIVE …; used by the filters only. */
  readonly status: string;
  /** `oidc-web`, `oidc-browser`, `saml`, `swa` …; the kind itself for what is not an app. */
  readonly type: string;
}
