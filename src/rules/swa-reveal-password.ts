import { defineRule, type RuleMeta } from '../model/rule.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { cwe200, cwe257 } from './lib/references/cwe.ts';
import { pushSwa } from './lib/references/practice.ts';
import { isSwaApp } from './lib/swa-app.ts';

export const meta = {
  id: 'swa-reveal-password',
  title: 'Do not let users reveal vaulted passwords',
  group: 'L. SWA, basic-auth and bookmark apps',
  texts: {
    reveal: 'Users can display the stored password, and so can whoever takes over a fresh Okta session.',
  },
  why: 'A stolen Okta session becomes a list of clear-text passwords.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > Sign On tab > Edit > clear “Allow users to securely see their password” > Save',
    api: 'PUT /api/v1/apps/{appId}: credentials.revealPassword=false',
    terraform:
      'okta_app_auto_login, okta_app_secure_password_store or okta_app_three_field: reveal_password = false',
  },
  falsePositives: 'Mobile use without plug-in.',
  references: [cwe200, cwe257, pushSwa],
} as const satisfies RuleMeta;

const VARIANTS = {
  reveal: 'low',
} as const;

const REVEAL = 'credentials.revealPassword';

export const rule = /* @__PURE__ */ defineRule({
  id: 'swa-reveal-password',
  severity: 'low',
  confidence: 'high',
  protocols: ['swa'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low'],
  reads: [REVEAL],
  appliesTo: isSwaApp,
  // An app that is silent on both has not shown how its passwords are kept.
  whyUnknown: ({ credentials: { revealPassword, scheme } }) =>
    revealPassword === undefined && scheme === undefined ? 'unexpected-shape' : undefined,
  evaluate: ({ credentials }) =>
    credentials.revealPassword === true ? [{ variant: 'reveal', at: REVEAL, value: true }] : NO_PROBLEMS,
});
