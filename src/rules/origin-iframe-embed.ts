import { defineRule, type RuleMeta } from '../model/rule.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { isActive, isPerhapsActive } from './lib/origins.ts';
import { asvs_3_4_6 } from './lib/references/asvs.ts';
import { cwe1021 } from './lib/references/cwe.ts';
import { oktaIframe } from './lib/references/okta-docs.ts';
import { rfc6749_10_13, rfc6819_5_2_2_6 } from './lib/references/rfc6749.ts';
import { rfc9700_4_16 } from './lib/references/rfc9700.ts';

export const meta = {
  id: 'origin-iframe-embed',
  title: 'Review origins that may frame Okta pages',
  group: 'H. Trusted Origins',
  texts: {
    enduser: 'The origin may frame Okta’s sign-in pages and the End-User Dashboard.',
    signin: 'The origin may frame Okta’s sign-in pages.',
  },
  why: 'Whoever controls (or XSSes) that page can overlay the framed Okta UI – clickjacking on approvals, consent or password pages. While iFrame Embedding is on under Customizations, every site may frame Okta, listed or not.',
  fix: {
    console:
      'Admin Console > Security > API > Trusted Origins tab > [origin] > Actions > Edit > clear iFrame embed, or only “Allows iFrame embedding of the Okta End-User Dashboard” > Save; Customizations > Other > iFrame Embedding > Edit > clear Enable iFrame embedding once every site that needs it is listed > Save',
    api: 'PUT /api/v1/trustedOrigins/{id}: scopes without IFRAME_EMBED, or with an empty allowedOktaApps',
    terraform:
      'okta_trusted_origin: scopes { type = "CORS" | "REDIRECT" | "IFRAME_EMBED", allowed_okta_apps } (provider 6: scopes = ["CORS", …])',
  },
  falsePositives: 'Company portals that embed the dashboard.',
  references: [asvs_3_4_6, cwe1021, oktaIframe, rfc6749_10_13, rfc6819_5_2_2_6, rfc9700_4_16],
} as const satisfies RuleMeta;

const VARIANTS = {
  enduser: 'medium',
  signin: 'low',
} as const;

/** What Okta calls the dashboard. */
const DASHBOARD = 'OKTA_ENDUSER';

export const rule = /* @__PURE__ */ defineRule({
  id: 'origin-iframe-embed',
  severity: 'medium',
  confidence: 'high',
  variants: VARIANTS,
  modifiers: ['nonprod-minus-1'],
  kinds: ['trusted-origin'],
  reads: ['scopes', 'status'],
  appliesTo: isPerhapsActive,
  evaluate(subject) {
    const { scopes = [] } = subject;
    const index = isActive(subject) ? scopes.findIndex(({ type }) => type === 'IFRAME_EMBED') : -1;
    if (index < 0) return NO_PROBLEMS;
    const app = scopes[index]?.allowedOktaApps.indexOf(DASHBOARD) ?? -1;
    return app < 0
      ? [{ variant: 'signin', at: `scopes[${index}].type`, value: 'IFRAME_EMBED' }]
      : [{ variant: 'enduser', at: `scopes[${index}].allowedOktaApps[${app}]`, value: DASHBOARD }];
  },
});
