import type { OidcApp } from '../model/app.ts';
import { defineRule, type RuleMeta } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';
import { CODE_GRANTS, GRANT_TYPES, hasAnyGrant, mayHaveGrant } from './lib/grants.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { isPublicClient, requiresPkce } from './lib/oidc-defaults.ts';
import { asvs_10_4_6 } from './lib/references/asvs-oauth.ts';
import { browserApps_6_3_2_1 } from './lib/references/oauth-drafts.ts';
import { rfc7636_1 } from './lib/references/oauth-rfcs.ts';
import { oktaAppsApi } from './lib/references/okta-docs.ts';
import { rfc9700_2_1_1, rfc9700_4_5 } from './lib/references/rfc9700.ts';

export const meta = {
  id: 'oidc-pkce-not-required',
  title: 'Require PKCE for the authorization code flow',
  group: 'D. Grant types, PKCE, DPoP, consent, refresh tokens',
  texts: {
    public:
      'This public client may use the authorization code flow without PKCE, so an intercepted code can be redeemed by anyone.',
    confidential:
      'This app may use the authorization code flow without PKCE, so a stolen code can be injected into another session.',
  },
  why: 'Without PKCE a stolen or injected authorization code can be redeemed in another session: code interception on mobile, code injection and CSRF on the web.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > Client Credentials > Edit > Proof Key for Code Exchange (PKCE): tick “Require PKCE as additional verification” > Save (make sure the SDK sends code_challenge first)',
    api: 'PUT /api/v1/apps/{appId}: credentials.oauthClient.pkce_required=true',
    terraform: 'okta_app_oauth: pkce_required = true',
  },
  falsePositives:
    'Confidential OIDC apps that verify nonce meet RFC 9700 §2.1.1 without PKCE; the rule cannot see that.',
  references: [rfc9700_2_1_1, rfc9700_4_5, rfc7636_1, browserApps_6_3_2_1, asvs_10_4_6, oktaAppsApi],
} as const satisfies RuleMeta;

const PKCE = 'credentials.oauthClient.pkce_required';

export const rule = /* @__PURE__ */ defineRule({
  id: 'oidc-pkce-not-required',
  severity: 'medium',
  confidence: 'high',
  protocols: ['oidc'],
  variants: {
    public: 'high',
    confidential: 'medium',
  },
  modifiers: ['inactive-cap-low', 'nonprod-minus-1', 'privileged-plus-1'],
  reads: [
    PKCE,
    'credentials.oauthClient.token_endpoint_auth_method',
    'settings.oauthClient.application_type',
    GRANT_TYPES,
  ],
  appliesTo: (subject: Subject): subject is OidcApp => mayHaveGrant(subject, CODE_GRANTS),
  evaluate(app) {
    if (requiresPkce(app) !== false || !hasAnyGrant(app, CODE_GRANTS)) return NO_PROBLEMS;
    return [{ variant: isPublicClient(app) ? 'public' : 'confidential', at: PKCE, value: false }];
  },
});
