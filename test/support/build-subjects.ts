import type {
  BookmarkApp,
  OidcApp,
  OtherApp,
  SamlApp,
  SwaApp,
  WsFederationApp,
} from '../../src/model/app.ts';
import type { SamlSignOn, SwaSignOn, TemplateSettings } from '../../src/model/app-sign-on.ts';
import type {
  AuthorizationServer,
  People,
  ServerPolicy,
  ServerRule,
} from '../../src/model/authorization-server.ts';
import type { Facts } from '../../src/model/facts.ts';
import type { OauthClientCredentials, OauthClientSettings } from '../../src/model/oauth-client.ts';
import type { OrgSubject } from '../../src/model/org-subject.ts';
import type { Peers } from '../../src/model/peers.ts';
import type { SignOnPolicy, SignOnRule, VerificationMethod } from '../../src/model/sign-on-policy.ts';
import type { Hole, TrustedOrigin } from '../../src/model/subject.ts';

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
  features: [],
  settings: {},
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

interface SamlChanges extends Changes<Omit<SamlApp, 'credentials' | 'settings' | 'protocol'>> {
  readonly signOn?: Changes<SamlSignOn>;
  readonly app?: TemplateSettings;
  readonly kid?: string;
}

const SIGN_ON: SamlSignOn = {
  ssoAcsUrl: 'https://crm.example.com/acs',
  recipient: 'https://crm.example.com/acs',
  destination: 'https://crm.example.com/acs',
  audience: 'https://crm.example.com/metadata',
  signatureAlgorithm: 'RSA_SHA256',
  digestAlgorithm: 'SHA256',
  assertionSigned: true,
  responseSigned: true,
  honorForceAuthn: true,
  samlSignedRequestEnabled: true,
  allowMultipleAcsEndpoints: false,
  acsEndpoints: [],
  attributeStatements: [],
  subjectNameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
  assertionEncryption: {
    enabled: true,
    encryptionAlgorithm: 'AES256_GCM',
    keyTransportAlgorithm: 'RSA_OAEP',
    x5c: [],
  },
};

/** A custom SAML 2.0 app with which no rule finds fault. */
export const samlApp = ({ signOn, app = {}, kid = 'k1', ...changes }: SamlChanges = {}): SamlApp => ({
  ...changed(
    { ...base, protocol: 'saml' as const, name: 'acme_saml_1', signOnMode: 'SAML_2_0' },
    changes as object,
  ),
  credentials: { signing: { kid } },
  settings: { signOn: changed(SIGN_ON, signOn), app },
});

export const wsFederationApp = (
  app: TemplateSettings = {},
  changes: Changes<WsFederationApp> = {},
): WsFederationApp =>
  changed<WsFederationApp>(
    {
      ...base,
      protocol: 'ws-fed',
      name: 'template_wsfed',
      signOnMode: 'WS_FEDERATION',
      settings: { app: { wReplyURL: 'https://crm.example.com/wsfed', wReplyOverride: false, ...app } },
    },
    changes,
  );

interface SwaChanges extends Changes<Omit<SwaApp, 'credentials' | 'settings' | 'protocol'>> {
  readonly signOn?: SwaSignOn;
  readonly app?: TemplateSettings;
  readonly credentials?: Changes<SwaApp['credentials']>;
}

/** An app whose users keep their own passwords in Okta. */
export const swaApp = ({ signOn = {}, app = {}, credentials, ...changes }: SwaChanges = {}): SwaApp => ({
  ...changed(
    { ...base, protocol: 'swa' as const, name: 'template_swa', signOnMode: 'BROWSER_PLUGIN' },
    changes as object,
  ),
  credentials: changed({ scheme: 'EDIT_USERNAME_AND_PASSWORD', revealPassword: false }, credentials),
  settings: { signOn, app: { url: 'https://crm.example.com/login', ...app } },
});

export const bookmarkApp = (
  url = 'https://wiki.example.com/',
  changes: Changes<BookmarkApp> = {},
): BookmarkApp =>
  changed<BookmarkApp>(
    {
      ...base,
      protocol: 'bookmark',
      name: 'bookmark',
      signOnMode: 'BOOKMARK',
      settings: { app: { url } },
    },
    changes,
  );

/** A directory or another integration without a sign-on mode of its own. */
export const otherApp = (changes: Changes<OtherApp> = {}): OtherApp =>
  changed<OtherApp>({ ...base, protocol: 'other', name: 'active_directory', signOnMode: null }, changes);

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
      audiences: ['https://api.example.com'],
      credentials: { signing: { rotationMode: 'AUTO', lastRotated: '2025-11-01T00:00:00.000Z' } },
      policies: [],
      scopes: [],
      claims: [],
    },
    changes,
  );

export const orgSubject = (changes: Changes<OrgSubject> = {}): OrgSubject =>
  changed<OrgSubject>(
    {
      kind: 'org',
      id: '00o1',
      label: 'acme.okta.com',
      status: 'ACTIVE',
      holes: [],
      clientPrivilegesSetting: false,
      principalRateLimits: [],
      perClientRateLimit: { defaultMode: 'ENFORCE' },
      apiServices: [],
    },
    changes,
  );

