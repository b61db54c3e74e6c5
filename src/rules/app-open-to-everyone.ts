import type { App } from '../model/app.ts';
import type { Facts } from '../model/facts.ts';
import { isSwitchedOff } from '../model/lifecycle.ts';
import { defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';
import { isEveryone } from './lib/assigned-groups.ts';
import { isCustomerApp } from './lib/customer-app.ts';
import { isUnreadable } from './lib/holes.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { cwe284 } from './lib/references/cwe.ts';
import {
  cis_6_1,
  cis_6_8,
  csf_PR_AA_05,
  iso27001_5_18,
  soc2_CC6_2,
  soc2_CC6_3,
} from './lib/references/frameworks.ts';
import { sp80053_AC_3, sp80053_AC_6 } from './lib/references/nist-800-53.ts';
import { oktaOidcIntegrations } from './lib/references/okta-docs.ts';
import { isServiceApp, mayBeServiceApp } from './lib/user-app.ts';

export const meta = {
  id: 'app-open-to-everyone',
  title: 'Assign apps to specific groups instead of everyone',
  group: 'I. Assignments, lifecycle and cross-app checks',
  texts: {
    'federation-broker':
      'Federation Broker Mode is on: users need no assignment to sign in, only a sign-on policy that lets them in.',
    everyone: 'The group {value} is assigned, so every account of the org has the app.',
    'everyone-bookmark': 'Every user of the org sees this bookmark ({value}).',
  },
  why: 'Every new account – contractor, partner, test user, attacker-created user – immediately gets the app; access reviews show nothing with Federation Broker Mode.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > Federation Broker Mode > Edit > Disabled > Continue > Save (hidden tabs return when Okta is done); Assignments tab > Groups > remove Everyone > Assign > Assign to Groups > Done',
    api: 'DELETE /api/v1/apps/{appId}/groups/{groupId}; PUT /api/v1/apps/{appId}: settings.implicitAssignment=false',
    terraform: 'okta_app_group_assignments; okta_app_oauth: implicit_assignment = false',
  },
  falsePositives: 'Intranet, help desk, HR portal.',
  references: [
    cis_6_1,
    cis_6_8,
    csf_PR_AA_05,
    cwe284,
    iso27001_5_18,
    oktaOidcIntegrations,
    soc2_CC6_2,
    soc2_CC6_3,
    sp80053_AC_3,
    sp80053_AC_6,
  ],
} as const satisfies RuleMeta;

const VARIANTS = {
  'federation-broker': 'medium',
  everyone: 'low',
  'everyone-bookmark': 'info',
} as const;

type Variant = keyof typeof VARIANTS;

const BROKER = 'settings.implicitAssignment';

/** Sign-on modes we do not know are for other things than users’ sign-on. */
const isForUsers = (app: App): boolean =>
  !isServiceApp(app) && (app.protocol !== 'other' || isUnreadable(app, 'signOnMode'));

const isJudged = (app: App): boolean => app.status === 'ACTIVE' && !mayBeServiceApp(app);

function everyoneProblems({ protocol }: App, { groups = [] }: Facts): Problem<Variant>[] {
  const index = groups.findIndex((group) => isEveryone(group) === true);
  if (index < 0) return [];
  const variant = protocol === 'bookmark' ? 'everyone-bookmark' : 'everyone';
  return [{ variant, at: `groups[${index}]`, value: groups[index]?.name ?? 'Everyone' }];
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'app-open-to-everyone',
  severity: 'medium',
  confidence: 'high',
  variants: VARIANTS,
  modifiers: ['nonprod-minus-1', 'privileged-plus-1'],
  reads: ['status', BROKER, 'signOnMode'],
  needs: ['groups'],
  uses: ['grants', 'roles'],
  appliesTo: (subject: Subject): subject is App =>
    isCustomerApp(subject) && !isSwitchedOff(subject) && isForUsers(subject),
  whyUnknown: (app, { facts: { groups = [] } }) =>
    mayBeServiceApp(app) || groups.some((group) => isEveryone(group) === undefined)
      ? 'unexpected-shape'
      : undefined,
  evaluate(app, { facts }): readonly Problem<Variant>[] {
    if (!isJudged(app)) return NO_PROBLEMS;
    const found = everyoneProblems(app, facts);
    if (app.settings.implicitAssignment === true)
      found.push({ variant: 'federation-broker', at: BROKER, value: true });
    return found;
  },
});
