import type { OidcApp } from '../model/app.ts';
import type { AuthorizationServer } from '../model/authorization-server.ts';
import { defineRule, type RuleMeta } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';
import { isInteractive } from './lib/customer-app.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { asvs_10_2_2 } from './lib/references/asvs-oauth.ts';
import { rfc9207_2 } from './lib/references/oauth-rfcs.ts';
import { oktaAppsApi, oktaOidcWizard } from './lib/references/okta-docs.ts';
import { rfc9700_4_4 } from './lib/references/rfc9700.ts';
import { whyUnread } from './lib/why-unread.ts';

export const meta = {
  id: 'oidc-issuer-mode',
  title: 'Use one fixed issuer',
  group: 'D. Grant types, PKCE, DPoP, consent, refresh tokens',
  texts: {
    dynamic:
      'The issuer follows the host of each request, so the same client receives tokens with different iss values.',
    'dynamic-no-domain': 'The issuer is dynamic, which has no effect while the org has only one host.',
    'org-url': 'The issuer is the Okta URL although the org has a custom domain.',
  },
  why: 'With DYNAMIC the same client receives tokens with different iss values; developers then accept both or skip the check, which re-opens mix-up and token-substitution attacks.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [the app] > Sign On tab > OpenID Connect ID Token > Edit > Issuer: choose the custom URL (or the Okta URL), not Dynamic > Save; For an authorization server > Security > API > Authorization Servers > [the server] > Settings tab > Edit > Issuer > Save',
    api: 'PUT /api/v1/apps/{appId}: settings.oauthClient.issuer_mode="CUSTOM_URL" ("ORG_URL" without a custom domain); PUT /api/v1/authorizationServers/{authServerId}: issuerMode likewise',
    terraform:
      'okta_app_oauth / okta_auth_server: issuer_mode = "CUSTOM_URL" ("ORG_URL" without a custom domain)',
  },
  falsePositives: 'Migration to a custom domain (temporary).',
  references: [rfc9700_4_4, rfc9207_2, asvs_10_2_2, oktaAppsApi, oktaOidcWizard],
} as const satisfies RuleMeta;

type Issuer = OidcApp | AuthorizationServer;

const modeOf = (subject: Issuer) =>
  subject.kind === 'app' ? subject.settings.oauthClient.issuer_mode : subject.issuerMode;

function variantOf(subject: Issuer, hasCustomDomain: boolean) {
  const mode = modeOf(subject);
  if (mode === 'DYNAMIC') return hasCustomDomain ? 'dynamic' : 'dynamic-no-domain';
  return mode === 'ORG_URL' && hasCustomDomain ? 'org-url' : undefined;
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'oidc-issuer-mode',
  severity: 'low',
  confidence: 'medium',
  protocols: ['oidc'],
  variants: {
    dynamic: 'low',
    'dynamic-no-domain': 'info',
    'org-url': 'info',
  },
  modifiers: ['inactive-cap-low'],
  kinds: ['app', 'authorization-server'],
  reads: ['settings.oauthClient.issuer_mode', 'settings.oauthClient.application_type', 'issuerMode'],
  uses: ['customDomains'],
  appliesTo: (subject: Subject): subject is Issuer =>
    subject.kind === 'authorization-server' ? subject.status !== 'INACTIVE' : isInteractive(subject),
  // An issuer on the custom domain is fine whichever domains there are.
  whyUnknown: (subject, { facts }, missing) =>
    modeOf(subject) === 'CUSTOM_URL' ? undefined : whyUnread(facts, missing, 'customDomains'),
  evaluate(subject, { facts }) {
    const variant = variantOf(subject, (facts.customDomains?.length ?? 0) > 0);
    if (!variant) return NO_PROBLEMS;
    const at = subject.kind === 'app' ? 'settings.oauthClient.issuer_mode' : 'issuerMode';
    return [{ variant, at, value: modeOf(subject) ?? '' }];
  },
});
