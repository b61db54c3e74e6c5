import type { OidcApp } from '../model/app.ts';
import { defineRule, type RuleMeta } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';
import { isOidcApp } from './lib/customer-app.ts';
import * as grants from './lib/grants.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { requiresPkce } from './lib/oidc-defaults.ts';
import { cwe798 } from './lib/references/cwe.ts';
import { rfc8252_8_5 } from './lib/references/native-apps.ts';
import { browserApps_6_3_3_1 } from './lib/references/oauth-drafts.ts';
import { oktaOidcWizard } from './lib/references/okta-docs.ts';
import { rfc6749_2_1 } from './lib/references/rfc6749.ts';
import { rfc9700_2_5 } from './lib/references/rfc9700.ts';

export const meta = {
  id: 'oidc-public-client-has-secret',
  title: 'Remove the client secret from a public client',
  group: 'A. Client type, credentials, keys',
  texts: {
    'secret-is-only-check':
      'The app ships its secret to users ({value}), and nothing else proves to the token endpoint that it is the app.',
    'spa-secret':
      'This single-page app authenticates with {value}, but everyone who opens the page can read the secret.',
    'native-secret':
      'This native app authenticates with {value}, but everyone who installs the app can read the secret.',
  },
  why: 'Anyone can read the secret from the bundle or decompile the app and then call the token endpoint as this client: redeem intercepted codes, refresh stolen tokens or, with client credentials, get tokens directly. The wrong type also breaks sign-in, because Okta tries to verify a secret that a public client should not have.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > General Settings > Edit > Grant type: clear every grant that only the secret protects (Client Credentials, Resource Owner Password, Token Exchange, assertions) > Save; Applications > Applications > [app] > General tab > Client Credentials > Edit > Client authentication: None (PKCE is then required) > Save (an app that really is a server needs a new Web Application integration instead, as its type cannot be changed) > Never use the old secret again, as everybody may know it',
    api: 'PUT /api/v1/apps/{appId}: settings.oauthClient.grant_types without "client_credentials", "password", "urn:ietf:params:oauth:grant-type:token-exchange", "…:saml2-bearer" and "…:jwt-bearer", credentials.oauthClient.token_endpoint_auth_method="none", credentials.oauthClient.pkce_required=true',
    terraform:
      'okta_app_oauth: grant_types without "client_credentials", "password", token exchange and assertions, token_endpoint_auth_method = "none", pkce_required = true, type = "browser"|"native"; omit_secret = true',
  },
  falsePositives:
    'A native app that obtains its secret per install (dynamic registration) or runs on managed kiosks only. Back-end-for-frontend apps wrongly typed as browser: fix the type, not the rule.',
  references: [rfc6749_2_1, browserApps_6_3_3_1, rfc8252_8_5, rfc9700_2_5, cwe798, oktaOidcWizard],
} as const satisfies RuleMeta;

const METHOD = 'credentials.oauthClient.token_endpoint_auth_method';

/** Grants in which client authentication is all that is asked for. */
const BARE_GRANTS = [
  grants.CLIENT_CREDENTIALS,
  grants.PASSWORD,
  grants.TOKEN_EXCHANGE,
  grants.SAML2_BEARER,
  grants.JWT_BEARER,
];

const isSecretOnlyCheck = (app: OidcApp): boolean =>
  grants.hasAnyGrant(app, BARE_GRANTS) ||
  (grants.hasAnyGrant(app, grants.CODE_GRANTS) && requiresPkce(app) === false);

export const rule = /* @__PURE__ */ defineRule({
  id: 'oidc-public-client-has-secret',
  severity: 'medium',
  confidence: 'high',
  protocols: ['oidc'],
  variants: {
    'secret-is-only-check': 'high',
    'spa-secret': 'medium',
    'native-secret': 'medium',
  },
  modifiers: ['inactive-cap-low', 'nonprod-minus-1', 'privileged-plus-1'],
  reads: ['settings.oauthClient.application_type', METHOD],
  appliesTo: (subject: Subject): subject is OidcApp => {
    if (!isOidcApp(subject)) return false;
    const { application_type: type } = subject.settings.oauthClient;
    return type !== 'web' && type !== 'service';
  },
  evaluate(app) {
    const { application_type: type } = app.settings.oauthClient;
    const { token_endpoint_auth_method: value } = app.credentials.oauthClient;
    if (!type || !value?.startsWith('client_secret_')) return NO_PROBLEMS;
    if (isSecretOnlyCheck(app)) return [{ variant: 'secret-is-only-check', at: METHOD, value }];
    return [{ variant: type === 'browser' ? 'spa-secret' : 'native-secret', at: METHOD, value }];
  },
});
