import type { OidcApp } from '../model/app.ts';
import { defineRule, type RuleMeta } from '../model/rule.ts';
import { mayHaveRedirectUris, REDIRECT_URIS } from './lib/customer-app.ts';
import { hasDangerousScheme } from './lib/dangerous.ts';
import { isUnreadable } from './lib/holes.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { wildcardMode } from './lib/oidc-defaults.ts';
import type { ParsedUri } from './lib/parse-uri.ts';
import { oktaAppsApi, oktaOidcWizard } from './lib/references/okta-docs.ts';
import { publicSuffixList, relatedDomains } from './lib/references/practice.ts';
import { rfc9700_2_1, rfc9700_4_1_3 } from './lib/references/rfc9700.ts';
import { uriProblems } from './lib/uri-problems.ts';
import { hasAsterisk, hasHostWildcard, type WildcardReach, wildcardReach } from './lib/wildcard.ts';

export const meta = {
  id: 'oidc-redirect-uri-wildcard',
  title: 'Remove wildcards from sign-in redirect URIs',
  group: 'B. Sign-in redirect URIs',
  texts: {
    'public-suffix':
      '{value} matches hosts under a public or shared suffix, so anyone on the Internet can register one and receive codes and tokens.',
    'shared-parent':
      '{value} matches every host under a name on shared hosting, where leftover and preview names are easily taken over.',
    'own-domain':
      '{value} matches any number of sub-domains, so one forgotten or compromised one receives codes and tokens.',
    'partial-label':
      '{value} matches every host name that fits the pattern, which is more than the exact URIs the app needs.',
    literal:
      '{value} contains an asterisk that Okta does not treat as a wildcard, so the entry matches nothing a user would visit.',
    'flag-unused':
      '“Allow wildcard * in login URI redirect” is on although no redirect URI uses it; the next edit could open the app by accident.',
  },
  why: 'The attacker needs one host under the pattern: a forgotten CNAME (sub-domain takeover), a user-content or preview sub-domain, an XSS or an open redirect on any of them. An authorization request with that host as redirect URI then delivers the victim’s code or token there. Where the client is public or the implicit grant returns tokens, one captured response is enough: PKCE and client authentication do not help in a flow the attacker started. Okta’s own text calls wildcards an insecure practice.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > General Settings > Edit > Sign-in redirect URIs: replace the pattern by the exact URIs and clear “Allow wildcard * in login URI redirect”; for preview deployments use a separate app in a preview org > Save',
    api: 'PUT /api/v1/apps/{appId}: settings.oauthClient.wildcard_redirect="DISABLED" and exact redirect_uris',
    terraform: 'okta_app_oauth: wildcard_redirect = "DISABLED", redirect_uris = [exact …]',
  },
  falsePositives:
    'Multi-tenant SaaS with one sub-domain per customer and DNS fully under control: accept the risk with an expiry date, never for public-suffix/shared-parent.',
  references: [rfc9700_2_1, rfc9700_4_1_3, publicSuffixList, relatedDomains, oktaAppsApi, oktaOidcWizard],
} as const satisfies RuleMeta;

const MODE = 'settings.oauthClient.wildcard_redirect';

const isJudged = (uri: ParsedUri): boolean => hasAsterisk(uri) && !hasDangerousScheme(uri);

/** Okta compares literally unless the app allows wildcards. */
const whileOff = (uri: ParsedUri): 'literal' | undefined => (isJudged(uri) ? 'literal' : undefined);

function whileOn(uri: ParsedUri): WildcardReach | 'literal' | undefined {
  return isJudged(uri) && hasHostWildcard(uri) ? wildcardReach(uri) : whileOff(uri);
}

/** Not while a URI is unreadable: that one may need the flag. */
const isIdle = (app: OidcApp): boolean =>
  app.settings.oauthClient.redirect_uris !== undefined && !isUnreadable(app, REDIRECT_URIS);

export const rule = /* @__PURE__ */ defineRule({
  id: 'oidc-redirect-uri-wildcard',
  severity: 'high',
  confidence: 'high',
  protocols: ['oidc'],
  variants: {
    'public-suffix': 'critical',
    'shared-parent': 'high',
    'own-domain': 'high',
    'partial-label': 'medium',
    literal: 'low',
    'flag-unused': 'low',
  },
  modifiers: ['inactive-cap-low', 'privileged-plus-1'],
  reads: [REDIRECT_URIS, MODE],
  appliesTo: mayHaveRedirectUris,
  evaluate(app) {
    const mode = wildcardMode(app);
    if (!mode) return NO_PROBLEMS;
    const isOn = mode === 'SUBDOMAIN';
    const problems = uriProblems(
      app.settings.oauthClient.redirect_uris,
      REDIRECT_URIS,
      isOn ? whileOn : whileOff,
    );
    if (problems.length > 0 || !isOn || !isIdle(app)) return problems;
    return [{ variant: 'flag-unused', at: MODE, value: mode }];
  },
});
