import type { OidcApp } from '../model/app.ts';
import { defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';
import { isOidcApp } from './lib/customer-app.ts';
import { GRANT_TYPES, grantPath, hasGrant, IMPLICIT, REFRESH_TOKEN } from './lib/grants.ts';
import { isUnreadable } from './lib/holes.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { isPublicClient, requiresDpop } from './lib/oidc-defaults.ts';
import { asvs_10_4_14 } from './lib/references/asvs-oauth.ts';
import { browserApps_9_2 } from './lib/references/oauth-drafts.ts';
import { rfc9449_5 } from './lib/references/oauth-rfcs.ts';
import { oktaDpop } from './lib/references/okta-docs.ts';
import { rfc9700_2_2_1, rfc9700_4_10_1 } from './lib/references/rfc9700.ts';
import { TIER0 } from './lib/scopes.ts';

export const meta = {
  id: 'oidc-dpop-not-required',
  title: 'Require DPoP where tokens are worth stealing',
  group: 'D. Grant types, PKCE, DPoP, consent, refresh tokens',
  texts: {
    privileged:
      'The app holds the scope {value}, and its tokens work for whoever gets hold of them because DPoP is not required.',
    'public-refresh':
      'This public client gets refresh tokens, and neither they nor its access tokens are bound to a key of the client.',
    baseline:
      'Access tokens of this app are plain bearer tokens: DPoP is not required, or this org does not offer it.',
    blocked: 'DPoP cannot be required while Implicit (hybrid) is selected.',
  },
  why: 'Bearer tokens work for whoever holds them; with DPoP a token stolen from a log, a proxy or an XSS is useless without the private key.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > General Settings > Edit > tick “Require Demonstrating Proof of Possession (DPoP) header in token requests” > Save (resource servers must check the proof)',
    api: 'PUT /api/v1/apps/{appId}: settings.oauthClient.dpop_bound_access_tokens=true',
    terraform:
      'okta_app_oauth: dpop_bound_access_tokens = true (provider releases since September 2026; with older ones use the API/console)',
  },
  falsePositives: 'Resource servers that do not understand DPoP yet.',
  references: [rfc9449_5, rfc9700_2_2_1, rfc9700_4_10_1, browserApps_9_2, asvs_10_4_14, oktaDpop],
} as const satisfies RuleMeta;

const VARIANTS = {
  privileged: 'medium',
  'public-refresh': 'low',
  baseline: 'info',
  blocked: 'info',
} as const;

const DPOP = 'settings.oauthClient.dpop_bound_access_tokens';

type Variant = keyof typeof VARIANTS;

/** Without a grant that goes through the token endpoint there is nothing to bind. */
const isOnlyImplicit = (app: OidcApp): boolean =>
  app.settings.oauthClient.grant_types?.every((grant) => grant === IMPLICIT) === true &&
  !isUnreadable(app, GRANT_TYPES);

export const rule = /* @__PURE__ */ defineRule({
  id: 'oidc-dpop-not-required',
  severity: 'low',
  confidence: 'high',
  hardening: true,
  protocols: ['oidc'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low'],
  reads: [
    DPOP,
    GRANT_TYPES,
    'settings.oauthClient.application_type',
    'credentials.oauthClient.token_endpoint_auth_method',
  ],
  appliesTo: (subject: Subject): subject is OidcApp => isOidcApp(subject) && !isOnlyImplicit(subject),
  evaluate(app, { facts }) {
    if (requiresDpop(app) !== false) return NO_PROBLEMS;
    const found: Problem<Variant>[] = [];
    const power = facts.grants?.find(({ scopeId, status }) => status === 'ACTIVE' && TIER0.has(scopeId));
    const isExposed = hasGrant(app, REFRESH_TOKEN) && isPublicClient(app) === true;
    if (power) found.push({ variant: 'privileged', at: DPOP, value: power.scopeId });
    if (isExposed) found.push({ variant: 'public-refresh', at: DPOP, value: false });
    if (!power && !isExposed) found.push({ variant: 'baseline', at: DPOP, value: false });
    if (hasGrant(app, IMPLICIT)) found.push({ variant: 'blocked', at: grantPath(app, IMPLICIT) });
    return found;
  },
});
