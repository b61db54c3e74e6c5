import type { SamlApp } from '../model/app.ts';
import { defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import { isWeb, parseUri } from './lib/parse-uri.ts';
import { domainOf } from './lib/public-suffix.ts';
import { cwe183, cwe345 } from './lib/references/cwe.ts';
import { samlProfiles_4_1_4_2, samlSecurity_6_4_2 } from './lib/references/federation.ts';
import { acsEndpointsOf, acsUrlOf, isSaml2App, settingOf } from './lib/saml-app.ts';
import { uriKey } from './lib/uri-key.ts';

export const meta = {
  id: 'saml-acs-consistency',
  title: 'Keep recipient, destination and ACS endpoints consistent',
  group: 'K. SAML and WS-Federation',
  texts: {
    mismatch: 'The recipient or destination {value} is none of the addresses assertions are sent to.',
    'cross-domain': 'Requests may choose among ACS URLs on {value} different domains.',
    many: 'Requests may choose among {value} ACS endpoints.',
  },
  why: 'Each additional ACS endpoint is another place an AuthnRequest can ask Okta to send the assertion to; mismatching recipient values make SPs disable the check.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > SAML Settings > Edit > Next > Configure SAML > tick Use this for Recipient URL and Destination URL > Show Advanced Settings: remove unused Other Requestable SSO URLs > Next > Finish',
    api: 'PUT /api/v1/apps/{appId}: settings.signOn.recipient, destination, acsEndpoints (recipientOverride, destinationOverride where they are set)',
    terraform: 'okta_app_saml: recipient, destination, acs_endpoints',
  },
  falsePositives: 'Load-balanced SPs with several hosts.',
  references: [cwe183, cwe345, samlProfiles_4_1_4_2, samlSecurity_6_4_2],
} as const satisfies RuleMeta;

const VARIANTS = {
  mismatch: 'medium',
  'cross-domain': 'medium',
  many: 'low',
} as const;

type Variant = keyof typeof VARIANTS;

const ENDPOINTS = 'settings.signOn.acsEndpoints';

/** Recipient and destination that name another place than assertions go to; unknown while that place is. */
function mismatches(app: SamlApp, acsUrl: string | undefined): Problem<Variant>[] {
  if (!acsUrl) return [];
  const places = new Set([acsUrl, ...acsEndpointsOf(app).map(({ value }) => value)].map(keyOf));
  return [settingOf(app, 'recipient'), settingOf(app, 'destination')].flatMap((setting) =>
    setting?.value && !places.has(keyOf(setting.value)) ? [{ variant: 'mismatch', ...setting }] : [],
  );
}

const keyOf = (value: string): string => uriKey(parseUri(value));

function domainsOf(values: readonly string[]): number {
  const hosts = values.map(parseUri).filter(isWeb);
  return new Set(hosts.map(({ host }) => domainOf(host))).size;
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'saml-acs-consistency',
  severity: 'medium',
  confidence: 'medium',
  protocols: ['saml'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low'],
  reads: [
    'settings.signOn.ssoAcsUrl',
    'settings.signOn.recipient',
    'settings.signOn.destination',
    'settings.signOn.ssoAcsUrlOverride',
    'settings.signOn.recipientOverride',
    'settings.signOn.destinationOverride',
    'settings.signOn.allowMultipleAcsEndpoints',
    ENDPOINTS,
  ],
  options: {
    mostEndpoints: { label: 'ACS endpoints of one app', default: 10, min: 1, max: 100 },
    mostDomains: { label: 'Domains of the ACS endpoints of one app', default: 2, min: 1, max: 100 },
  },
  appliesTo: isSaml2App,
  evaluate(app, { options }) {
    const acsUrl = acsUrlOf(app);
    const found = mismatches(app, acsUrl);
    const endpoints = acsEndpointsOf(app);
    if (endpoints.length === 0) return found;
    const domains = domainsOf([acsUrl ?? '', ...endpoints.map(({ value }) => value)]);
    if (domains > options.mostDomains) found.push({ variant: 'cross-domain', at: ENDPOINTS, value: domains });
    if (endpoints.length > options.mostEndpoints)
      found.push({ variant: 'many', at: ENDPOINTS, value: endpoints.length });
    return found;
  },
});
