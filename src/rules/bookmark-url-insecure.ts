import type { BookmarkApp } from '../model/app.ts';
import type { Facts } from '../model/facts.ts';
import { defineRule, type RuleMeta } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';
import { isCustomerApp } from './lib/customer-app.ts';
import { hasDangerousScheme } from './lib/dangerous.ts';
import { hostList } from './lib/host-list.ts';
import { isLoopbackHost, isPlainHttp } from './lib/hosts.ts';
import { knownDomains } from './lib/lookalike.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { oddHost } from './lib/odd-host.ts';
import { isWeb, type ParsedUri, parseUri } from './lib/parse-uri.ts';
import { registrableDomain, sharedHosting } from './lib/public-suffix.ts';
import { asvs_12_2_1 } from './lib/references/asvs.ts';
import { cwe319, cwe601 } from './lib/references/cwe.ts';
import { isHostileTarget } from './lib/targets.ts';

export const meta = {
  id: 'bookmark-url-insecure',
  title: 'Use https bookmarks to known sites',
  group: 'L. SWA, basic-auth and bookmark apps',
  texts: {
    dangerous:
      'The bookmark leads users to {value}: script or another dangerous scheme, a request catcher, a tunnel or a misleading address.',
    http: 'The bookmark leads to {value} over clear-text http.',
    shared:
      'The host of {value} lies on shared hosting or imitates a known domain, so a stranger may be behind it.',
    foreign: 'The bookmark leads to {value}, outside the organization’s domains.',
  },
  why: 'A dashboard tile is a trusted link: http or a lapsed host is a phishing page with the company’s blessing.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > App Settings > Edit > URL: https > Save',
    api: 'PUT /api/v1/apps/{appId}: settings.app.url',
    terraform: 'okta_app_bookmark: url',
  },
  falsePositives: 'Intranet http pages.',
  references: [asvs_12_2_1, cwe319, cwe601],
} as const satisfies RuleMeta;

const VARIANTS = {
  dangerous: 'high',
  http: 'low',
  shared: 'low',
  foreign: 'info',
} as const;

type Variant = keyof typeof VARIANTS;

const URL_PATH = 'settings.app.url';

function isOthers(uri: ParsedUri, facts: Facts): boolean {
  const odd = oddHost(uri, facts);
  if (odd === 'lookalike' || odd === 'okta-lookalike') return true;
  return sharedHosting(uri.host) === 'shared' && !facts.allowedHosts?.includes(uri.host);
}

/** Only names of the public DNS belong to somebody else. */
function isForeign({ host }: ParsedUri, facts: Facts): boolean {
  const domain = registrableDomain(host);
  if (!facts.ownedDomains || !domain || isLoopbackHost(host)) return false;
  return !knownDomains(facts).has(domain) && !facts.allowedHosts?.includes(host);
}

function variantsOf(uri: ParsedUri, facts: Facts): readonly Variant[] {
  if (hasDangerousScheme(uri)) return ['dangerous'];
  if (!isWeb(uri)) return NO_PROBLEMS;
  const list = hostList(uri);
  const isDangerous = isHostileTarget(uri) || list === 'tunnel';
  const found: Variant[] = isDangerous ? ['dangerous'] : [];
  if (isPlainHttp(uri)) found.push('http');
  // A host is reported by the worst of its lists only.
  if (list === 'catcher' || list === 'tunnel') return found;
  if (isOthers(uri, facts)) found.push('shared');
  else if (!isDangerous && isForeign(uri, facts)) found.push('foreign');
  return found;
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'bookmark-url-insecure',
  severity: 'low',
  confidence: 'high',
  protocols: ['bookmark'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low'],
  reads: [URL_PATH],
  appliesTo: (subject: Subject): subject is BookmarkApp =>
    subject.kind === 'app' && subject.protocol === 'bookmark' && isCustomerApp(subject),
  // No browser can open it, so nobody knows where it was meant to lead.
  whyUnknown: ({ settings: { app } }) =>
    app.url !== undefined && parseUri(app.url).form === 'unparseable' ? 'unexpected-shape' : undefined,
  evaluate({ settings: { app } }, { facts }) {
    const { url: value } = app;
    if (value === undefined) return NO_PROBLEMS;
    return variantsOf(parseUri(value), facts).map((variant) => ({ variant, at: URL_PATH, value }));
  },
});
