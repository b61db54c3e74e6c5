import { defineRule, type RuleMeta } from '../model/rule.ts';
import type { TrustedOrigin } from '../model/subject.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { hasScope, isOrigin, patternHost } from './lib/origins.ts';
import { parseUri } from './lib/parse-uri.ts';
import { asvs_3_4_2, asvs_3_4_6 } from './lib/references/asvs.ts';
import { cwe942, cwe1021 } from './lib/references/cwe.ts';
import { oktaIframe, oktaWildcardOrigins } from './lib/references/okta-docs.ts';
import { publicSuffixList } from './lib/references/practice.ts';
import { rfc9700_4_16 } from './lib/references/rfc9700.ts';
import { reachOf } from './lib/wildcard.ts';

export const meta = {
  id: 'origin-wildcard',
  title: 'Remove wildcard Trusted Origins',
  group: 'H. Trusted Origins',
  texts: {
    'public-suffix': 'Anyone on the Internet can get an address that matches {value}.',
    cors: 'Where the origin is active and Okta honours the asterisk, every address that matches {value} may call Okta’s APIs with the session of whoever visits it, or be the target of its redirects.',
    iframe: 'While the origin is active, every page whose address matches {value} may frame Okta’s pages.',
  },
  why: 'Every host under the wildcard – blog, user content, forgotten CNAME – may script Okta with the user’s session or frame the sign-in page for clickjacking.',
  fix: {
    console:
      'Admin Console > Security > API > Trusted Origins tab > [origin] > Actions > Edit > Origin URL: one exact origin > Save; Add Origin > one for every other site > Save',
    api: 'PUT /api/v1/trustedOrigins/{id}: origin; POST /api/v1/trustedOrigins for every other site',
    terraform: 'one okta_trusted_origin for every exact origin',
  },
  falsePositives: 'Large portals that embed the dashboard on many sub-domains under own DNS.',
  references: [
    asvs_3_4_2,
    asvs_3_4_6,
    cwe1021,
    cwe942,
    oktaIframe,
    oktaWildcardOrigins,
    publicSuffixList,
    rfc9700_4_16,
  ],
} as const satisfies RuleMeta;

const VARIANTS = {
  'public-suffix': 'critical',
  cors: 'high',
  iframe: 'medium',
} as const;

type Variant = keyof typeof VARIANTS;

/** An asterisk elsewhere than in the host stands for ports or paths of that host alone. */
function variantOf(value: string, subject: TrustedOrigin): Variant | undefined {
  const uri = parseUri(value);
  const host = patternHost(uri);
  if (!host.includes('*') && !uri.raw.includes('*')) return undefined;
  if (host.includes('*') && reachOf(host) === 'public-suffix') return 'public-suffix';
  if (hasScope(subject, 'CORS') || hasScope(subject, 'REDIRECT')) return 'cors';
  return hasScope(subject, 'IFRAME_EMBED') ? 'iframe' : undefined;
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'origin-wildcard',
  severity: 'high',
  confidence: 'high',
  variants: VARIANTS,
  modifiers: ['nonprod-minus-1'],
  kinds: ['trusted-origin'],
  reads: ['origin', 'scopes'],
  appliesTo: isOrigin,
  evaluate(subject) {
    const { origin: value, status } = subject;
    if (value === undefined) return NO_PROBLEMS;
    const variant = variantOf(value, subject);
    if (!variant) return NO_PROBLEMS;
    // Nobody can use a deactivated origin.
    const cap = status === 'INACTIVE' ? ({ severity: 'info' } as const) : {};
    return [{ variant, at: 'origin', value, ...cap }];
  },
});
