import { defineRule, type RuleMeta } from '../model/rule.ts';
import type { SignOnRule } from '../model/sign-on-policy.ts';
import { asksForOne } from './lib/factor-strength.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { cwe1188 } from './lib/references/cwe.ts';
import { cis_6_1, csf_PR_AA_05, stigV279693 } from './lib/references/frameworks.ts';
import { sp80053_AC_3 } from './lib/references/nist-800-53.ts';
import {
  allowRules,
  FACTOR_COUNT,
  hasSignOn,
  methodPath,
  type PlacedRule,
  POLICY_READS,
  ruleName,
  STANDING,
  whyPolicyIsUnread,
} from './lib/sign-on.ts';

export const meta = {
  id: 'policy-app-catch-all-allow',
  title: 'Make the catch-all rule deny',
  group: 'G. App sign-on (authentication) policies',
  texts: {
    'allow-1fa':
      'Whoever no other rule of the sign-on policy anticipates gets in by the rule {value} with one factor or one gesture.',
    'allow-2fa': 'Whoever no other rule of the sign-on policy anticipates gets in by the rule {value}.',
  },
  why: 'Every request that no rule anticipated – new device type, new country, new group – is admitted instead of refused.',
  fix: {
    console:
      'Admin Console > Security > Authentication Policies (newer consoles: App sign-in policies) > [policy of the app] > Rules > Catch-all Rule > Actions > Edit > THEN Access is: Denied > Save (after adding explicit allow rules)',
    api: 'PUT …/rules/{ruleId}: actions.appSignOn.access="DENY"',
    terraform:
      'okta_app_signon_policy_rule, imported for the Catch-all Rule: access = "DENY" (okta_app_signon_policy: catch_all = false works at creation only)',
  },
  falsePositives: 'Organisations that manage access only by assignment.',
  references: [cis_6_1, csf_PR_AA_05, cwe1188, sp80053_AC_3, stigV279693],
} as const satisfies RuleMeta;

const VARIANTS = {
  'allow-1fa': 'medium',
  'allow-2fa': 'low',
} as const;

const isCatchAll = ({ system }: SignOnRule): boolean => system;

const isWeak = ({ rule: { verificationMethod: method } }: PlacedRule): boolean =>
  method !== undefined && asksForOne(method);

export const rule = /* @__PURE__ */ defineRule({
  id: 'policy-app-catch-all-allow',
  severity: 'low',
  confidence: 'high',
  variants: VARIANTS,
  modifiers: ['nonprod-minus-1', 'privileged-plus-1'],
  reads: POLICY_READS,
  needs: ['signOnPolicies'],
  appliesTo: hasSignOn,
  whyUnknown: (app, { facts }) => whyPolicyIsUnread(app, facts, FACTOR_COUNT, isCatchAll),
  evaluate(app, { facts }) {
    const open = allowRules(app, facts, STANDING).filter(({ rule }) => isCatchAll(rule));
    if (open.length === 0) return NO_PROBLEMS;
    // What the rule asks for may be unreadable; that it lets users in is known all the same.
    const legible = allowRules(app, facts, FACTOR_COUNT).map(methodPath);
    return open.map((placed) => ({
      variant: isWeak(placed) && legible.includes(methodPath(placed)) ? 'allow-1fa' : 'allow-2fa',
      at: `${placed.at}.actions.appSignOn.access`,
      value: ruleName(placed),
    }));
  },
});
