import { defineRule, type RuleMeta } from '../model/rule.ts';
import { mayHaveRedirectUris, REDIRECT_URIS } from './lib/customer-app.ts';
import type { ParsedUri } from './lib/parse-uri.ts';
import { asvs_3_7_2 } from './lib/references/asvs.ts';
import { cwe20, cwe601 } from './lib/references/cwe.ts';
import { rfc3986_3_2_1 } from './lib/references/native-apps.ts';
import { owaspRedirect } from './lib/references/practice.ts';
import { rfc6749_3_1_2, rfc6749_10_15 } from './lib/references/rfc6749.ts';
import { rfc9700_4_1_3, rfc9700_4_11_1 } from './lib/references/rfc9700.ts';
import { type RiskyPart, riskyParts } from './lib/uri-parts.ts';
import { uriProblems } from './lib/uri-problems.ts';

export const meta = {
  id: 'oidc-redirect-uri-risky-parts',
  title: 'Remove userinfo, fragments, traversal and redirect parameters from redirect URIs',
  group: 'B. Sign-in redirect URIs',
  texts: {
    userinfo: '{value} has a user name before its host, so it leads elsewhere than it seems to.',
    backslash: '{value} contains a backslash, which browsers take for a slash and others do not.',
    'redirect-param':
      '{value} holds another address in its query, which may turn the callback into an open redirector.',
    fragment: '{value} has a fragment, which OAuth forbids in redirect URIs.',
    traversal: '{value} has dot segments, so the browser requests another path than the registered one.',
    'encoded-separator':
      '{value} has an encoded slash, backslash, NUL or line break in its path, which servers read differently.',
    control: '{value} contains white space or a control character.',
    'redirect-param-name': '{value} has a query parameter with a name that is typical of open redirectors.',
    'reserved-param': '{value} has a query parameter that the authorization response itself uses.',
    'double-slash': '{value} has an empty path segment.',
    'root-path': '{value} makes the start page of the whole site the callback.',
  },
  why: 'Okta compares strings, browsers and frameworks parse them – every ambiguity is a chance that the browser lands elsewhere; a redirect parameter turns the callback into an open redirector that forwards codes.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > General Settings > Edit > Sign-in redirect URIs: register a plain https://host/fixed/path without query, fragment or userinfo > Save',
    api: 'PUT /api/v1/apps/{appId}: settings.oauthClient.redirect_uris',
    terraform: 'okta_app_oauth: redirect_uris (list)',
  },
  falsePositives: 'Some SaaS callbacks carry tenant ids in the query; those names are not on the list.',
  references: [
    asvs_3_7_2,
    cwe20,
    cwe601,
    owaspRedirect,
    rfc3986_3_2_1,
    rfc6749_10_15,
    rfc6749_3_1_2,
    rfc9700_4_11_1,
    rfc9700_4_1_3,
  ],
} as const satisfies RuleMeta;

const VARIANTS = {
  userinfo: 'high',
  backslash: 'high',
  'redirect-param': 'high',
  fragment: 'medium',
  traversal: 'medium',
  'encoded-separator': 'medium',
  control: 'medium',
  'redirect-param-name': 'low',
  'reserved-param': 'low',
  'double-slash': 'low',
  'root-path': 'info',
} as const;

/** Private-use schemes have no site whose root could be meant. */
const isOfAnyScheme = (part: RiskyPart): boolean => part !== 'root-path';

function variantOf(uri: ParsedUri): RiskyPart | undefined {
  if (uri.form === 'web') return riskyParts(uri)[0];
  return uri.form === 'custom' ? riskyParts(uri).find(isOfAnyScheme) : undefined;
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'oidc-redirect-uri-risky-parts',
  severity: 'medium',
  confidence: 'high',
  protocols: ['oidc'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low'],
  reads: [REDIRECT_URIS],
  appliesTo: mayHaveRedirectUris,
  evaluate: ({ settings }) => uriProblems(settings.oauthClient.redirect_uris, REDIRECT_URIS, variantOf),
});
