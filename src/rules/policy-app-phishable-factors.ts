import type { App } from '../model/app.ts';
import type { Facts } from '../model/facts.ts';
import { defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import type { VerificationMethod } from '../model/sign-on-policy.ts';
import { isPhishingResistant, weakMethodIn } from './lib/factor-strength.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { isPrivilegedApp } from './lib/privileged-app.ts';
import { asvs_6_3_3 } from './lib/references/asvs.ts';
import { cwe294 } from './lib/references/cwe.ts';
import { cis_6_5, stigV273190, stigV273191 } from './lib/references/frameworks.ts';
import { sp80053_IA_2_1, sp80053_IA_2_8 } from './lib/references/nist-800-53.ts';
import {
  ADMIN_CONSOLE,
  allowRules,
  DASHBOARD,
  FACTORS,
  hasSignOn,
  methodPath,
  type PlacedRule,
  POLICY_READS,
  ruleName,
  whyPolicyIsUnread,
} from './lib/sign-on.ts';

export const meta = {
  id: 'policy-app-phishable-factors',
  title: 'Require phishing-resistant authenticators for privileged apps',
  group: 'G. App sign-on (authentication) policies',
  texts: {
    'admin-console': 'The rule {value} opens the Admin Console with factors that can be phished.',
    dashboard: 'The rule {value} opens the Okta Dashboard with factors that can be phished.',
    privileged:
      'The app has power over the org, and the rule {value} of its sign-on policy accepts factors that can be phished.',
    'weak-methods':
      'The rule {value} of the app’s sign-on policy explicitly allows SMS, voice calls, e-mail or a security question.',
    standard: 'The rule {value} of the app’s sign-on policy accepts factors that can be phished.',
  },
  why: 'Adversary-in-the-middle kits relay password, OTP and push in real time; only origin-bound authenticators (FastPass, FIDO2, smart card) stop them.',
  fix: {
    console:
      'Admin Console > Security > Authentication Policies (newer consoles: App sign-in policies) > [policy of the app] > Rules > top rule > Actions > Edit > Possession factor constraints are: Phishing resistant > Save',
    api: 'PUT …/rules/{ruleId}: …constraints[].possession.phishingResistant="REQUIRED"',
    terraform:
      'okta_app_signon_policy_rule: constraints = [jsonencode({possession={phishingResistant="REQUIRED"}})]',
  },
  falsePositives: 'Apps used from unmanaged kiosks.',
  references: [asvs_6_3_3, cis_6_5, cwe294, sp80053_IA_2_1, sp80053_IA_2_8, stigV273190, stigV273191],
} as const satisfies RuleMeta;

const VARIANTS = {
  'admin-console': 'high',
  dashboard: 'medium',
  privileged: 'medium',
  'weak-methods': 'low',
  standard: 'info',
} as const;

type Variant = keyof typeof VARIANTS;

function standingOf(app: App, facts: Facts): Exclude<Variant, 'weak-methods'> {
  if (app.name === ADMIN_CONSOLE) return 'admin-console';
  if (app.name === DASHBOARD) return 'dashboard';
  return isPrivilegedApp(app, facts) ? 'privileged' : 'standard';
}

function problemsOf(app: App, facts: Facts): readonly Problem<Variant>[] {
  const rules = allowRules(app, facts, FACTORS);
  if (rules.length === 0) return NO_PROBLEMS;
  const variant = standingOf(app, facts);
  return rules.flatMap((placed) => {
    const { verificationMethod: method } = placed.rule;
    return !method || isPhishingResistant(method) ? NO_PROBLEMS : problemsIn(placed, method, variant);
  });
}

function problemsIn(
  placed: PlacedRule,
  method: VerificationMethod,
  variant: Variant,
): readonly Problem<Variant>[] {
  const value = ruleName(placed);
  const weak = weakMethodIn(method);
  const asked = method.type === 'AUTH_METHOD_CHAIN' ? 'chains' : 'constraints';
  const found: Problem<Variant> = { variant, at: `${methodPath(placed)}.${asked}`, value };
  return weak ? [found, { variant: 'weak-methods', at: `${methodPath(placed)}.${weak}`, value }] : [found];
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'policy-app-phishable-factors',
  severity: 'medium',
  confidence: 'high',
  hardening: true,
  variants: VARIANTS,
  modifiers: ['nonprod-minus-1'],
  reads: POLICY_READS,
  needs: ['signOnPolicies'],
  uses: ['grants', 'roles', 'privilegedApps'],
  appliesTo: hasSignOn,
  whyUnknown: (app, { facts }) => whyPolicyIsUnread(app, facts, FACTORS),
  evaluate: (app, { facts }) => problemsOf(app, facts),
});
