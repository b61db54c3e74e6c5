import type { OidcApp } from '../model/app.ts';
import { defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import { isOidcApp } from './lib/customer-app.ts';
import { CIBA, DIRECT_GRANTS, grantPath, grantsOf, hasGrant, INTERACTION_CODE } from './lib/grants.ts';
import { isUnreadable } from './lib/holes.ts';
import { asvs_10_4_4 } from './lib/references/asvs.ts';
import { crossDeviceFlows } from './lib/references/oauth-profiles.ts';
import { oktaOidcWizard } from './lib/references/okta-docs.ts';
import { rfc9700_2_4 } from './lib/references/rfc9700.ts';

export const meta = {
  id: 'oidc-embedded-auth-grants',
  title: 'Review Interaction Code, direct authentication and CIBA',
  group: 'D. Grant types, PKCE, DPoP, consent, refresh tokens',
  texts: {
    'direct-public': 'A client that does not authenticate may ask users for their factors itself ({value}).',
    'ciba-symmetric':
      'Backchannel sign-in requests are signed with {value}, a key that the app and Okta share.',
    direct: 'The app may ask users for their factors itself instead of sending them to Okta ({value}).',
    'ciba-unsigned': 'Backchannel sign-in (CIBA) requests need no signature.',
    ciba: 'Backchannel sign-in (CIBA) is on, with requests signed with {value}.',
    interaction:
      'The Interaction Code grant is on: the app embeds the sign-in form instead of redirecting to Okta.',
  },
  why: 'In embedded flows the app – not the Okta-hosted page – sees passwords and codes, so an XSS or a fake app can steal them and device trust/FastPass binding may not apply; CIBA prompts can be used for MFA fatigue.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > General Settings > Edit > Grant type: Advanced: clear Interaction Code / Direct Authentication / CIBA unless the app uses the embedded model > Save',
    api: 'PUT /api/v1/apps/{appId}: settings.oauthClient.grant_types',
    terraform: 'okta_app_oauth: grant_types',
  },
  falsePositives: 'First-party apps built on the embedded SDK: accepted design.',
  references: [rfc9700_2_4, crossDeviceFlows, asvs_10_4_4, oktaOidcWizard],
} as const satisfies RuleMeta;

const ALGORITHM = 'settings.oauthClient.backchannel_authentication_request_signing_alg';

type Backchannel = 'ciba-symmetric' | 'ciba-unsigned' | 'ciba';

function* backchannel(app: OidcApp): Iterable<Problem<Backchannel>> {
  const { backchannel_authentication_request_signing_alg: algorithm } = app.settings.oauthClient;
  if (algorithm?.startsWith('HS')) yield { variant: 'ciba-symmetric', at: ALGORITHM, value: algorithm };
  else if (algorithm) yield { variant: 'ciba', at: grantPath(app, CIBA), value: algorithm };
  else if (!isUnreadable(app, ALGORITHM)) yield { variant: 'ciba-unsigned', at: grantPath(app, CIBA) };
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'oidc-embedded-auth-grants',
  severity: 'low',
  confidence: 'medium',
  variants: {
    'direct-public': 'medium',
    'ciba-symmetric': 'medium',
    direct: 'low',
    'ciba-unsigned': 'low',
    ciba: 'info',
    interaction: 'info',
  },
  modifiers: ['inactive-cap-low', 'nonprod-minus-1'],
  reads: ['settings.oauthClient.grant_types', ALGORITHM],
  appliesTo: isOidcApp,
  *evaluate(app) {
    for (const grant of grantsOf(app)) {
      if (!DIRECT_GRANTS.includes(grant)) continue;
      const isOpen = app.credentials.oauthClient.token_endpoint_auth_method === 'none';
      yield { variant: isOpen ? 'direct-public' : 'direct', at: grantPath(app, grant), value: grant };
    }
    if (hasGrant(app, CIBA)) yield* backchannel(app);
    if (hasGrant(app, INTERACTION_CODE))
      yield { variant: 'interaction', at: grantPath(app, INTERACTION_CODE) };
  },
});
