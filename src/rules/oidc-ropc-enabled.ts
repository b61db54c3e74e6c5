import { defineRule, type RuleMeta } from '../model/rule.ts';
import { isOidcApp } from './lib/customer-app.ts';
import { GRANT_TYPES, grantPath, hasGrant, PASSWORD } from './lib/grants.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { asvs_6_3_4 } from './lib/references/asvs.ts';
import { cwe522 } from './lib/references/cwe.ts';
import { browserApps_7_3, oauth21_10 } from './lib/references/oauth-drafts.ts';
import { oktaPasswordFlow } from './lib/references/okta-docs.ts';
import { rfc9700_2_4 } from './lib/references/rfc9700.ts';

export const meta = {
  id: 'oidc-ropc-enabled',
  title: 'Switch off the Resource Owner Password grant',
  group: 'D. Grant types, PKCE, DPoP, consent, refresh tokens',
  texts: {
    'ropc-unauthenticated':
      'Anyone who knows the client ID can try users’ passwords at the token endpoint: the password grant is on and the client does not authenticate.',
    ropc: 'The app may collect users’ Okta passwords and exchange them for tokens.',
  },
  why: 'Users hand their Okta password to the app; MFA and phishing-resistant policies usually do not apply to this path, and anyone who knows the client_id (and secret) has a scriptable password-guessing endpoint. Without an authorization-server rule that also allows “password”, only the org authorization server can be used.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > General Settings > Edit > Grant type: Advanced: clear Resource Owner Password > Save',
    api: 'PUT /api/v1/apps/{appId}: settings.oauthClient.grant_types',
    terraform: 'okta_app_oauth: grant_types without "password"',
  },
  falsePositives:
    'Identity Engine direct authentication can ask for a second factor after password; then treat as accepted risk with owner and date. Test automation: use a dedicated non-production org.',
  references: [rfc9700_2_4, oauth21_10, browserApps_7_3, asvs_6_3_4, cwe522, oktaPasswordFlow],
} as const satisfies RuleMeta;

export const rule = /* @__PURE__ */ defineRule({
  id: 'oidc-ropc-enabled',
  severity: 'high',
  confidence: 'high',
  protocols: ['oidc'],
  variants: {
    'ropc-unauthenticated': 'critical',
    ropc: 'high',
  },
  modifiers: ['inactive-cap-low', 'nonprod-minus-1', 'privileged-plus-1'],
  reads: [GRANT_TYPES],
  appliesTo: isOidcApp,
  evaluate(app) {
    if (!hasGrant(app, PASSWORD)) return NO_PROBLEMS;
    const isOpen = app.credentials.oauthClient.token_endpoint_auth_method === 'none';
    return [
      { variant: isOpen ? 'ropc-unauthenticated' : 'ropc', at: grantPath(app, PASSWORD), value: PASSWORD },
    ];
  },
});
