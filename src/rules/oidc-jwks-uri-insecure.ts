import type { OidcApp } from '../model/app.ts';
import type { Facts } from '../model/facts.ts';
import { defineRule, type RuleMeta } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';
import { isOidcApp } from './lib/customer-app.ts';
import { isUnreadable } from './lib/holes.ts';
import { hostList } from './lib/host-list.ts';
import { isLoopbackDns, isLoopbackHost, isSingleLabel, isSpecialUse } from './lib/hosts.ts';
import { ipClass } from './lib/ip-class.ts';
import { jwksUriOf } from './lib/jwks-uri.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { isWeb, type ParsedUri, parseUri } from './lib/parse-uri.ts';
import { sharedHosting } from './lib/public-suffix.ts';
import { asvs_12_3_1 } from './lib/references/asvs.ts';
import { cwe295, cwe319 } from './lib/references/cwe.ts';
import { sp80053_SC_8, sp80053_SC_12 } from './lib/references/nist-800-53.ts';
import { rfc7591_2 } from './lib/references/oauth-rfcs.ts';
import { fapi2_5_4_2 } from './lib/references/openid.ts';
import { publicSuffixList } from './lib/references/practice.ts';
import { rfc9700_2_6 } from './lib/references/rfc9700.ts';
import { hasBackslash, hasUserinfo } from './lib/uri-parts.ts';

export const meta = {
  id: 'oidc-jwks-uri-insecure',
  title: 'Serve the client JWKS from an https host you own',
  group: 'A. Client type, credentials, keys',
  texts: {
    'jwks-http': 'Okta fetches the keys of this client from {value}, which is not https.',
    'jwks-unsafe-host':
      'Okta fetches the keys of this client from {value}, a host that has no name of its own or that others can answer for.',
    'jwks-shared-host':
      'Okta fetches the keys of this client from {value}, a name on shared hosting that anyone may register once it is free.',
    'jwks-odd':
      'The address of the keys of this client, {value}, has a user name, a backslash or a fragment, or is no web address.',
  },
  why: 'Okta downloads the keys from this URL; an attacker who can answer for it (network position on http, re-registered host name) publishes their own key and authenticates as the client.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > Client Credentials > Edit > Public keys > Use a URL to fetch keys dynamically: https URL on your own domain > Save',
    api: 'PUT /api/v1/apps/{appId}: settings.oauthClient.jwks_uri',
    terraform: 'okta_app_oauth: jwks_uri',
  },
  falsePositives: 'Vendors that host keys on *.vercel.app etc.: ask for a custom domain.',
  references: [
    asvs_12_3_1,
    cwe295,
    cwe319,
    fapi2_5_4_2,
    publicSuffixList,
    rfc7591_2,
    rfc9700_2_6,
    sp80053_SC_12,
    sp80053_SC_8,
  ],
} as const satisfies RuleMeta;

const VARIANTS = {
  'jwks-http': 'high',
  'jwks-unsafe-host': 'high',
  'jwks-shared-host': 'medium',
  'jwks-odd': 'medium',
} as const;

const JWKS_URI = 'settings.oauthClient.jwks_uri';

type Variant = keyof typeof VARIANTS;

/** Okta itself fetches the keys, so this computer and private names lead nowhere, or to whoever answers first. */
const isUnsafeHost = (uri: ParsedUri): boolean =>
  ipClass(uri.host) !== undefined ||
  isLoopbackHost(uri.host) ||
  isLoopbackDns(uri.host) ||
  isSingleLabel(uri.host) ||
  isSpecialUse(uri.host) ||
  hostList(uri) !== undefined;

function hostVariant(uri: ParsedUri, { allowedHosts = [] }: Facts): Variant | undefined {
  if (!isWeb(uri)) return undefined;
  if (isUnsafeHost(uri)) return 'jwks-unsafe-host';
  return sharedHosting(uri.host) === 'shared' && !allowedHosts.includes(uri.host)
    ? 'jwks-shared-host'
    : undefined;
}

const isOdd = (uri: ParsedUri): boolean =>
  uri.form === 'unparseable' ||
  uri.raw.includes('#') ||
  (isWeb(uri) && (hasUserinfo(uri) || hasBackslash(uri)));

function variantsOf(uri: ParsedUri, facts: Facts): Variant[] {
  const found: Variant[] = [];
  if (uri.scheme !== '' && uri.scheme !== 'https') found.push('jwks-http');
  const host = hostVariant(uri, facts);
  if (host) found.push(host);
  if (isOdd(uri)) found.push('jwks-odd');
  return found;
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'oidc-jwks-uri-insecure',
  severity: 'high',
  confidence: 'high',
  protocols: ['oidc'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low', 'nonprod-minus-1', 'privileged-plus-1'],
  reads: [JWKS_URI],
  appliesTo: (subject: Subject): subject is OidcApp =>
    isOidcApp(subject) && (jwksUriOf(subject) !== undefined || isUnreadable(subject, JWKS_URI)),
  evaluate(app, { facts }) {
    const value = jwksUriOf(app);
    if (value === undefined) return NO_PROBLEMS;
    return variantsOf(parseUri(value), facts).map((variant) => ({ variant, at: JWKS_URI, value }));
  },
});
