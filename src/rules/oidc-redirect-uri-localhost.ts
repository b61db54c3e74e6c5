import type { OidcApp } from '../model/app.ts';
import { defineRule, type RuleMeta } from '../model/rule.ts';
import { mayHaveRedirectUris, REDIRECT_URIS } from './lib/customer-app.ts';
import { isLoopback, isLoopbackDns, isLoopbackName } from './lib/hosts.ts';
import { isWeb, type ParsedUri, parseUri } from './lib/parse-uri.ts';
import { rfc8252_7_3, rfc8252_8_3 } from './lib/references/native-apps.ts';
import { browserApps_6_3_3_2_1 } from './lib/references/oauth-drafts.ts';
import { oktaSpaGuide, oktaWebGuide } from './lib/references/okta-docs.ts';
import { rfc9700_2_1 } from './lib/references/rfc9700.ts';
import { uriProblems } from './lib/uri-problems.ts';

export const meta = {
  id: 'oidc-redirect-uri-localhost',
  title: 'Keep localhost redirect URIs out of production clients',
  group: 'B. Sign-in redirect URIs',
  texts: {
    'web-mixed':
      '{value} stands beside production redirect URIs, so a user’s code can be sent to whatever listens on that port.',
    'web-only-local':
      'Every web address of this client leads to the user’s own computer, as {value} does: a development client in a production org.',
    'native-name':
      '{value} uses the name localhost; a native app should use the literal 127.0.0.1 or [::1], which no resolver can redirect.',
    'loopback-dns':
      '{value} relies on a third party’s DNS that resolves to the local network; its owner decides where codes go.',
  },
  why: 'A production client that also accepts http://localhost:8080 sends real users’ codes to whatever listens on that port: another user on a shared host, malware, a rogue development tool. Quick-start guides tell developers to register both; they belong in two clients.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > General Settings > Edit > Sign-in redirect URIs: move localhost entries to a separate development integration, ideally in a preview org; native apps: http://127.0.0.1/… or http://[::1]/… > Save',
    api: 'PUT /api/v1/apps/{appId}: settings.oauthClient.redirect_uris',
    terraform: 'okta_app_oauth: redirect_uris (list)',
  },
  falsePositives: 'Desktop apps registered as Web because they use a secret (fix the type).',
  references: [rfc8252_7_3, rfc8252_8_3, rfc9700_2_1, browserApps_6_3_3_2_1, oktaWebGuide, oktaSpaGuide],
} as const satisfies RuleMeta;

const isRemote = (value: string): boolean => {
  const uri = parseUri(value);
  return isWeb(uri) && !isLoopback(uri);
};

/** What a loopback redirect URI means for a client of this type. */
function loopbackVariant({ settings }: OidcApp, uri: ParsedUri, nonProduction: boolean) {
  const { application_type: type, redirect_uris: values } = settings.oauthClient;
  if (type === 'native') return isLoopbackName(uri.host) ? 'native-name' : undefined;
  if (nonProduction || (type !== 'web' && type !== 'browser')) return undefined;
  return values?.some(isRemote) ? 'web-mixed' : 'web-only-local';
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'oidc-redirect-uri-localhost',
  severity: 'medium',
  confidence: 'high',
  protocols: ['oidc'],
  variants: {
    'web-mixed': 'medium',
    'web-only-local': 'low',
    'native-name': 'low',
    'loopback-dns': 'medium',
  },
  modifiers: ['inactive-cap-low', 'nonprod-minus-1'],
  reads: [REDIRECT_URIS, 'settings.oauthClient.application_type'],
  appliesTo: mayHaveRedirectUris,
  evaluate: (app, { nonProduction }) =>
    uriProblems(app.settings.oauthClient.redirect_uris, REDIRECT_URIS, (uri) => {
      if (isLoopback(uri)) return loopbackVariant(app, uri, nonProduction);
      return isLoopbackDns(uri.host) ? 'loopback-dns' : undefined;
    }),
});