/** An access policy of an authorization server, for one named client unless a case says otherwise. */
export const serverPolicy = (
  rules: readonly ServerRule[],
  changes: Changes<ServerPolicy> = {},
): ServerPolicy =>
  changed<ServerPolicy>(
    {
      id: '00p1',
      name: 'Portal',
      status: 'ACTIVE',
      priority: 1,
      conditions: { clients: { include: ['0oa1'] } },
      rules,
    },
    changes,
  );

interface ServerRuleChanges {
  readonly id?: string;
  readonly status?: string;
  readonly priority?: number;
  readonly groups?: People;
  readonly users?: People;
  readonly grantTypes?: readonly string[] | undefined;
  readonly scopes?: readonly string[];
  readonly token?: Changes<ServerRule['actions']['token']>;
}

/** A rule of an access policy: one group, the code grant, named scopes, short lifetimes. */
export const serverRule = (changes: ServerRuleChanges = {}): ServerRule => {
  const { groups = { include: ['00g1'] }, users = {}, scopes = ['openid', 'orders.read'], token } = changes;
  const grantTypes = 'grantTypes' in changes ? changes.grantTypes : ['authorization_code'];
  return {
    id: changes.id ?? '0pr1',
    name: 'Rule 1',
    status: changes.status ?? 'ACTIVE',
    priority: changes.priority ?? 1,
    conditions: {
      people: { groups, users },
      grantTypes: grantTypes ? { include: grantTypes } : {},
      scopes: { include: scopes },
    },
    actions: {
      token: changed(
        {
          accessTokenLifetimeMinutes: 60,
          refreshTokenLifetimeMinutes: 1440,
          refreshTokenWindowMinutes: 1440,
        },
        token,
      ),
    },
  };
};

interface SignOnRuleChanges extends Changes<Omit<SignOnRule, 'verificationMethod'>> {
  readonly method?: Changes<VerificationMethod>;
}

/** A rule of a sign-on policy: two factors, every two hours. */
export const signOnRule = ({ method, ...changes }: SignOnRuleChanges = {}): SignOnRule => {
  const rule = changed<SignOnRule>(
    {
      id: 'rul1',
      name: 'Rule 1',
      status: 'ACTIVE',
      priority: 1,
      system: false,
      access: 'ALLOW',
      network: {},
      device: {},
    },
    changes as object,
  );
  if (rule.access === 'DENY') return rule;
  return {
    ...rule,
    verificationMethod: changed<VerificationMethod>(
      { type: 'ASSURANCE', factorMode: '2FA', reauthenticateIn: 'PT2H', constraints: [], chains: [] },
      method,
    ),
  };
};

/** The rule at the end of every sign-on policy. */
export const catchAllRule = (changes: SignOnRuleChanges = {}): SignOnRule =>
  signOnRule({ id: 'rul9', name: 'Catch-all Rule', system: true, priority: 99, access: 'DENY', ...changes });

export const POLICY_ID = 'rst1';

export const signOnPolicy = (changes: Partial<SignOnPolicy> = {}): SignOnPolicy => ({
  id: POLICY_ID,
  name: 'Any two factors',
  rules: [signOnRule(), catchAllRule()],
  holes: [],
  ...changes,
});

/** Facts that say: the app with accessPolicyId POLICY_ID has a policy of these rules. */
export const policyFacts = (...rules: readonly SignOnRule[]): Facts => ({
  signOnPolicies: { [POLICY_ID]: signOnPolicy({ rules }) },
});

/** The same of a policy in which something could not be read; without rules it has those of any policy. */
export const doubtfulPolicyFacts = (at: string, ...rules: readonly SignOnRule[]): Facts => ({
  signOnPolicies: {
    [POLICY_ID]: signOnPolicy({ holes: [hole(at)], ...(rules.length > 0 && { rules }) }),
  },
});

/** What every rule about sign-on policies says of an app that names none. */
export const withoutPolicy = [
  {
    name: 'the Classic Engine',
    subject: samlApp(),
    facts: { ...policyFacts(), pipeline: 'v1' },
    reason: 'classic-engine',
  },
  {
    name: 'an app of the Identity Engine that names no policy',
    subject: samlApp(),
    facts: { ...policyFacts(), pipeline: 'idx' },
    reason: 'not-found',
  },
] as const;

/** Peers of which nobody has anything in common. */
export const peers = (changes: Partial<Peers> = {}): Peers => ({
  domains: new Map(),
  origins: new Set(),
  hosts: new Set(),
  redirectUris: new Map(),
  schemes: new Map(),
  mixedHosts: new Map(),
  jwksUris: new Map(),
  signingKids: new Map(),
  audiences: new Map(),
  sharedKeys: new Map(),
  sharedSecrets: new Map(),
  clients: new Map(),
  hasActiveApps: false,
  recent: new Map(),
  ...changes,
});
