import { defineRule, type RuleMeta } from '../model/rule.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { asvs_13_3_1 } from './lib/references/asvs.ts';
import { cwe256, cwe522 } from './lib/references/cwe.ts';
import { cis_5_2 } from './lib/references/frameworks.ts';
import { sp80053_IA_5_1 } from './lib/references/nist-800-53.ts';
import { pushSwa } from './lib/references/practice.ts';
import { isSwaApp } from './lib/swa-app.ts';

export const meta = {
  id: 'swa-okta-password',
  title: 'Do not send the Okta password to SWA apps',
  group: 'L. SWA, basic-auth and bookmark apps',
  texts: {
    'same-password': 'The app gets the password with which its users sign in to Okta ({value}).',
  },
  why: 'The vendor (and anyone who breaches it) learns the users’ Okta/AD password.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > Sign On tab > Edit > choose “User sets username and password” or federation > Save',
    api: 'PUT /api/v1/apps/{appId}: credentials.scheme="EDIT_USERNAME_AND_PASSWORD"',
    terraform:
      'okta_app_auto_login, okta_app_secure_password_store or okta_app_three_field: credentials_scheme = "EDIT_USERNAME_AND_PASSWORD"',
  },
  falsePositives: 'On-premises legacy apps behind VPN.',
  references: [asvs_13_3_1, cis_5_2, cwe256, cwe522, pushSwa, sp80053_IA_5_1],
} as const satisfies RuleMeta;

const VARIANTS = {
  'same-password': 'high',
} as const;

const SYNC = 'EXTERNAL_PASSWORD_SYNC';
const SCHEME = 'credentials.scheme';

export const rule = /* @__PURE__ */ defineRule({
  id: 'swa-okta-password',
  severity: 'high',
  confidence: 'high',
  protocols: ['swa'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low'],
  reads: [SCHEME],
  appliesTo: isSwaApp,
  evaluate: ({ credentials }) =>
    credentials.scheme === SYNC ? [{ variant: 'same-password', at: SCHEME, value: SYNC }] : NO_PROBLEMS,
});
