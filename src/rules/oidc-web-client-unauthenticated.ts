import type { OidcApp } from '../model/app.ts';
import { defineRule, type RuleMeta } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';
import { authMethodOf, METHOD } from './lib/auth-method.ts';
import { isOidcApp } from './lib/customer-app.ts';
import { CLIENT_CREDENTIALS, hasGrant } from './lib/grants.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { asvs_10_4_10 } from './lib/references/asvs-oauth.ts';
import { cwe306 } from './lib/references/cwe.ts';
import { csf_PR_AA_03 } from './lib/references/frameworks.ts';
import { sp80053_IA_9 } from './lib/references/nist-800-53.ts';
import { owaspAPI2 } from './lib/references/practice.ts';
import { rfc6749_2_1, rfc6749_4_4 } from './lib/references/rfc6749.ts';
import { rfc9700_2_5 } from './lib/references/rfc9700.ts';

export const meta = {
  id: 'oidc-web-client-unauthenticated',
  title: 'Authenticate the web application at the token endpoint',
  group: 'A. Client type, credentials, keys',
  texts: {
    'web-none':
      'The app is registered as a server, which can keep a credential, but the token endpoint asks it for none.',
    'machine-unauthenticated':
      'Whoever knows the client ID gets tokens: the app has the client credentials grant, and the token endpoint asks it for no credential.',
  },
  why: 'A confidential application type that does not authenticate lets anyone who obtains a refresh token or code redeem it; with client_credentials the client_id alone yields tokens.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > Client Credentials > Edit > Client authentication: Public key / Private key (preferred) or Client secret > Save',
    api: 'PUT /api/v1/apps/{appId}: credentials.oauthClient.token_endpoint_auth_method="private_key_jwt" + settings.oauthClient.jwks_uri',
    terraform: 'okta_app_oauth: token_endpoint_auth_method = "private_key_jwt", jwks_uri = …',
  },
  falsePositives: 'SPAs that were registered as “Web” on purpose; then recreate them with type browser.',
  references: [
    asvs_10_4_10,
    csf_PR_AA_03,
    cwe306,
    owaspAPI2,
    rfc6749_2_1,
    rfc6749_4_4,
    rfc9700_2_5,
    sp80053_IA_9,
  ],
} as const satisfies RuleMeta;

const TYPE = 'settings.oauthClient.application_type';

export const rule = /* @__PURE__ */ defineRule({
  id: 'oidc-web-client-unauthenticated',
  severity: 'medium',
  confidence: 'high',
  protocols: ['oidc'],
  variants: {
    'web-none': 'medium',
    'machine-unauthenticated': 'high',
  },
  modifiers: ['inactive-cap-low', 'nonprod-minus-1', 'privileged-plus-1'],
  reads: [TYPE, METHOD],
  appliesTo: (subject: Subject): subject is OidcApp => {
    if (!isOidcApp(subject)) return false;
    const { application_type: type } = subject.settings.oauthClient;
    return type !== 'browser' && type !== 'native';
  },
  evaluate(app) {
    const value = authMethodOf(app);
    if (!app.settings.oauthClient.application_type || value !== 'none') return NO_PROBLEMS;
    const isMachine = hasGrant(app, CLIENT_CREDENTIALS);
    return [{ variant: isMachine ? 'machine-unauthenticated' : 'web-none', at: METHOD, value }];
  },
});
