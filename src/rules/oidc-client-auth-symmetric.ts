import type { OidcApp } from '../model/app.ts';
import type { ClientAuth } from '../model/oauth-client.ts';
import { defineRule, type RuleMeta } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';
import { authMethodOf, METHOD } from './lib/auth-method.ts';
import { isOidcApp } from './lib/customer-app.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { asvs_10_4_16 } from './lib/references/asvs-oauth.ts';
import { cwe522 } from './lib/references/cwe.ts';
import { oauth21_2_4 } from './lib/references/oauth-drafts.ts';
import { rfc7523_2_2, rfc8705_2 } from './lib/references/oauth-rfcs.ts';
import { oktaServiceApps } from './lib/references/okta-docs.ts';
import { fapi2_5_3_2_1, oidcCore_9 } from './lib/references/openid.ts';
import { rfc6819_5_2_3_7 } from './lib/references/rfc6749.ts';
import { rfc9700_2_5 } from './lib/references/rfc9700.ts';

export const meta = {
  id: 'oidc-client-auth-symmetric',
  title: 'Prefer private_key_jwt to a shared secret',
  group: 'A. Client type, credentials, keys',
  texts: {
    'service-secret':
      'This service authenticates with a shared secret ({value}); whoever copies it from a configuration or a log can be the service.',
    'secret-post':
      'The app authenticates with a shared secret sent in the body of the request ({value}), where logs and proxies may keep it.',
    'secret-jwt':
      'The app signs with a secret that Okta knows as well ({value}), instead of a key that only the app has.',
    'secret-basic':
      'The app authenticates with a shared secret ({value}) instead of a key that only the app has.',
  },
  why: 'A shared secret is stored at Okta, in the app and usually in CI variables; any copy is a permanent credential and can be replayed. With private_key_jwt only the app holds the private key and each assertion expires.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > Client Credentials > Edit > Client authentication: Public key / Private key > Add key > Done (or Use a URL to fetch keys dynamically) > Save (Okta then deletes the client secrets, so let the app sign with its key from the same moment)',
    api: 'PUT /api/v1/apps/{appId}: credentials.oauthClient.token_endpoint_auth_method="private_key_jwt", settings.oauthClient.jwks={keys:[…]} or settings.oauthClient.jwks_uri="https://…"',
    terraform: 'okta_app_oauth: token_endpoint_auth_method = "private_key_jwt", jwks_uri or jwks {…}',
  },
  falsePositives: 'SDKs or vendors that support only secrets.',
  references: [
    asvs_10_4_16,
    cwe522,
    fapi2_5_3_2_1,
    oauth21_2_4,
    oidcCore_9,
    oktaServiceApps,
    rfc6819_5_2_3_7,
    rfc7523_2_2,
    rfc8705_2,
    rfc9700_2_5,
  ],
} as const satisfies RuleMeta;

const VARIANTS = {
  'service-secret': 'medium',
  'secret-post': 'info',
  'secret-jwt': 'info',
  'secret-basic': 'info',
} as const;

const TYPE = 'settings.oauthClient.application_type';

type Variant = keyof typeof VARIANTS;

const OF_WEB_APPS: Readonly<Partial<Record<ClientAuth, Variant>>> = {
  client_secret_post: 'secret-post',
  client_secret_jwt: 'secret-jwt',
  client_secret_basic: 'secret-basic',
};

/** Public clients, and clients that do not authenticate, have rules of their own. */
const mayHoldSecret = (app: OidcApp): boolean => {
  const { application_type: type } = app.settings.oauthClient;
  return type !== 'browser' && type !== 'native' && authMethodOf(app) !== 'none';
};

export const rule = /* @__PURE__ */ defineRule({
  id: 'oidc-client-auth-symmetric',
  severity: 'medium',
  confidence: 'high',
  hardening: true,
  protocols: ['oidc'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low', 'nonprod-minus-1', 'privileged-plus-1'],
  reads: [METHOD, TYPE],
  appliesTo: (subject: Subject): subject is OidcApp => isOidcApp(subject) && mayHoldSecret(subject),
  evaluate(app) {
    const { application_type: type } = app.settings.oauthClient;
    const value = authMethodOf(app);
    const symmetric = value && OF_WEB_APPS[value];
    if (!type || !symmetric) return NO_PROBLEMS;
    return [{ variant: type === 'service' ? 'service-secret' : symmetric, at: METHOD, value }];
  },
});
