import type { OidcApp } from '../model/app.ts';
import { defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';
import { isInteractive, REDIRECT_URIS } from './lib/customer-app.ts';
import { isUnreadable } from './lib/holes.ts';
import { isLoopback } from './lib/hosts.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { isPublicClient } from './lib/oidc-defaults.ts';
import { type ParsedUri, parseUri } from './lib/parse-uri.ts';
import { domainOf } from './lib/public-suffix.ts';
import { asvs_10_7_1 } from './lib/references/asvs-oauth.ts';
import { rfc8252_8_6 } from './lib/references/native-apps.ts';
import { oauth21_7_9 } from './lib/references/oauth-drafts.ts';
import { oktaAppsApi, oktaOidcWizard } from './lib/references/okta-docs.ts';
import { rfc6819_5_2_3_2 } from './lib/references/rfc6749.ts';

export const meta = {
  id: 'oidc-user-consent-trusted',
  title: 'Require consent for third-party and impersonable clients',
  group: 'D. Grant types, PKCE, DPoP, consent, refresh tokens',
  texts: {
    impersonable:
      'Any app on the user’s device can claim {value}, and Okta hands out codes for it without asking the user.',
    'third-party':
      'All redirect hosts of this app lie outside of your domains, yet users are never asked for consent.',
    'first-party': 'Users are never asked for consent to this app, which suits a first-party app only.',
  },
  why: 'With TRUSTED, Okta issues a code silently for any user with a session: a malicious app that claims the same scheme or port gets tokens without the user noticing.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > General Settings > Edit > User consent: tick Require consent > Save (needs API Access Management); Security > API > Authorization Servers > [server] > Scopes tab > [scope] > Edit > User consent: Required > Save (scopes with implicit consent never prompt)',
    api: 'PUT /api/v1/apps/{appId}: settings.oauthClient.consent_method="REQUIRED"',
    terraform: 'okta_app_oauth: consent_method = "REQUIRED"; okta_auth_server_scope: consent = "REQUIRED"',
  },
  falsePositives: 'Workforce apps where consent makes no sense.',
  references: [rfc8252_8_6, rfc6819_5_2_3_2, oauth21_7_9, asvs_10_7_1, oktaAppsApi, oktaOidcWizard],
} as const satisfies RuleMeta;

const VARIANTS = {
  impersonable: 'medium',
  'third-party': 'low',
  'first-party': 'info',
} as const;

const CONSENT = 'settings.oauthClient.consent_method';
const NO_URIS: readonly string[] = [];

type Variant = keyof typeof VARIANTS;

/** Any app on the device can claim the address. */
const isClaimable = (uri: ParsedUri): boolean =>
  uri.form === 'custom' || (uri.scheme === 'http' && isLoopback(uri));

function isForeign(uris: readonly ParsedUri[], owned: readonly string[] = []): boolean {
  if (owned.length === 0) return false;
  const remote = uris.filter((uri) => uri.scheme === 'https' && uri.host !== '' && !isLoopback(uri));
  return remote.length > 0 && !remote.some(({ host }) => owned.includes(domainOf(host)));
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'oidc-user-consent-trusted',
  severity: 'low',
  confidence: 'medium',
  protocols: ['oidc'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low'],
  reads: [
    CONSENT,
    REDIRECT_URIS,
    'settings.oauthClient.application_type',
    'credentials.oauthClient.token_endpoint_auth_method',
  ],
  // Orgs without API Access Management leave the field out.
  appliesTo: (subject: Subject): subject is OidcApp =>
    isInteractive(subject) &&
    (subject.settings.oauthClient.consent_method !== undefined || isUnreadable(subject, CONSENT)),
  evaluate(app, { facts }) {
    const { consent_method: consent, redirect_uris: values = NO_URIS } = app.settings.oauthClient;
    if (consent !== 'TRUSTED') return NO_PROBLEMS;
    const uris = values.map(parseUri);
    const found: Problem<Variant>[] = [];
    const claimable = isPublicClient(app) ? uris.findIndex(isClaimable) : -1;
    const value = values[claimable];
    if (value !== undefined)
      found.push({ variant: 'impersonable', at: `${REDIRECT_URIS}[${claimable}]`, value });
    if (isForeign(uris, facts.ownedDomains))
      found.push({ variant: 'third-party', at: CONSENT, value: consent });
    return found.length > 0 ? found : [{ variant: 'first-party', at: CONSENT, value: consent }];
  },
});
