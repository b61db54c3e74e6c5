import type { OidcApp } from '../model/app.ts';
import { defineRule, type RuleMeta } from '../model/rule.ts';
import { isOidcApp } from './lib/customer-app.ts';
import {
  GRANT_TYPES,
  grantPath,
  grantsOf,
  hasAnyGrant,
  JWT_BEARER,
  SAML2_BEARER,
  TOKEN_EXCHANGE,
} from './lib/grants.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { isPublicClient } from './lib/oidc-defaults.ts';
import { asvs_10_4_4 } from './lib/references/asvs-oauth.ts';
import { rfc7522_3, rfc7523_3, rfc8693_5 } from './lib/references/oauth-rfcs.ts';
import { rfc9700_2_3 } from './lib/references/rfc9700.ts';

export const meta = {
  id: 'oidc-assertion-or-exchange-grant',
  title: 'Review SAML assertion, JWT bearer and token exchange grants',
  group: 'D. Grant types, PKCE, DPoP, consent, refresh tokens',
  texts: {
    'exchange-public':
      'A public client may trade tokens for other tokens ({value}), so a stolen token can be traded by anyone.',
    'assertion-public':
      'A public client may turn an assertion into access tokens ({value}) without proving who it is.',
    exchange: 'The client may trade tokens for tokens with another audience or a longer life ({value}).',
    assertion:
      'The client may turn an assertion of a trusted identity provider into access tokens ({value}) without the user.',
  },
  why: 'With token exchange a stolen token can be traded for tokens with another audience or a longer life; with assertion grants anyone who can obtain or forge an assertion of the trusted IdP gets access tokens without consent or MFA.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > General Settings > Edit > Grant type: Advanced: clear SAML 2.0 Assertion / Token Exchange unless documented; require client authentication > Save',
    api: 'PUT /api/v1/apps/{appId}: settings.oauthClient.grant_types',
    terraform: 'okta_app_oauth: grant_types',
  },
  falsePositives:
    'Okta Native SSO (desktop/mobile) uses token-exchange on native public clients by design: mark as reviewed.',
  references: [rfc7523_3, rfc7522_3, rfc8693_5, rfc9700_2_3, asvs_10_4_4],
} as const satisfies RuleMeta;

const GRANTS = [TOKEN_EXCHANGE, SAML2_BEARER, JWT_BEARER];

/** A client of unknown kind gets the milder variant: that much is certain. */
function variantOf(app: OidcApp, grant: string) {
  const isPublic = isPublicClient(app) === true;
  if (grant === TOKEN_EXCHANGE) return isPublic ? 'exchange-public' : 'exchange';
  return isPublic ? 'assertion-public' : 'assertion';
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'oidc-assertion-or-exchange-grant',
  severity: 'high',
  confidence: 'medium',
  protocols: ['oidc'],
  variants: {
    'exchange-public': 'high',
    'assertion-public': 'high',
    exchange: 'low',
    assertion: 'low',
  },
  modifiers: ['inactive-cap-low', 'nonprod-minus-1', 'privileged-plus-1'],
  reads: [GRANT_TYPES],
  appliesTo: isOidcApp,
  evaluate(app) {
    if (!hasAnyGrant(app, GRANTS)) return NO_PROBLEMS;
    return grantsOf(app)
      .filter((grant) => GRANTS.includes(grant))
      .map((grant) => ({ variant: variantOf(app, grant), at: grantPath(app, grant), value: grant }));
  },
});
