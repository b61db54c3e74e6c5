import type { OidcApp } from '../model/app.ts';
import { defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import { isOidcApp, REDIRECT_URIS } from './lib/customer-app.ts';
import * as grants from './lib/grants.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { isPublicClient, loginMode } from './lib/oidc-defaults.ts';
import { asvs_13_2_2 } from './lib/references/asvs.ts';
import { asvs_10_4_4 } from './lib/references/asvs-oauth.ts';
import { rfc6749_4_4 } from './lib/references/rfc6749.ts';
import { rfc9700_2_3, rfc9700_4_15 } from './lib/references/rfc9700.ts';

export const meta = {
  id: 'oidc-grant-app-type-mismatch',
  title: 'Give each client only the grants its type needs',
  group: 'D. Grant types, PKCE, DPoP, consent, refresh tokens',
  texts: {
    'cc-public':
      'This public client may request tokens for itself with client credentials that it cannot keep secret.',
    'user-and-machine':
      'The same client signs users in ({value}) and requests tokens for itself with client credentials.',
    'service-user-grant': 'This API service may also run user flows: {value}.',
    'redirect-without-use': 'The app has {value} redirect URIs but no grant that redirects.',
    sprawl: 'The app may use {value} different user grants; each one is a way in.',
    'refresh-orphan': 'The refresh token grant is on, but no other grant of the app issues refresh tokens.',
  },
  why: 'A token obtained with client_credentials by a user-facing app can be mistaken for a user token (or vice versa) and the web server’s secret now also opens machine APIs. Unused grants are free attack paths.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > General Settings > Edit > Grant type: tick only what the app uses; create a separate API Services app for machine access > Save',
    api: 'PUT /api/v1/apps/{appId}: settings.oauthClient.grant_types',
    terraform: 'okta_app_oauth: grant_types; separate resource with type = "service"',
  },
  falsePositives:
    'Back-ends that legitimately call their own API as themselves – separate clients are still the recommendation.',
  references: [rfc6749_4_4, rfc9700_4_15, rfc9700_2_3, asvs_10_4_4, asvs_13_2_2],
} as const satisfies RuleMeta;

const VARIANTS = {
  'cc-public': 'high',
  'user-and-machine': 'medium',
  'service-user-grant': 'medium',
  'redirect-without-use': 'low',
  sprawl: 'low',
  'refresh-orphan': 'info',
} as const;

const REDIRECT_GRANTS = [grants.AUTHORIZATION_CODE, grants.IMPLICIT];
const ISSUES_REFRESH_TOKENS = [
  grants.AUTHORIZATION_CODE,
  grants.PASSWORD,
  grants.DEVICE_CODE,
  grants.INTERACTION_CODE,
  grants.OOB,
  grants.OTP,
];
const MANY = 3;

type Variant = keyof typeof VARIANTS;

const userGrants = (app: OidcApp): readonly string[] => [
  ...new Set(grants.grantsOf(app).filter((grant) => grants.USER_GRANTS.has(grant))),
];

function machineProblems(app: OidcApp, ofUsers: readonly string[]): Problem<Variant>[] {
  const { CLIENT_CREDENTIALS: value, grantPath } = grants;
  const { application_type: type } = app.settings.oauthClient;
  const found: Problem<Variant>[] = [];
  if (grants.hasGrant(app, value)) {
    const at = grantPath(app, value);
    if (isPublicClient(app)) found.push({ variant: 'cc-public', at, value });
    if (type === 'web' && ofUsers.length > 0)
      found.push({ variant: 'user-and-machine', at, value: ofUsers.join(', ') });
  }
  const [first] = ofUsers;
  if (type === 'service' && first)
    found.push({ variant: 'service-user-grant', at: grantPath(app, first), value: ofUsers.join(', ') });
  return found;
}

/** Redirect URIs are of no use; false as well when the login mode is not known. */
function hasIdleRedirects(app: OidcApp): boolean {
  if (!app.settings.oauthClient.redirect_uris?.length || !grants.hasNoneOf(app, REDIRECT_GRANTS))
    return false;
  const mode = loginMode(app);
  return mode !== undefined && mode !== 'OKTA';
}

/** Nearly every app signs users in with the code flow and nothing else. */
const isPlain = (app: OidcApp): boolean =>
  app.settings.oauthClient.application_type !== 'service' &&
  grants.grantsOf(app).length <= MANY &&
  grants.hasGrant(app, grants.AUTHORIZATION_CODE) &&
  !grants.hasGrant(app, grants.CLIENT_CREDENTIALS);

export const rule = /* @__PURE__ */ defineRule({
  id: 'oidc-grant-app-type-mismatch',
  severity: 'medium',
  confidence: 'high',
  protocols: ['oidc'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low', 'nonprod-minus-1', 'privileged-plus-1'],
  reads: [
    grants.GRANT_TYPES,
    REDIRECT_URIS,
    'settings.oauthClient.application_type',
    'settings.oauthClient.idp_initiated_login',
    'credentials.oauthClient.token_endpoint_auth_method',
  ],
  appliesTo: isOidcApp,
  evaluate(app) {
    if (isPlain(app)) return NO_PROBLEMS;
    const ofUsers = userGrants(app);
    const found = machineProblems(app, ofUsers);
    if (hasIdleRedirects(app)) {
      const value = app.settings.oauthClient.redirect_uris?.length ?? 0;
      found.push({ variant: 'redirect-without-use', at: REDIRECT_URIS, value });
    }
    if (ofUsers.length > MANY)
      found.push({ variant: 'sprawl', at: grants.GRANT_TYPES, value: ofUsers.length });
    if (grants.hasGrant(app, grants.REFRESH_TOKEN) && grants.hasNoneOf(app, ISSUES_REFRESH_TOKENS))
      found.push({ variant: 'refresh-orphan', at: grants.grantPath(app, grants.REFRESH_TOKEN) });
    return found;
  },
});
