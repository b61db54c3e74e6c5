import type { OidcApp } from '../model/app.ts';
import { defineRule, type RuleMeta } from '../model/rule.ts';
import { isOidcApp } from './lib/customer-app.ts';
import { AUTHORIZATION_CODE, GRANT_TYPES, grantPath, hasGrant, IMPLICIT } from './lib/grants.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { asvs_10_4_4 } from './lib/references/asvs-oauth.ts';
import { browserApps_7_2, oauth21_10 } from './lib/references/oauth-drafts.ts';
import { oktaOidcWizard } from './lib/references/okta-docs.ts';
import { rfc9700_2_1_2, rfc9700_4_3 } from './lib/references/rfc9700.ts';

export const meta = {
  id: 'oidc-implicit-grant',
  title: 'Switch off the implicit (hybrid) grant',
  group: 'D. Grant types, PKCE, DPoP, consent, refresh tokens',
  texts: {
    'access-token':
      'The implicit grant returns access tokens in the browser’s address ({value}); while it is on, DPoP cannot be required.',
    'id-token-only':
      'The app signs users in with an ID token from the implicit grant ({value}) and without the authorization code flow.',
    undetermined: 'The implicit grant is on, but the response types do not say which tokens it returns.',
    'hybrid-id-token':
      'The hybrid flow returns an ID token in the browser’s address beside the code ({value}).',
    leftover: 'The response types still list {value} although the implicit grant is off.',
  },
  why: 'The access token is returned in the URL fragment: it leaks via history, extensions, Referer and open redirects, cannot be bound to the client, and a stolen token from one app can be injected into another.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > General Settings > Edit > Grant type > Advanced: clear “Implicit (hybrid)” > Save (migrate the app to Authorization Code + PKCE first, then use the API to remove response types that stay behind)',
    api: 'PUT /api/v1/apps/{appId}: settings.oauthClient.grant_types without "implicit", settings.oauthClient.response_types=["code"]',
    terraform: 'okta_app_oauth: grant_types without "implicit", response_types = ["code"]',
  },
  falsePositives:
    'Legacy OIN and AngularJS apps; Okta Simplified login needs an ID token flow (see oidc-login-initiation).',
  references: [rfc9700_2_1_2, oauth21_10, browserApps_7_2, rfc9700_4_3, asvs_10_4_4, oktaOidcWizard],
} as const satisfies RuleMeta;

const RESPONSE_TYPES = 'settings.oauthClient.response_types';
const NO_TYPES: readonly string[] = [];

const returned = (app: OidcApp): readonly string[] => app.settings.oauthClient.response_types ?? NO_TYPES;

function implicitVariant(app: OidcApp) {
  if (returned(app).includes('token')) return 'access-token';
  if (!returned(app).includes('id_token')) return 'undetermined';
  return hasGrant(app, AUTHORIZATION_CODE) ? 'hybrid-id-token' : 'id-token-only';
}

/** Services carry the response type `token` without meaning it. */
function isLeftOver(app: OidcApp): boolean {
  const { application_type: type, grant_types: grants } = app.settings.oauthClient;
  if (!grants || !type || type === 'service') return false;
  return returned(app).includes('token') || returned(app).includes('id_token');
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'oidc-implicit-grant',
  severity: 'high',
  confidence: 'high',
  protocols: ['oidc'],
  variants: {
    'access-token': 'high',
    'id-token-only': 'medium',
    undetermined: 'medium',
    'hybrid-id-token': 'low',
    leftover: 'info',
  },
  modifiers: ['inactive-cap-low', 'nonprod-minus-1', 'privileged-plus-1'],
  reads: [GRANT_TYPES, RESPONSE_TYPES],
  appliesTo: isOidcApp,
  evaluate(app) {
    if (hasGrant(app, IMPLICIT)) {
      const value = returned(app).join(' ');
      return [{ variant: implicitVariant(app), at: grantPath(app, IMPLICIT), value }];
    }
    if (!isLeftOver(app)) return NO_PROBLEMS;
    return [{ variant: 'leftover', at: RESPONSE_TYPES, value: returned(app).join(' ') }];
  },
});
