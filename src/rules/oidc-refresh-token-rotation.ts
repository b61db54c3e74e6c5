import type { OidcApp } from '../model/app.ts';
import { defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';
import { GRANT_TYPES, hasGrant, mayHaveGrant, REFRESH_TOKEN } from './lib/grants.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { isPublicClient, requiresDpop, rotationLeeway, rotationType } from './lib/oidc-defaults.ts';
import { browserApps_6_3_2_3 } from './lib/references/oauth-drafts.ts';
import { oktaRefreshTokens } from './lib/references/okta-docs.ts';
import { fapi2_5_3_2_1 } from './lib/references/openid.ts';
import { rfc6819_5_2_2_3 } from './lib/references/rfc6749.ts';
import { rfc9700_2_2_2, rfc9700_4_14_2 } from './lib/references/rfc9700.ts';

export const meta = {
  id: 'oidc-refresh-token-rotation',
  title: 'Rotate refresh tokens and keep the grace period short',
  group: 'D. Grant types, PKCE, DPoP, consent, refresh tokens',
  texts: {
    'static-public':
      'This public client gets refresh tokens that never change, so a stolen one works until it expires.',
    'grace-browser':
      'A used refresh token of this single-page app keeps working for {value} seconds; Okta’s default is 30.',
    'static-confidential':
      'This app gets refresh tokens that never change; a stolen one works for whoever also has the client’s credentials.',
    'grace-long': 'A used refresh token keeps working for {value} seconds; Okta’s default is 30.',
    'static-strong':
      'Refresh tokens never change, but whoever uses one must also prove possession of a key (DPoP).',
  },
  why: 'A stolen persistent refresh token gives access until it expires – by default never (see as-refresh-token-lifetime). Rotation makes Okta detect reuse and revoke; a long grace period is the window in which the old token still works.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > General Settings > Edit > Refresh token > Refresh token behavior: Rotate token after every use; Grace period for token rotation: 0–30 seconds > Save',
    api: 'PUT /api/v1/apps/{appId}: settings.oauthClient.refresh_token={rotation_type:"ROTATE",leeway:30}',
    terraform: 'okta_app_oauth: refresh_token_rotation = "ROTATE", refresh_token_leeway = 30',
  },
  falsePositives:
    'Devices that cannot store a new token reliably (TV): accept with a finite lifetime. A grace period of 0 passes, but unreliable networks may then sign users out.',
  references: [
    rfc9700_2_2_2,
    rfc9700_4_14_2,
    rfc6819_5_2_2_3,
    browserApps_6_3_2_3,
    fapi2_5_3_2_1,
    oktaRefreshTokens,
  ],
} as const satisfies RuleMeta;

const VARIANTS = {
  'static-public': 'high',
  'grace-browser': 'medium',
  'static-confidential': 'low',
  'grace-long': 'low',
  'static-strong': 'info',
} as const;

const TYPE = 'settings.oauthClient.refresh_token.rotation_type';
const LEEWAY = 'settings.oauthClient.refresh_token.leeway';
const WITH_REFRESH_TOKEN = [REFRESH_TOKEN];
const DEFAULT_LEEWAY = 30;

type Variant = keyof typeof VARIANTS;

/** A token that never changes is as safe as what it is bound to. */
function persistent(app: OidcApp): Problem<Variant>[] {
  const isBound = requiresDpop(app);
  if (isBound === undefined) return [];
  const { token_endpoint_auth_method: method } = app.credentials.oauthClient;
  const isPublic = isPublicClient(app);
  const isStrong = isBound && method === 'private_key_jwt';
  const variants: Variant[] = [];
  if (isPublic && !isBound) variants.push('static-public');
  if (!isPublic && !isStrong && (method || !isBound)) variants.push('static-confidential');
  if (isBound) variants.push('static-strong');
  return variants.map((variant) => ({ variant, at: TYPE, value: 'STATIC' }));
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'oidc-refresh-token-rotation',
  severity: 'high',
  confidence: 'high',
  protocols: ['oidc'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low', 'nonprod-minus-1', 'privileged-plus-1'],
  reads: [
    GRANT_TYPES,
    'settings.oauthClient.refresh_token',
    'settings.oauthClient.application_type',
    'settings.oauthClient.dpop_bound_access_tokens',
    'credentials.oauthClient.token_endpoint_auth_method',
  ],
  appliesTo: (subject: Subject): subject is OidcApp => mayHaveGrant(subject, WITH_REFRESH_TOKEN),
  evaluate(app) {
    if (!hasGrant(app, REFRESH_TOKEN)) return NO_PROBLEMS;
    const type = rotationType(app);
    if (type === 'STATIC') return persistent(app);
    const leeway = type && rotationLeeway(app);
    if (leeway === undefined || leeway <= DEFAULT_LEEWAY) return NO_PROBLEMS;
    const isBrowser = app.settings.oauthClient.application_type === 'browser';
    return [{ variant: isBrowser ? 'grace-browser' : 'grace-long', at: LEEWAY, value: leeway }];
  },
});
