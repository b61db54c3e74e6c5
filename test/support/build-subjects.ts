import type { OauthClientCredentials, OauthClientSettings, OidcApp, OtherApp } from '../../src/model/app.ts';
import type { AuthorizationServer, Hole, TrustedOrigin } from '../../src/model/subject.ts';

/** Undefined takes a field away. */
type Changes<T> = { readonly [K in keyof T]?: T[K] | undefined };

interface AppChanges extends Changes<Omit<OidcApp, 'credentials' | 'settings' | 'protocol'>> {
  readonly client?: Changes<OauthClientSettings>;
  readonly credentials?: Changes<OauthClientCredentials>;
}

const changed = <T extends object>(whole: T, changes: Changes<T> = {}): T =>
  Object.fromEntries(
    Object.entries({ ...whole, ...changes }).filter(([, value]) => value !== undefined),
  ) as T;

const NO_NOTE = { empty: true, secretPatterns: [], httpLink: false };

const base = {
  kind: 'app',
  id: '0oa1',
  label: 'Portal',
  status: 'ACTIVE',
  holes: [],
  name: 'oidc_client',
  signOnMode: 'OPENID_CONNECT',
  accessibility: {},
  notes: { admin: { ...NO_NOTE, empty: false }, enduser: NO_NOTE },
  logos: ['https://ok1static.oktacdn.com/fs/bco/4/fs0logo'],
} as const;

const CLIENT: OauthClientSettings = {
  application_type: 'web',
  grant_types: ['authorization_code'],
  response_types: ['code'],
  redirect_uris: ['https://app.example.com/callback'],
  post_logout_redirect_uris: ['https://app.example.com/bye'],
  issuer_mode: 'ORG_URL',
  consent_method: 'REQUIRED',
  dpop_bound_access_tokens: true,
};

const CREDENTIALS: OauthClientCredentials = {
  token_endpoint_auth_method: 'client_secret_basic',
  pkce_required: true,
};

/** A web app with which no rule finds fault. */
export const oidcApp = ({ client, credentials, ...changes }: AppChanges = {}): OidcApp => ({
  ...changed({ ...base, protocol: 'oidc' as const }, changes as object),
  credentials: { oauthClient: changed(CREDENTIALS, credentials) },
  settings: { oauthClient: changed(CLIENT, client) },
});

/** An OIDC app of the Okta Integration Network, of which Okta shows neither settings nor credentials. */
export const oinApp = (changes: Changes<OidcApp> = {}): OidcApp =>
  changed<OidcApp>(
    {
      ...base,
      protocol: 'oidc',
      name: 'vendor_crm',
      holes: [
        { at: 'settings.oauthClient', reason: 'oin-not-exposed' },
        { at: 'credentials.oauthClient', reason: 'oin-not-exposed' },
      ],
      credentials: { oauthClient: {} },
      settings: { oauthClient: {} },
    },
    changes,
  );

export const samlApp = (changes: Changes<OtherApp> = {}): OtherApp =>
  changed<OtherApp>({ ...base, protocol: 'saml', name: 'acme_saml_1', signOnMode: 'SAML_2_0' }, changes);

/** One of the apps Okta puts into every org. */
export const oktaApp = (): OidcApp => oinApp({ name: 'okta_enduser', holes: [] });

/** A path that could not be read. */
export const hole = (at: string): Hole => ({ at, reason: 'unexpected-shape' });

export const trustedOrigin = (changes: Changes<TrustedOrigin> = {}): TrustedOrigin =>
  changed<TrustedOrigin>(
    {
      kind: 'trusted-origin',
      id: 'tos1',
      label: 'Portal',
      status: 'ACTIVE',
      holes: [],
      origin: 'https://app.example.com',
      scopes: [{ type: 'CORS', allowedOktaApps: [] }],
    },
    changes,
  );

export const authorizationServer = (changes: Changes<AuthorizationServer> = {}): AuthorizationServer =>
  changed<AuthorizationServer>(
    {
      kind: 'authorization-server',
      id: 'aus1',
      label: 'API',
      status: 'ACTIVE',
      holes: [],
      issuerMode: 'ORG_URL',
    },
    changes,
  );
