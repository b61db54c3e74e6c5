import { defineRule, type RuleMeta } from '../model/rule.ts';
import { mayHaveRedirectUris, REDIRECT_URIS } from './lib/customer-app.ts';
import { type HostList, hostList } from './lib/host-list.ts';
import type { ParsedUri } from './lib/parse-uri.ts';
import { cwe200, cwe668 } from './lib/references/cwe.ts';
import { sp80053_CM_7 } from './lib/references/nist-800-53.ts';
import { browserApps_6_3_3_2_1 } from './lib/references/oauth-drafts.ts';
import { oktaDetectRedirect } from './lib/references/okta-docs.ts';
import { owaspAPI8 } from './lib/references/practice.ts';
import { rfc9700_4_1, rfc9700_4_2 } from './lib/references/rfc9700.ts';
import { uriProblems } from './lib/uri-problems.ts';
import { hasHostWildcard } from './lib/wildcard.ts';

export const meta = {
  id: 'oidc-redirect-uri-tunnel-or-debug-tool',
  title: 'Remove tunnels, request catchers and OAuth debuggers from redirect URIs',
  group: 'B. Sign-in redirect URIs',
  texts: {
    catcher: '{value} leads to a service that shows every request it receives to whoever opened the page.',
    tunnel:
      '{value} leads to a tunnel or online workspace, whose name goes to the next customer when it is given up.',
    debugger: '{value} leads to a public debugging page that displays codes and tokens.',
  },
  why: 'Tunnel names are handed to the next customer, catcher pages show every request, debuggers display tokens in a third party’s page. One crafted link sends a logged-in employee’s code there.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > General Settings > Edit > Sign-in redirect URIs: delete the entry; use a dev client in a preview org for debugging > Save',
    api: 'PUT /api/v1/apps/{appId}: settings.oauthClient.redirect_uris',
    terraform: 'okta_app_oauth: redirect_uris (list)',
  },
  falsePositives: 'A reserved ngrok domain of a paid account: still prefer your own domain.',
  references: [
    browserApps_6_3_3_2_1,
    cwe200,
    cwe668,
    oktaDetectRedirect,
    owaspAPI8,
    rfc9700_4_1,
    rfc9700_4_2,
    sp80053_CM_7,
  ],
} as const satisfies RuleMeta;

const VARIANTS = {
  catcher: 'critical',
  tunnel: 'high',
  debugger: 'high',
} as const;

/** The rule about wildcards speaks for patterns, also below these hosts. */
const variantOf = (uri: ParsedUri): HostList | undefined =>
  hasHostWildcard(uri) ? undefined : hostList(uri);

export const rule = /* @__PURE__ */ defineRule({
  id: 'oidc-redirect-uri-tunnel-or-debug-tool',
  severity: 'high',
  confidence: 'high',
  protocols: ['oidc'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low', 'nonprod-minus-1'],
  reads: [REDIRECT_URIS],
  appliesTo: mayHaveRedirectUris,
  evaluate: ({ settings }) => uriProblems(settings.oauthClient.redirect_uris, REDIRECT_URIS, variantOf),
});
