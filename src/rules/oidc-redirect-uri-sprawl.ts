import { defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import { mayHaveRedirectUris, REDIRECT_URIS } from './lib/customer-app.ts';
import { isLoopback } from './lib/hosts.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { isNonProductionHost } from './lib/non-production-label.ts';
import { isWeb, type ParsedUri, parseUri } from './lib/parse-uri.ts';
import { registrableDomain } from './lib/public-suffix.ts';
import { asvs_3_5_4 } from './lib/references/asvs.ts';
import { cwe1125 } from './lib/references/cwe.ts';
import { sp80053_CM_7 } from './lib/references/nist-800-53.ts';
import { browserApps_9_4 } from './lib/references/oauth-drafts.ts';
import { owaspAPI9 } from './lib/references/practice.ts';
import { rfc9700_2_1 } from './lib/references/rfc9700.ts';
import { uriKey } from './lib/uri-key.ts';

export const meta = {
  id: 'oidc-redirect-uri-sprawl',
  title: 'Split clients that serve many hosts or environments',
  group: 'B. Sign-in redirect URIs',
  texts: {
    'mixed-env': '{value} is for tests, but stands beside production hosts in the same client.',
    'many-domains': 'The redirect URIs of this client lie in {value} registrable domains.',
    'many-uris': 'This client has {value} redirect URIs.',
    duplicate: '{value} is registered more than once, perhaps in another spelling.',
  },
  why: 'The weakest host decides: a compromised staging box may receive production users’ codes because the same client_id covers it.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > General Settings > Edit > Sign-in redirect URIs: one client per environment and per product; delete unused URIs > Save',
    api: 'PUT /api/v1/apps/{appId}: settings.oauthClient.redirect_uris',
    terraform: 'okta_app_oauth: redirect_uris (list)',
  },
  falsePositives: 'White-label products with customer domains.',
  references: [asvs_3_5_4, browserApps_9_4, cwe1125, owaspAPI9, rfc9700_2_1, sp80053_CM_7],
} as const satisfies RuleMeta;

const VARIANTS = {
  'mixed-env': 'medium',
  'many-domains': 'low',
  'many-uris': 'low',
  duplicate: 'info',
} as const;

const DOMAINS = 4;
const MOST = 20;

type Variant = keyof typeof VARIANTS;

interface Registered {
  readonly value: string;
  readonly index: number;
  readonly uri: ParsedUri;
}

const at = (variant: Variant, { value, index }: Registered): Problem<Variant> => ({
  variant,
  at: `${REDIRECT_URIS}[${index}]`,
  value,
});

function mixedEnvironment(remote: readonly Registered[]): Problem<Variant> | undefined {
  const test = remote.find(({ uri }) => isNonProductionHost(uri.host));
  const isMixed = test !== undefined && remote.some(({ uri }) => !isNonProductionHost(uri.host));
  return isMixed ? at('mixed-env', test) : undefined;
}

function duplicate(all: readonly Registered[]): Problem<Variant> | undefined {
  const seen = new Set<string>();
  const again = all.find(({ uri }) => seen.size === seen.add(uriKey(uri)).size);
  return again && at('duplicate', again);
}

const countOf = (variant: Variant, count: number, isTooMany: boolean): Problem<Variant> | undefined =>
  isTooMany ? { variant, at: REDIRECT_URIS, value: count } : undefined;

export const rule = /* @__PURE__ */ defineRule({
  id: 'oidc-redirect-uri-sprawl',
  severity: 'low',
  confidence: 'medium',
  protocols: ['oidc'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low', 'nonprod-minus-1'],
  options: {
    domains: {
      label: 'Registrable domains that are too many for one client',
      default: DOMAINS,
      min: 2,
      max: 100,
    },
    uris: { label: 'Redirect URIs that one client may have', default: MOST, min: 1, max: 1000 },
  },
  reads: [REDIRECT_URIS],
  appliesTo: mayHaveRedirectUris,
  evaluate({ settings }, { options: { domains, uris } }) {
    const values = settings.oauthClient.redirect_uris;
    if (!values || values.length < 2) return NO_PROBLEMS;
    const all = values.map((value, index): Registered => ({ value, index, uri: parseUri(value) }));
    const remote = all.filter(({ uri }) => isWeb(uri) && !isLoopback(uri));
    const { size } = new Set(remote.flatMap(({ uri }) => registrableDomain(uri.host) ?? []));
    const worst =
      mixedEnvironment(remote) ??
      countOf('many-domains', size, size >= domains) ??
      countOf('many-uris', all.length, all.length > uris) ??
      duplicate(all);
    return worst ? [worst] : NO_PROBLEMS;
  },
});
