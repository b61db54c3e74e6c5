import { defineRule, type RuleMeta } from '../model/rule.ts';
import type { TrustedOrigin } from '../model/subject.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { hasScope, isActive, isPerhapsActive } from './lib/origins.ts';
import { asvs_3_4_2 } from './lib/references/asvs.ts';
import { cwe942 } from './lib/references/cwe.ts';
import { sp80053_AC_6 } from './lib/references/nist-800-53.ts';
import { oktaCors } from './lib/references/okta-docs.ts';

export const meta = {
  id: 'origin-cors-and-redirect',
  title: 'Grant each Trusted Origin only the type it needs',
  group: 'H. Trusted Origins',
  texts: {
    'all-three':
      'The origin has every type: it may call Okta’s APIs, be redirected to and frame Okta’s pages.',
    'cors-and-redirect':
      'The origin may both call Okta’s APIs and be redirected to, as the app wizard sets it up.',
    'empty-scopes': 'The origin is active without any type, so it serves nothing.',
  },
  why: 'Sign-in pages hosted elsewhere need CORS; plain apps need neither (bearer tokens) or only Redirect. Unneeded CORS exposes cookie-authenticated APIs.',
  fix: {
    console:
      'Admin Console > Security > API > Trusted Origins tab > [origin] > Actions > Edit > untick CORS or Redirect > Save; Origin without a type > Actions > Delete',
    api: 'PUT /api/v1/trustedOrigins/{id}: scopes with only the types that are needed; DELETE /api/v1/trustedOrigins/{id}',
    terraform:
      'okta_trusted_origin: scopes { type = "CORS" | "REDIRECT" | "IFRAME_EMBED", allowed_okta_apps } (provider 6: scopes = ["CORS", …])',
  },
  falsePositives: 'Embedded Sign-In Widget pages need CORS and often Redirect.',
  references: [asvs_3_4_2, cwe942, oktaCors, sp80053_AC_6],
} as const satisfies RuleMeta;

const VARIANTS = {
  'all-three': 'low',
  'cors-and-redirect': 'info',
  'empty-scopes': 'info',
} as const;

type Variant = keyof typeof VARIANTS;

function variantOf(subject: TrustedOrigin): Variant | undefined {
  if (subject.scopes?.length === 0) return 'empty-scopes';
  if (!hasScope(subject, 'CORS') || !hasScope(subject, 'REDIRECT')) return undefined;
  return hasScope(subject, 'IFRAME_EMBED') ? 'all-three' : 'cors-and-redirect';
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'origin-cors-and-redirect',
  severity: 'low',
  confidence: 'high',
  variants: VARIANTS,
  modifiers: ['nonprod-minus-1'],
  kinds: ['trusted-origin'],
  reads: ['scopes', 'status'],
  appliesTo: isPerhapsActive,
  evaluate(subject) {
    const variant = isActive(subject) ? variantOf(subject) : undefined;
    return variant ? [{ variant, at: 'scopes' }] : NO_PROBLEMS;
  },
});
