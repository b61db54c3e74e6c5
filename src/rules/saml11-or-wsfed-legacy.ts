import type { SamlApp, WsFederationApp } from '../model/app.ts';
import { defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';
import { isCustomerApp } from './lib/customer-app.ts';
import { isPlainHttp } from './lib/hosts.ts';
import { parseUri } from './lib/parse-uri.ts';
import { cwe327, cwe601 } from './lib/references/cwe.ts';
import { samlSecurity_6_4_1 } from './lib/references/federation.ts';
import { owaspAPI9 } from './lib/references/practice.ts';

export const meta = {
  id: 'saml11-or-wsfed-legacy',
  title: 'Migrate SAML 1.1 and pin WS-Federation replies',
  group: 'K. SAML and WS-Federation',
  texts: {
    'wreply-override':
      'Whoever writes a sign-in link chooses where the signed token goes, because AllowReplyToOverride is on.',
    'wreply-http': 'Tokens go to {value} over clear-text http.',
    saml11: 'The app uses SAML 1.1, which has no authentication request, so every sign-on is unsolicited.',
    wsfed: 'The app uses WS-Federation, which SAML 2.0 and OpenID Connect have replaced.',
  },
  why: 'With the override, a crafted link sets wreply=https://attacker and the signed token is posted there; SAML 1.1 has no AuthnRequest that an answer could be tied to.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > App Settings > Edit > AllowReplyToOverride: off > ReplyTo URL: https > Save; then migrate to SAML 2.0 or OpenID Connect',
    api: 'PUT /api/v1/apps/{appId}: settings.app.wReplyOverride=false, wReplyURL="https://…"',
    terraform:
      'no resource manages WS-Federation apps: use the API; okta_app_saml: saml_version = "2.0" instead of "1.1"',
  },
  falsePositives: 'Microsoft 365 (managed by Okta).',
  references: [cwe327, cwe601, owaspAPI9, samlSecurity_6_4_1],
} as const satisfies RuleMeta;

const VARIANTS = {
  'wreply-override': 'high',
  'wreply-http': 'high',
  saml11: 'low',
  wsfed: 'info',
} as const;

type Variant = keyof typeof VARIANTS;
type LegacyApp = SamlApp | WsFederationApp;

const MODE = 'signOnMode';
const REPLY = 'settings.app.wReplyURL';
const OVERRIDE = 'settings.app.wReplyOverride';

function wsFederationProblems({ settings }: WsFederationApp): Problem<Variant>[] {
  const { wReplyURL = '', wReplyOverride } = settings.app;
  const found: Problem<Variant>[] = [];
  if (wReplyOverride) found.push({ variant: 'wreply-override', at: OVERRIDE, value: true });
  if (isPlainHttp(parseUri(wReplyURL))) found.push({ variant: 'wreply-http', at: REPLY, value: wReplyURL });
  return found.length > 0 ? found : [{ variant: 'wsfed', at: MODE, value: 'WS_FEDERATION' }];
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'saml11-or-wsfed-legacy',
  severity: 'high',
  confidence: 'high',
  protocols: ['saml', 'ws-fed'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low'],
  reads: [REPLY, OVERRIDE],
  appliesTo: (subject: Subject): subject is LegacyApp =>
    isCustomerApp(subject) &&
    (subject.protocol === 'ws-fed' || (subject.protocol === 'saml' && subject.signOnMode === 'SAML_1_1')),
  evaluate: (app) =>
    app.protocol === 'ws-fed'
      ? wsFederationProblems(app)
      : [{ variant: 'saml11', at: MODE, value: 'SAML_1_1' }],
});
