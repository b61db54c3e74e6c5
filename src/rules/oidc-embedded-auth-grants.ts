import type { OidcApp } from '../model/app.ts';
import { defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import { isOidcApp } from './lib/customer-app.ts';
import * as grants from './lib/grants.ts';
import { isUnreadable } from './lib/holes.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { asvs_10_4_4 } from './lib/references/asvs-oauth.ts';
import { crossDeviceFlows } from './lib/references/oauth-drafts.ts';
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
      'Admin Console > Applications > Applications > [app] > General tab > General Settings > Edit > Grant type: Advanced: clear Interaction Code, OTP, OOB, MFA OTP, MFA OOB and CIBA unless the app uses the embedded model > Save (only the API sets the algorithm that signs CIBA requests)',
    api: 'PUT /api/v1/apps/{appId}: settings.oauthClient.grant_types without the grants that the app does not use; where CIBA stays, settings.oauthClient.backchannel_authentication_request_signing_alg="ES256" (with the app’s key in jwks or behind jwks_uri)',
    terraform: 'okta_app_oauth: grant_types',
  },
  falsePositives: 'First-party apps built on the embedded SDK: accepted design.',
  references: [rfc9700_2_4, crossDeviceFlows, asvs_10_4_4, oktaOidcWizard],
} as const satisfies RuleMeta;

const VARIANTS = {
  'direct-public': 'medium',
  'ciba-symmetric': 'medium',
  direct: 'low',
  'ciba-unsigned': 'low',
  ciba: 'info',
  interaction: 'info',
} as const;

const ALGORITHM = 'settings.oauthClient.backchannel_authentication_request_signing_alg';
const { CIBA, INTERACTION_CODE, grantPath } = grants;
const EMBEDDED = [CIBA, INTERACTION_CODE, grants.OTP, grants.OOB, grants.MFA_OTP, grants.MFA_OOB];

type Variant = keyof typeof VARIANTS;

function directProblems(app: OidcApp): Problem<Variant>[] {
  const isOpen = app.credentials.oauthClient.token_endpoint_auth_method === 'none';
  return grants
    .grantsOf(app)
    .filter((grant) => grants.DIRECT_GRANTS.includes(grant))
    .map((value) => ({ variant: isOpen ? 'direct-public' : 'direct', at: grantPath(app, value), value }));
}

function backchannelProblem(app: OidcApp): Problem<Variant> | undefined {
  const { backchannel_authentication_request_signing_alg: value } = app.settings.oauthClient;
  if (value?.startsWith('HS')) return { variant: 'ciba-symmetric', at: ALGORITHM, value };
  if (value) return { variant: 'ciba', at: grantPath(app, CIBA), value };
  return isUnreadable(app, ALGORITHM) ? undefined : { variant: 'ciba-unsigned', at: grantPath(app, CIBA) };
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'oidc-embedded-auth-grants',
  severity: 'low',
  confidence: 'medium',
  protocols: ['oidc'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low', 'nonprod-minus-1'],
  reads: [grants.GRANT_TYPES, ALGORITHM],
  appliesTo: isOidcApp,
  evaluate(app) {
    if (!grants.hasAnyGrant(app, EMBEDDED)) return NO_PROBLEMS;
    const found = directProblems(app);
    const backchannel = grants.hasGrant(app, CIBA) ? backchannelProblem(app) : undefined;
    if (backchannel) found.push(backchannel);
    if (grants.hasGrant(app, INTERACTION_CODE))
      found.push({ variant: 'interaction', at: grantPath(app, INTERACTION_CODE) });
    return found;
  },
});
