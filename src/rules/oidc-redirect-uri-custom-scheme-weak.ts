import type { OidcApp } from '../model/app.ts';
import { defineRule, type RuleMeta } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';
import { hasAuthority, isReverseDns, isRuntimeScheme } from './lib/custom-scheme.ts';
import { mayHaveRedirectUris, REDIRECT_URIS } from './lib/customer-app.ts';
import { isUnreadable } from './lib/holes.ts';
import { type ParsedUri, parseUri } from './lib/parse-uri.ts';
import { asvs_10_4_6 } from './lib/references/asvs-oauth.ts';
import { cwe923, cwe939 } from './lib/references/cwe.ts';
import { rfc7595_3_8, rfc8252_7_1, rfc8252_7_2, rfc8252_8_1 } from './lib/references/native-apps.ts';
import { oauth21_8_4_3 } from './lib/references/oauth-drafts.ts';
import { allUriProblems } from './lib/uri-problems.ts';

export const meta = {
  id: 'oidc-redirect-uri-custom-scheme-weak',
  title: 'Use reverse-DNS private-use schemes, and only for native apps',
  group: 'B. Sign-in redirect URIs',
  texts: {
    'non-native':
      '{value} has a private-use scheme, which only a native app can own, although this client is none.',
    'dev-runtime':
      '{value} has the scheme of a shared runtime, so every app that is built with it can receive the response.',
    'not-reverse-dns': '{value} has a scheme that is no domain name in reverse, so any app can claim it.',
    authority:
      '{value} has two slashes after its scheme, although a private-use scheme has no naming authority.',
  },
  why: 'Any app can register “myapp”. The OS then hands the response to an arbitrary winner; without PKCE the attacker redeems the code, with PKCE they can still start their own flow and impersonate the app.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > General Settings > Edit > Sign-in redirect URIs: com.yourcompany.app:/callback, or better a claimed https link (Universal Link / App Link) > Save',
    api: 'PUT /api/v1/apps/{appId}: settings.oauthClient.redirect_uris',
    terraform: 'okta_app_oauth: redirect_uris (list)',
  },
  falsePositives: 'Enterprise-managed devices where only managed apps can be installed.',
  references: [
    asvs_10_4_6,
    cwe923,
    cwe939,
    oauth21_8_4_3,
    rfc7595_3_8,
    rfc8252_7_1,
    rfc8252_7_2,
    rfc8252_8_1,
  ],
} as const satisfies RuleMeta;

const VARIANTS = {
  'non-native': 'medium',
  'dev-runtime': 'high',
  'not-reverse-dns': 'medium',
  authority: 'info',
} as const;

const TYPE = 'settings.oauthClient.application_type';

type Variant = keyof typeof VARIANTS;

function variantsOf(uri: ParsedUri, type: string | undefined): readonly Variant[] {
  if (uri.form !== 'custom') return [];
  const found: Variant[] = [];
  if (isRuntimeScheme(uri)) found.push('dev-runtime');
  if (type !== undefined && type !== 'native') found.push('non-native');
  if (!isRuntimeScheme(uri) && !isReverseDns(uri)) found.push('not-reverse-dns');
  if (hasAuthority(uri)) found.push('authority');
  return found;
}

const hasCustomScheme = ({ settings }: OidcApp): boolean =>
  settings.oauthClient.redirect_uris?.some((value) => parseUri(value).form === 'custom') === true;

export const rule = /* @__PURE__ */ defineRule({
  id: 'oidc-redirect-uri-custom-scheme-weak',
  severity: 'medium',
  confidence: 'high',
  protocols: ['oidc'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low'],
  reads: [REDIRECT_URIS, TYPE],
  appliesTo: (subject: Subject): subject is OidcApp =>
    mayHaveRedirectUris(subject) && (hasCustomScheme(subject) || isUnreadable(subject, REDIRECT_URIS)),
  evaluate: ({ settings: { oauthClient: client } }) =>
    allUriProblems(client.redirect_uris, REDIRECT_URIS, (uri) => variantsOf(uri, client.application_type)),
});
