import type { OidcApp } from '../model/app.ts';
import type { Facts } from '../model/facts.ts';
import { defineRule, type RuleMeta } from '../model/rule.ts';
import { mayHaveRedirectUris, REDIRECT_URIS } from './lib/customer-app.ts';
import { type OddHost, oddHost } from './lib/odd-host.ts';
import { isWeb, type ParsedUri } from './lib/parse-uri.ts';
import { asvs_10_4_1 } from './lib/references/asvs-oauth.ts';
import { cwe601, cwe1007 } from './lib/references/cwe.ts';
import { rfc3986_6_2_1, rfc6761_6 } from './lib/references/native-apps.ts';
import { sp80053_SI_10 } from './lib/references/nist-800-53.ts';
import { uts39 } from './lib/references/practice.ts';
import { rfc9700_4_1 } from './lib/references/rfc9700.ts';
import { uriProblems } from './lib/uri-problems.ts';
import { looksLikeUsedDomain } from './lib/used-domains.ts';
import { hasHostWildcard } from './lib/wildcard.ts';

export const meta = {
  id: 'oidc-redirect-uri-odd-host',
  title: 'Check IP, internal, look-alike and malformed redirect hosts',
  group: 'B. Sign-in redirect URIs',
  texts: {
    lookalike:
      'The host of {value} looks like a domain that your org uses without being it, or mixes alphabets to look like another name.',
    'okta-lookalike': 'The host of {value} uses Okta’s name, but belongs neither to Okta nor to your org.',
    metadata: 'The host of {value} is a link-local or unspecified address.',
    'ip-public': 'The host of {value} is a public IP address, which changes hands without notice.',
    'trailing-dot': 'The host of {value} ends with a dot, which browsers take for another site.',
    'ip-private':
      'The host of {value} is a private IP address, which is somebody else’s in every other network.',
    'single-label': 'The host of {value} is a short name, which every network resolves in its own way.',
    'special-use': 'The host of {value} is a reserved or placeholder name that nobody can own.',
    idn: 'The host of {value} is an internationalised name, so check that it is the one you mean.',
    'odd-port': '{value} has an unusual port.',
    'upper-case':
      'The host of {value} is written with upper-case letters, which clients may compare literally.',
  },
  why: 'IP literals and short names have no owner and no certificate story; a look-alike domain in a redirect list is a classic persistence trick after an admin account was abused.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > General Settings > Edit > Sign-in redirect URIs: replace by the canonical https host name; investigate look-alikes in the System Log (application.lifecycle.update) > Save',
    api: 'PUT /api/v1/apps/{appId}: settings.oauthClient.redirect_uris',
    terraform: 'okta_app_oauth: redirect_uris (list)',
  },
  falsePositives: 'Legitimate IDN domains, lab orgs.',
  references: [asvs_10_4_1, cwe1007, cwe601, rfc3986_6_2_1, rfc6761_6, rfc9700_4_1, sp80053_SI_10, uts39],
} as const satisfies RuleMeta;

const VARIANTS = {
  lookalike: 'high',
  'okta-lookalike': 'high',
  metadata: 'medium',
  'ip-public': 'medium',
  'trailing-dot': 'medium',
  'ip-private': 'low',
  'single-label': 'low',
  'special-use': 'low',
  idn: 'info',
  'odd-port': 'info',
  'upper-case': 'info',
} as const;

function variantOf(uri: ParsedUri, { id }: OidcApp, facts: Facts): OddHost | undefined {
  if (!isWeb(uri) || hasHostWildcard(uri)) return undefined;
  return looksLikeUsedDomain(uri.host, id, facts) ? 'lookalike' : oddHost(uri, facts);
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'oidc-redirect-uri-odd-host',
  severity: 'medium',
  confidence: 'medium',
  protocols: ['oidc'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low', 'nonprod-minus-1'],
  reads: [REDIRECT_URIS],
  needs: ['ownedDomains', 'peers'],
  appliesTo: mayHaveRedirectUris,
  evaluate: (app, { facts }) =>
    uriProblems(app.settings.oauthClient.redirect_uris, REDIRECT_URIS, (uri) => variantOf(uri, app, facts)),
});
