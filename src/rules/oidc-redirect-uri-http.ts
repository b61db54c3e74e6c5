import { defineRule, type RuleMeta } from '../model/rule.ts';
import { mayHaveRedirectUris, REDIRECT_URIS } from './lib/customer-app.ts';
import { isPlainHttp, isPrivateHost } from './lib/hosts.ts';
import type { ParsedUri } from './lib/parse-uri.ts';
import { asvs_12_2_1 } from './lib/references/asvs.ts';
import { cwe319 } from './lib/references/cwe.ts';
import { rfc8252_7_3 } from './lib/references/native-apps.ts';
import { fapi2_5_3_2_2 } from './lib/references/openid.ts';
import { rfc9700_2_6 } from './lib/references/rfc9700.ts';
import { uriProblems } from './lib/uri-problems.ts';

export const meta = {
  id: 'oidc-redirect-uri-http',
  title: 'Use https for redirect URIs',
  group: 'B. Sign-in redirect URIs',
  texts: {
    'http-public': '{value} receives codes or tokens in clear text over the Internet.',
    'http-private': '{value} receives codes or tokens in clear text inside a private network.',
  },
  why: 'The authorization response (code, token or id_token) crosses the network in clear text and can be read or rewritten by anyone on the path (public Wi-Fi, proxy, ARP spoofing), who then injects or redeems it. With the implicit grant the token itself crosses the wire.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > General Settings > Edit > Sign-in redirect URIs: change http:// to https:// (fix the app’s TLS first), delete the http entry > Save',
    api: 'PUT /api/v1/apps/{appId}: settings.oauthClient.redirect_uris',
    terraform: 'okta_app_oauth: redirect_uris (list)',
  },
  falsePositives: 'Developer machines addressed by name over VPN; still not allowed by the BCP.',
  references: [rfc9700_2_6, fapi2_5_3_2_2, rfc8252_7_3, asvs_12_2_1, cwe319],
} as const satisfies RuleMeta;

const variantOf = (uri: ParsedUri) => {
  if (!isPlainHttp(uri)) return undefined;
  return isPrivateHost(uri.host) ? 'http-private' : 'http-public';
};

export const rule = /* @__PURE__ */ defineRule({
  id: 'oidc-redirect-uri-http',
  severity: 'high',
  confidence: 'high',
  protocols: ['oidc'],
  variants: {
    'http-public': 'high',
    'http-private': 'medium',
  },
  modifiers: ['inactive-cap-low', 'nonprod-minus-1', 'privileged-plus-1'],
  reads: [REDIRECT_URIS],
  appliesTo: mayHaveRedirectUris,
  evaluate: ({ settings }) => uriProblems(settings.oauthClient.redirect_uris, REDIRECT_URIS, variantOf),
});
