import { defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import type { TrustedOrigin } from '../model/subject.ts';
import { isLoopbackHost, isSingleLabel, isSpecialUse } from './lib/hosts.ts';
import { ipClass } from './lib/ip-class.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { hasScope, isActive, isPerhapsActive, patternHost } from './lib/origins.ts';
import { isWeb, type ParsedUri, parseUri } from './lib/parse-uri.ts';
import { asvs_3_4_2 } from './lib/references/asvs.ts';
import { cwe346, cwe1188 } from './lib/references/cwe.ts';
import { sp80053_CM_7 } from './lib/references/nist-800-53.ts';
import { oktaCors, oktaWebIntegration } from './lib/references/okta-docs.ts';

export const meta = {
  id: 'origin-localhost-or-ip',
  title: 'Remove localhost and IP Trusted Origins from production',
  group: 'H. Trusted Origins',
  texts: {
    'localhost-cors':
      'Any program on a user’s computer that answers at {value} may call Okta’s APIs with that user’s session.',
    ip: 'The origin {value} is an IP address: whoever holds it in the network the user is in is trusted.',
    localhost: 'The origin {value} is the user’s own computer.',
    internal:
      'The origin {value} has a name that no public DNS vouches for: each network decides what it means.',
  },
  why: 'Any local web server, Electron app or dev tool on that port runs with the user’s Okta cookie.',
  fix: {
    console:
      'Admin Console > Security > API > Trusted Origins tab > [origin] > Actions > Delete (developers use a preview org)',
    api: 'DELETE /api/v1/trustedOrigins/{id}',
    terraform: 'remove the okta_trusted_origin resource',
  },
  falsePositives: 'Desktop apps that embed a local page.',
  references: [asvs_3_4_2, cwe1188, cwe346, oktaCors, oktaWebIntegration, sp80053_CM_7],
} as const satisfies RuleMeta;

const VARIANTS = {
  'localhost-cors': 'medium',
  ip: 'medium',
  localhost: 'low',
  internal: 'low',
} as const;

type Variant = keyof typeof VARIANTS;

/** Under any scheme: all hybrid apps of a kind share one origin there. */
const isLoopbackOrigin = (uri: ParsedUri): boolean =>
  (isWeb(uri) || uri.raw.includes('://')) && isLoopbackHost(patternHost(uri));

function variantOf(uri: ParsedUri, subject: TrustedOrigin): Variant | undefined {
  const { host } = uri;
  if (patternHost(uri).includes('*')) return undefined;
  if (isLoopbackOrigin(uri)) return hasScope(subject, 'CORS') ? 'localhost-cors' : 'localhost';
  if (!isWeb(uri)) return undefined;
  if (ipClass(host)) return 'ip';
  return isSingleLabel(host) || isSpecialUse(host) ? 'internal' : undefined;
}

function problemOf(value: string, subject: TrustedOrigin, nonProduction: boolean) {
  const uri = parseUri(value);
  const variant = variantOf(uri, subject);
  if (!variant) return undefined;
  const problem: Problem<Variant> = { variant, at: 'origin', value };
  // Developers need it there.
  return nonProduction && isLoopbackOrigin(uri) ? { ...problem, severity: 'info' as const } : problem;
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'origin-localhost-or-ip',
  severity: 'medium',
  confidence: 'high',
  variants: VARIANTS,
  modifiers: ['nonprod-minus-1'],
  kinds: ['trusted-origin'],
  reads: ['origin', 'status'],
  appliesTo: isPerhapsActive,
  evaluate(subject, { nonProduction }) {
    const { origin } = subject;
    if (origin === undefined || !isActive(subject)) return NO_PROBLEMS;
    const problem = problemOf(origin, subject, nonProduction);
    return problem ? [problem] : NO_PROBLEMS;
  },
});
