import type { SamlApp, WsFederationApp } from '../model/app.ts';
import { type Context, defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';
import { ASSERTION_ADDRESSES, assertionAddresses } from './lib/assertion-addresses.ts';
import { isCustomerApp } from './lib/customer-app.ts';
import { isLoopback, isLoopbackDns, isPlainHttp, isSingleLabel, isSpecialUse } from './lib/hosts.ts';
import { ipClass } from './lib/ip-class.ts';
import { isWeb, type ParsedUri, parseUri } from './lib/parse-uri.ts';
import { isSharedHosting } from './lib/public-suffix.ts';
import { asvs_12_2_1 } from './lib/references/asvs.ts';
import { cwe319, cwe601 } from './lib/references/cwe.ts';
import { samlSecurity_4_2_1, samlSecurity_6_4_1, samlSecurity_7_1_1_3 } from './lib/references/federation.ts';
import { cis_3_10 } from './lib/references/frameworks.ts';
import { sp80053_SC_8 } from './lib/references/nist-800-53.ts';
import { isHostileTarget, isTunnelOrDebugger } from './lib/targets.ts';
import { hasAsterisk } from './lib/wildcard.ts';

export const meta = {
  id: 'saml-acs-insecure',
  title: 'Send assertions only to secure https ACS URLs',
  group: 'K. SAML and WS-Federation',
  texts: {
    dangerous: 'An address for assertions, {value}, is a script, a request catcher or written to mislead.',
    http: 'An address for assertions, {value}, is clear-text http.',
    tunnel: 'An address for assertions, {value}, is a tunnel or a page that displays what it is sent.',
    wildcard: 'An address for assertions, {value}, contains an asterisk.',
    'public-shared':
      'An address for assertions, {value}, is on shared hosting, where others can register names.',
    localhost: 'An address for assertions, {value}, is on the user’s own computer, in a production org.',
    odd: 'An address for assertions, {value}, is an IP address, an internal name, or nothing a browser can open.',
  },
  why: 'The browser POSTs the signed assertion there; on http anyone on the path can replay it, on a lost host its new owner receives valid logins.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > SAML Settings > Edit > Next > Configure SAML > Single sign-on URL: https > Show Advanced Settings: Other Requestable SSO URLs: https > Next > Finish; App of the network or WS Federation > General tab > App Settings > Edit > https addresses > Save',
    api: 'PUT /api/v1/apps/{appId}: settings.signOn.ssoAcsUrl, recipient, destination, acsEndpoints (ssoAcsUrlOverride, recipientOverride, destinationOverride where they are set); settings.app of apps of the network and of WS-Federation',
    terraform: 'okta_app_saml: sso_url, recipient, destination, acs_endpoints',
  },
  falsePositives: 'Lab SPs.',
  references: [
    asvs_12_2_1,
    cis_3_10,
    cwe319,
    cwe601,
    samlSecurity_4_2_1,
    samlSecurity_6_4_1,
    samlSecurity_7_1_1_3,
    sp80053_SC_8,
  ],
} as const satisfies RuleMeta;

const VARIANTS = {
  dangerous: 'critical',
  http: 'high',
  tunnel: 'high',
  wildcard: 'high',
  'public-shared': 'medium',
  localhost: 'medium',
  odd: 'low',
} as const;

type Variant = keyof typeof VARIANTS;

/** Worst first. */
const ORDER = Object.keys(VARIANTS) as readonly Variant[];

/** The worst that can be said of an address. */
function variantOf(uri: ParsedUri, { facts, nonProduction }: Context): Variant | undefined {
  if (isHostileTarget(uri)) return 'dangerous';
  if (isPlainHttp(uri)) return 'http';
  if (isTunnelOrDebugger(uri)) return 'tunnel';
  if (hasAsterisk(uri)) return 'wildcard';
  if (isSharedHosting(uri.host) && !facts.allowedHosts?.includes(uri.host)) return 'public-shared';
  if (isLoopback(uri)) return nonProduction ? undefined : 'localhost';
  return isOdd(uri) ? 'odd' : undefined;
}

const isOdd = (uri: ParsedUri): boolean =>
  !isWeb(uri) ||
  ipClass(uri.host) !== undefined ||
  isSingleLabel(uri.host) ||
  isSpecialUse(uri.host) ||
  isLoopbackDns(uri.host);

export const rule = /* @__PURE__ */ defineRule({
  id: 'saml-acs-insecure',
  severity: 'high',
  confidence: 'high',
  protocols: ['saml', 'ws-fed'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low', 'nonprod-minus-1'],
  reads: ASSERTION_ADDRESSES,
  appliesTo: (subject: Subject): subject is SamlApp | WsFederationApp =>
    isCustomerApp(subject) && (subject.protocol === 'saml' || subject.protocol === 'ws-fed'),
  evaluate(app, context) {
    const found: Problem<Variant>[] = [];
    let worst = ORDER.length;
    for (const { at, value } of assertionAddresses(app)) {
      const variant = variantOf(parseUri(value), context);
      const rank = variant ? ORDER.indexOf(variant) : ORDER.length;
      if (!variant || rank > worst) continue;
      if (rank < worst) found.length = 0;
      worst = rank;
      found.push({ variant, at, value });
    }
    return found;
  },
});
