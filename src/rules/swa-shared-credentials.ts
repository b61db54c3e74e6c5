import { defineRule, type RuleMeta } from '../model/rule.ts';
import { isForEveryone } from './lib/assigned-groups.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { cwe522, cwe1391 } from './lib/references/cwe.ts';
import { cis_5_2, iso27001_5_16, soc2_CC6_1 } from './lib/references/frameworks.ts';
import { sp80053_AC_2, sp80053_IA_5_1 } from './lib/references/nist-800-53.ts';
import { isSwaApp } from './lib/swa-app.ts';

export const meta = {
  id: 'swa-shared-credentials',
  title: 'Stop sharing one account through SWA',
  group: 'L. SWA, basic-auth and bookmark apps',
  texts: {
    'shared-everyone': 'Everyone in the org signs in to this app with one and the same account.',
    shared: 'All users of this app sign in with one and the same account.',
  },
  why: 'Nobody can be held responsible, leavers keep the password, and one browser plug-in compromise reveals it for all.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > Sign On tab > Edit > Who sets the credentials: individual ones, or federation > Save',
    api: 'PUT /api/v1/apps/{appId}: credentials.scheme="EDIT_USERNAME_AND_PASSWORD"',
    terraform:
      'okta_app_auto_login, okta_app_secure_password_store or okta_app_three_field: credentials_scheme; avoid okta_app_shared_credentials',
  },
  falsePositives: 'Read-only shared portals; vendor has one seat.',
  references: [cis_5_2, cwe1391, cwe522, iso27001_5_16, soc2_CC6_1, sp80053_AC_2, sp80053_IA_5_1],
} as const satisfies RuleMeta;

const VARIANTS = {
  'shared-everyone': 'critical',
  shared: 'high',
} as const;

const SHARED = 'SHARED_USERNAME_AND_PASSWORD';
const SCHEME = 'credentials.scheme';

export const rule = /* @__PURE__ */ defineRule({
  id: 'swa-shared-credentials',
  severity: 'high',
  confidence: 'high',
  protocols: ['swa'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low'],
  reads: [SCHEME],
  appliesTo: isSwaApp,
  evaluate(app, { facts }) {
    if (app.credentials.scheme !== SHARED) return NO_PROBLEMS;
    const variant = isForEveryone(app, facts) ? 'shared-everyone' : 'shared';
    // The name of the account stays where it is.
    return [{ variant, at: SCHEME, value: SHARED }];
  },
});
