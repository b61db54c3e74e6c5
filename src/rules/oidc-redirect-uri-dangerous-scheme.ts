import { defineRule, type RuleMeta } from '../model/rule.ts';
import { mayHaveRedirectUris, REDIRECT_URIS } from './lib/customer-app.ts';
import type { ParsedUri } from './lib/parse-uri.ts';
import { asvs_10_4_1 } from './lib/references/asvs-oauth.ts';
import { cwe20, cwe79, cwe939 } from './lib/references/cwe.ts';
import { rfc8252_8_4 } from './lib/references/native-apps.ts';
import { sp80053_SI_10 } from './lib/references/nist-800-53.ts';
import { rfc6749_3_1_2 } from './lib/references/rfc6749.ts';
import { rfc9700_4_1_3 } from './lib/references/rfc9700.ts';
import { uriProblems } from './lib/uri-problems.ts';

export const meta = {
  id: 'oidc-redirect-uri-dangerous-scheme',
  title: 'Remove script, file and out-of-band redirect schemes',
  group: 'B. Sign-in redirect URIs',
  texts: {
    script: '{value} has a scheme that makes a browser run script or show content out of the address itself.',
    'file-like': '{value} has a scheme that opens files, sockets or other services instead of a web page.',
    intent: '{value} hands the response to whichever Android component asks for it.',
    oob: '{value} shows the code to the user for copying, where other programs and phishers can get it.',
    unparseable: '{value} is no absolute URI that a browser can read.',
  },
  why: 'A javascript: or data: redirect runs attacker-supplied content with the response; intent: lets any Android component receive it; OOB puts the code into a page title that other programs can read and that phishers ask users to paste.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > General Settings > Edit > Sign-in redirect URIs: delete the entry and register an https, loopback or reverse-DNS URI > Save',
    api: 'PUT /api/v1/apps/{appId}: settings.oauthClient.redirect_uris',
    terraform: 'okta_app_oauth: redirect_uris (list)',
  },
  falsePositives: 'Okta normally rejects most of these; expect hits only from old imports.',
  references: [asvs_10_4_1, cwe20, cwe79, cwe939, rfc6749_3_1_2, rfc8252_8_4, rfc9700_4_1_3, sp80053_SI_10],
} as const satisfies RuleMeta;

const VARIANTS = {
  script: 'critical',
  'file-like': 'high',
  intent: 'high',
  oob: 'medium',
  unparseable: 'medium',
} as const;

const variantOf = ({ form }: ParsedUri): keyof typeof VARIANTS | undefined =>
  form === 'web' || form === 'custom' ? undefined : form;

export const rule = /* @__PURE__ */ defineRule({
  id: 'oidc-redirect-uri-dangerous-scheme',
  severity: 'critical',
  confidence: 'high',
  protocols: ['oidc'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low'],
  reads: [REDIRECT_URIS],
  appliesTo: mayHaveRedirectUris,
  evaluate: ({ settings }) => uriProblems(settings.oauthClient.redirect_uris, REDIRECT_URIS, variantOf),
});
