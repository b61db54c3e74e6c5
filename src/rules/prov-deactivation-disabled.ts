import type { App } from '../model/app.ts';
import type { Provisioning } from '../model/app-facts.ts';
import { defineRule, type RuleMeta } from '../model/rule.ts';
import { isUnreadable } from './lib/holes.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { featurePath, mayProvision } from './lib/provisioned-app.ts';
import { cwe672 } from './lib/references/cwe.ts';
import { cis_6_2, iso27001_5_18, soc2_CC6_2 } from './lib/references/frameworks.ts';
import { sp80053_AC_2_3 } from './lib/references/nist-800-53.ts';

export const meta = {
  id: 'prov-deactivation-disabled',
  title: 'Deactivate downstream accounts of leavers',
  group: 'M. Provisioning',
  texts: {
    'no-deactivate': 'Okta creates accounts in this app, but does not deactivate them when people leave.',
  },
  why: 'After off-boarding the SaaS account – with its password, API tokens and sessions – stays alive.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > Provisioning tab > To App > Edit > Deactivate Users: Enable > Save',
    api: 'PUT /api/v1/apps/{appId}/features/USER_PROVISIONING: {"update": {"lifecycleDeactivate": {"status": "ENABLED"}}}',
    terraform: 'okta_app_features: capabilities { update { lifecycle_deactivate { status = "ENABLED" } } }',
  },
  falsePositives: 'Licence clean-up done by another tool.',
  references: [cis_6_2, cwe672, iso27001_5_18, soc2_CC6_2, sp80053_AC_2_3],
} as const satisfies RuleMeta;

const VARIANTS = {
  'no-deactivate': 'medium',
} as const;

const DEACTIVATE = 'provisioning.capabilities.update.lifecycleDeactivate.status';
const ON = 'ENABLED';

/** Undefined where neither the setting nor the app's own list says so. */
function isOn(app: App, status: string | undefined, feature: string): boolean | undefined {
  if (status === ON || featurePath(app, feature)) return true;
  return status === undefined && (!app.features || isUnreadable(app, 'features')) ? undefined : false;
}

const creates = (app: App, provisioning: Provisioning | undefined): boolean | undefined =>
  isOn(app, provisioning?.lifecycleCreate, 'PUSH_NEW_USERS');
const deactivates = (app: App, provisioning: Provisioning | undefined): boolean | undefined =>
  isOn(app, provisioning?.lifecycleDeactivate, 'PUSH_USER_DEACTIVATION');

export const rule = /* @__PURE__ */ defineRule({
  id: 'prov-deactivation-disabled',
  severity: 'medium',
  confidence: 'high',
  variants: VARIANTS,
  modifiers: ['nonprod-minus-1'],
  reads: ['features'],
  uses: ['provisioning'],
  appliesTo: mayProvision,
  whyUnknown(app: App, { facts: { provisioning } }, missing) {
    if (deactivates(app, provisioning)) return undefined;
    // Okta lists what is on. Where the settings were asked for and did not come, nobody knows whether they agree.
    if (!provisioning) return missing.provisioning ?? (app.features ? undefined : 'opt-in-not-given');
    if (!provisioning.supported || creates(app, provisioning) === false) return undefined;
    return 'unexpected-shape';
  },
  isNotApplicable: (_app, { facts: { provisioning } }) => provisioning?.supported === false,
  evaluate(app, { facts: { provisioning } }) {
    if (provisioning?.supported === false || !creates(app, provisioning)) return NO_PROBLEMS;
    if (deactivates(app, provisioning) !== false) return NO_PROBLEMS;
    return [{ variant: 'no-deactivate', at: provisioning ? DEACTIVATE : 'features' }];
  },
});
