import { defineRule, type RuleMeta } from '../model/rule.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { cwe257, cwe522 } from './lib/references/cwe.ts';
import { cis_5_2, csf_PR_AA_03 } from './lib/references/frameworks.ts';
import { sp80053_IA_5_1 } from './lib/references/nist-800-53.ts';
import { oktaHealthInsightSwa } from './lib/references/okta-docs.ts';
import { pushSwa } from './lib/references/practice.ts';
import { isSwaApp } from './lib/swa-app.ts';

export const meta = {
  id: 'swa-in-use',
  title: 'Replace password-vault (SWA) apps by SAML or OIDC',
  group: 'L. SWA, basic-auth and bookmark apps',
  texts: {
    basic: 'Users sign in with a password that is sent with every request (HTTP basic authentication).',
    post: 'Okta posts a stored password to this app, so the app still has passwords that work without Okta.',
    swa: 'Okta keeps the passwords of this app and fills them in ({value}); they work without Okta, too.',
  },
  why: 'The password still exists at the vendor and in the vault: it can be phished, reused and used after the Okta user is deactivated; a session thief can read stored passwords.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > Sign On tab > Edit > SAML 2.0 or OpenID Connect (if offered) > Save',
    api: 'recreate the app',
    terraform: 'okta_app_saml / okta_app_oauth',
  },
  falsePositives: 'Vendors without federation.',
  references: [cis_5_2, csf_PR_AA_03, cwe257, cwe522, oktaHealthInsightSwa, pushSwa, sp80053_IA_5_1],
} as const satisfies RuleMeta;

const VARIANTS = {
  basic: 'medium',
  post: 'medium',
  swa: 'low',
} as const;

type Variant = keyof typeof VARIANTS;

const BY_MODE: ReadonlyMap<string | null, Variant> = new Map([
  ['BASIC_AUTH', 'basic'],
  ['SECURE_PASSWORD_STORE', 'post'],
  ['AUTO_LOGIN', 'swa'],
  ['BROWSER_PLUGIN', 'swa'],
]);

export const rule = /* @__PURE__ */ defineRule({
  id: 'swa-in-use',
  severity: 'medium',
  confidence: 'high',
  protocols: ['swa'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low'],
  reads: ['signOnMode'],
  appliesTo: isSwaApp,
  evaluate({ signOnMode }) {
    const variant = BY_MODE.get(signOnMode);
    if (!variant || signOnMode === null) return NO_PROBLEMS;
    return [{ variant, at: 'signOnMode', value: signOnMode }];
  },
});
