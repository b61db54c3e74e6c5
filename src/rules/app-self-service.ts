import type { App } from '../model/app.ts';
import type { Facts } from '../model/facts.ts';
import { isSwitchedOff } from '../model/lifecycle.ts';
import { defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';
import { isCustomerApp } from './lib/customer-app.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { isPrivilegedApp } from './lib/privileged-app.ts';
import { cwe862 } from './lib/references/cwe.ts';
import { iso27001_5_18, soc2_CC6_2 } from './lib/references/frameworks.ts';
import { sp80053_AC_3 } from './lib/references/nist-800-53.ts';

export const meta = {
  id: 'app-self-service',
  title: 'Switch off self-service for sensitive apps',
  group: 'I. Assignments, lifecycle and cross-app checks',
  texts: {
    privileged: 'Users may add this privileged app to their dashboard themselves.',
    federated:
      'Users may add this app to their dashboard and sign in to it, and the app does not show whether anybody has to approve.',
    'swa-or-bookmark':
      'Users may add this app, to which Okta does not federate, to their dashboard themselves.',
  },
  why: 'Users (or someone with their session) grant themselves access without an approval step.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > Assignments tab > Self Service > Edit > Allow users to request app: No, or Approval: Required > Save',
    api: 'PUT app: accessibility.selfService=false',
    terraform: 'accessibility_self_service = false',
  },
  falsePositives: 'Apps with approval workflow (the flag alone does not show it).',
  references: [cwe862, iso27001_5_18, soc2_CC6_2, sp80053_AC_3],
} as const satisfies RuleMeta;

const VARIANTS = {
  privileged: 'medium',
  federated: 'low',
  'swa-or-bookmark': 'info',
} as const;

type Variant = keyof typeof VARIANTS;

const SELF_SERVICE = 'accessibility.selfService';
const FEDERATED: ReadonlySet<App['protocol']> = new Set(['oidc', 'saml', 'ws-fed']);

function variantOf(app: App, facts: Facts): Variant {
  if (isPrivilegedApp(app, facts)) return 'privileged';
  return FEDERATED.has(app.protocol) ? 'federated' : 'swa-or-bookmark';
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'app-self-service',
  severity: 'low',
  confidence: 'high',
  variants: VARIANTS,
  modifiers: ['inactive-cap-low', 'nonprod-minus-1'],
  reads: ['status', SELF_SERVICE, 'signOnMode'],
  uses: ['grants', 'roles', 'privilegedApps'],
  appliesTo: (subject: Subject): subject is App => isCustomerApp(subject) && !isSwitchedOff(subject),
  evaluate(app, { facts }): readonly Problem<Variant>[] {
    if (app.status !== 'ACTIVE' || app.accessibility.selfService !== true) return NO_PROBLEMS;
    return [{ variant: variantOf(app, facts), at: SELF_SERVICE, value: true }];
  },
});
