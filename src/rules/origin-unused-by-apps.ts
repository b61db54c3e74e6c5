import type { Facts } from '../model/facts.ts';
import { defineRule, type RuleMeta } from '../model/rule.ts';
import type { Subject, TrustedOrigin } from '../model/subject.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { isActive, isPerhapsActive } from './lib/origins.ts';
import { isWeb, type ParsedUri, parseUri } from './lib/parse-uri.ts';
import { cwe1125 } from './lib/references/cwe.ts';
import { sp80053_CM_7 } from './lib/references/nist-800-53.ts';
import { oktaCors } from './lib/references/okta-docs.ts';
import { owaspAPI9 } from './lib/references/practice.ts';
import { hasAsterisk } from './lib/wildcard.ts';

export const meta = {
  id: 'origin-unused-by-apps',
  title: 'Remove Trusted Origins that no app uses',
  group: 'H. Trusted Origins',
  texts: {
    unused: 'No active app has an address on {value}.',
    'host-only': 'Active apps use the host of {value}, but with another port or scheme.',
  },
  why: 'An origin that no app uses is left-over trust – the site may be gone and re-registered.',
  fix: {
    console:
      'Admin Console > Security > API > Trusted Origins tab > [origin] > Actions > Deactivate > wait > Actions > Delete',
    api: 'POST /api/v1/trustedOrigins/{id}/lifecycle/deactivate, later DELETE /api/v1/trustedOrigins/{id}',
    terraform:
      'okta_trusted_origin: status = "INACTIVE" (provider 6: active = false), later remove the resource',
  },
  falsePositives: 'Customer-hosted sign-in pages, portals, SDK-only sites.',
  references: [cwe1125, oktaCors, owaspAPI9, sp80053_CM_7],
} as const satisfies RuleMeta;

const VARIANTS = {
  unused: 'low',
  'host-only': 'info',
} as const;

type Variant = keyof typeof VARIANTS;

/** Undefined also while it is not known where all apps and the org itself live. */
function variantOf(uri: ParsedUri, { peers, orgHost, customDomains }: Facts): Variant | undefined {
  if (!peers || !customDomains || peers.origins.has(uri.origin)) return undefined;
  const isOrgs = uri.host === orgHost || customDomains.includes(uri.host);
  if (isOrgs && uri.origin === `https://${uri.host}`) return undefined;
  return isOrgs || peers.hosts.has(uri.host) ? 'host-only' : 'unused';
}

/** An exact web origin: apps cannot be told to use anything else. */
function isExact(origin: string): boolean {
  const uri = parseUri(origin);
  return isWeb(uri) && !hasAsterisk(uri);
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'origin-unused-by-apps',
  severity: 'low',
  confidence: 'medium',
  variants: VARIANTS,
  modifiers: ['nonprod-minus-1'],
  kinds: ['trusted-origin'],
  reads: ['origin', 'status'],
  needs: ['peers', 'customDomains'],
  appliesTo: (subject: Subject): subject is TrustedOrigin =>
    isPerhapsActive(subject) && (subject.origin === undefined || isExact(subject.origin)),
  evaluate(subject, { facts }) {
    const { origin: value } = subject;
    if (value === undefined || !isActive(subject)) return NO_PROBLEMS;
    const variant = variantOf(parseUri(value), facts);
    return variant ? [{ variant, at: 'origin', value }] : NO_PROBLEMS;
  },
});
