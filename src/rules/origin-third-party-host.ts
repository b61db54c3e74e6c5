import type { Facts } from '../model/facts.ts';
import { defineRule, type RuleMeta } from '../model/rule.ts';
import type { Subject, TrustedOrigin } from '../model/subject.ts';
import { hostList } from './lib/host-list.ts';
import { isLoopbackDns, isLoopbackHost, isPrivateHost } from './lib/hosts.ts';
import { ipClass } from './lib/ip-class.ts';
import { knownDomains } from './lib/lookalike.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { oddHost } from './lib/odd-host.ts';
import { isActive, isPerhapsActive } from './lib/origins.ts';
import { isWeb, type ParsedUri, parseUri } from './lib/parse-uri.ts';
import { domainOf, sharedHosting } from './lib/public-suffix.ts';
import { asvs_3_4_2 } from './lib/references/asvs.ts';
import { cwe346, cwe942 } from './lib/references/cwe.ts';
import { sp80053_SA_9 } from './lib/references/nist-800-53.ts';
import { oktaCors } from './lib/references/okta-docs.ts';
import { owaspAPI9, publicSuffixList, relatedDomains } from './lib/references/practice.ts';
import { hasHostWildcard } from './lib/wildcard.ts';

export const meta = {
  id: 'origin-third-party-host',
  title: 'Remove Trusted Origins on shared, tunnel or look-alike hosts',
  group: 'H. Trusted Origins',
  texts: {
    tunnel:
      '{value} is a tunnel, a request catcher or a token debugger, whose name somebody else may hold tomorrow.',
    lookalike: '{value} imitates a domain of the organization or of Okta.',
    shared: '{value} lies on shared hosting, where anyone can take over a name that was given up.',
    'unknown-owner': 'Nothing shows that the organization controls the domain of {value}.',
  },
  why: 'Okta’s rule is “only origins you control and trust”: a re-registered preview host or a former vendor can drive your users’ Okta sessions.',
  fix: {
    console:
      'Admin Console > Security > API > Trusted Origins tab > [origin] > Actions > Delete; Or move the site > [origin] > Actions > Edit > Origin URL: a host you own > Save',
    api: 'DELETE /api/v1/trustedOrigins/{id}; or PUT /api/v1/trustedOrigins/{id}: origin',
    terraform: 'remove the okta_trusted_origin resource, or change its origin',
  },
  falsePositives: 'Contracted vendor portals: add to owned domains.',
  references: [
    asvs_3_4_2,
    cwe346,
    cwe942,
    oktaCors,
    owaspAPI9,
    publicSuffixList,
    relatedDomains,
    sp80053_SA_9,
  ],
} as const satisfies RuleMeta;

const VARIANTS = {
  tunnel: 'high',
  lookalike: 'high',
  shared: 'high',
  'unknown-owner': 'medium',
} as const;

type Variant = keyof typeof VARIANTS;

/** Names of the public DNS; the rest and wildcards have rules of their own. */
const isPublicName = (uri: ParsedUri): boolean =>
  isWeb(uri) &&
  !hasHostWildcard(uri) &&
  !isLoopbackHost(uri.host) &&
  !ipClass(uri.host) &&
  !isPrivateHost(uri.host);

/** Undefined while nobody knows: apps of the org may live there. */
function isKnown({ host }: ParsedUri, facts: Facts): boolean | undefined {
  const domain = domainOf(host);
  if (knownDomains(facts).has(domain)) return true;
  // Apps in development use such names too, and yet they are a stranger’s.
  if (isLoopbackDns(host)) return false;
  return facts.peers?.domains.has(domain);
}

function variantOf(uri: ParsedUri, facts: Facts): Variant | undefined {
  if (hostList(uri)) return 'tunnel';
  const odd = oddHost(uri, facts);
  if (odd === 'lookalike' || odd === 'okta-lookalike') return 'lookalike';
  if (facts.allowedHosts?.includes(uri.host)) return undefined;
  if (sharedHosting(uri.host) === 'shared') return 'shared';
  return facts.ownedDomains && isKnown(uri, facts) === false ? 'unknown-owner' : undefined;
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'origin-third-party-host',
  severity: 'high',
  confidence: 'medium',
  variants: VARIANTS,
  modifiers: ['nonprod-minus-1', 'no-cors-minus-1'],
  kinds: ['trusted-origin'],
  reads: ['origin', 'status'],
  needs: ['ownedDomains'],
  uses: ['peers'],
  appliesTo: (subject: Subject): subject is TrustedOrigin =>
    isPerhapsActive(subject) && (subject.origin === undefined || isPublicName(parseUri(subject.origin))),
  whyUnknown({ origin }, { facts }) {
    if (origin === undefined) return undefined;
    const uri = parseUri(origin);
    const isConfirmed = facts.allowedHosts?.includes(uri.host);
    // Apps that were not read may live there.
    return !isConfirmed && isKnown(uri, facts) === undefined ? 'truncated' : undefined;
  },
  evaluate(subject, { facts }) {
    const { origin: value } = subject;
    if (value === undefined || !isActive(subject)) return NO_PROBLEMS;
    const variant = variantOf(parseUri(value), facts);
    return variant ? [{ variant, at: 'origin', value }] : NO_PROBLEMS;
  },
});
