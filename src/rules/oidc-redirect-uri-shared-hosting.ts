import { defineRule, type RuleMeta } from '../model/rule.ts';
import { mayHaveRedirectUris, REDIRECT_URIS } from './lib/customer-app.ts';
import { hostList } from './lib/host-list.ts';
import { isWeb, type ParsedUri } from './lib/parse-uri.ts';
import { sharedHosting } from './lib/public-suffix.ts';
import { cwe672 } from './lib/references/cwe.ts';
import { sp80053_CM_8 } from './lib/references/nist-800-53.ts';
import { browserApps_6_3_3_2_1 } from './lib/references/oauth-drafts.ts';
import { owaspAPI9, publicSuffixList, relatedDomains } from './lib/references/practice.ts';
import { rfc9700_4_1_3 } from './lib/references/rfc9700.ts';
import { uriProblems } from './lib/uri-problems.ts';

export const meta = {
  id: 'oidc-redirect-uri-shared-hosting',
  title: 'Move redirect URIs off shared hosting names',
  group: 'B. Sign-in redirect URIs',
  texts: {
    shared:
      '{value} lies on shared hosting: when the name is given up, anybody can register it and receive the codes.',
    'suffix-itself':
      '{value} is at a suffix below which anybody can register names, not at a host of your own.',
    tenant: '{value} belongs to a tenant of a managed product, so confirm that the tenant is yours.',
  },
  why: 'When the Heroku/Netlify/GitHub Pages project is deleted or renamed, the name becomes free; whoever claims it receives the authorization responses of a client everyone trusts.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > General Settings > Edit > Sign-in redirect URIs: serve the app under your own domain (custom domain) and register that; remove the platform host name > Save',
    api: 'PUT /api/v1/apps/{appId}: settings.oauthClient.redirect_uris',
    terraform: 'okta_app_oauth: redirect_uris (list)',
  },
  falsePositives:
    'Platforms that never re-issue names, or random names bound to your account (e.g. Cloud Run hashes): add them to Allowed hosts in the settings after checking the platform’s policy.',
  references: [
    browserApps_6_3_3_2_1,
    cwe672,
    owaspAPI9,
    publicSuffixList,
    relatedDomains,
    rfc9700_4_1_3,
    sp80053_CM_8,
  ],
} as const satisfies RuleMeta;

const VARIANTS = {
  shared: 'medium',
  'suffix-itself': 'high',
  tenant: 'info',
} as const;

const NONE: readonly string[] = [];

/** Tunnels and the like are worse, and have a rule of their own. */
const variantOf = (uri: ParsedUri, allowed: readonly string[]): keyof typeof VARIANTS | undefined => {
  if (!isWeb(uri)) return undefined;
  const found = sharedHosting(uri.host);
  return found && !hostList(uri) && !allowed.includes(uri.host) ? found : undefined;
};

export const rule = /* @__PURE__ */ defineRule({
  id: 'oidc-redirect-uri-shared-hosting',
  severity: 'medium',
  confidence: 'medium',
  protocols: ['oidc'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low', 'nonprod-minus-1'],
  reads: [REDIRECT_URIS],
  appliesTo: mayHaveRedirectUris,
  evaluate: ({ settings }, { facts: { allowedHosts = NONE } }) =>
    uriProblems(settings.oauthClient.redirect_uris, REDIRECT_URIS, (uri) => variantOf(uri, allowedHosts)),
});
