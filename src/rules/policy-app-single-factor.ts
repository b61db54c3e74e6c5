import type { App } from '../model/app.ts';
import { defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import type { SignOnRule } from '../model/sign-on-policy.ts';
import { isOnlyPassword, isSingleFactor, singleChain } from './lib/factor-strength.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { asvs_6_3_3, asvs_6_3_4 } from './lib/references/asvs.ts';
import { cwe308 } from './lib/references/cwe.ts';
import {
  cis_6_3,
  cis_6_5,
  csf_PR_AA_03,
  iso27001_8_5,
  soc2_CC6_1,
  stigV273193,
  stigV273194,
} from './lib/references/frameworks.ts';
import { sp80053_IA_2_1, sp80053_IA_2_2 } from './lib/references/nist-800-53.ts';
import { owaspAPI2 } from './lib/references/practice.ts';
import {
  ADMIN_CONSOLE,
  allowRules,
  DASHBOARD,
  FACTORS,
  hasSignOn,
  methodPath,
  NETWORK,
  type PlacedRule,
  POLICY_READS,
  ruleName,
  whyPolicyIsUnread,
} from './lib/sign-on.ts';

export const meta = {
  id: 'policy-app-single-factor',
  title: 'Require more than one factor for every app',
  group: 'G. App sign-on (authentication) policies',
  texts: {
    'admin-console': 'The rule {value} opens the Admin Console with one factor.',
    'password-only': 'The rule {value} of the app’s sign-on policy lets users in with the password alone.',
    dashboard: 'The rule {value} opens the Okta Dashboard with one factor.',
    'one-factor':
      'The rule {value} of the app’s sign-on policy lets users in with one factor that is not both phishing-resistant and verified by PIN or biometrics.',
    'single-in-zone':
      'The rule {value} of the app’s sign-on policy lets users in with one factor from some network zones.',
  },
  why: 'One phished or sprayed password opens the app; the weakest matching rule – often the default “Password only” preset – decides.',
  fix: {
    console:
      'Admin Console > Security > Authentication Policies (newer consoles: App sign-in policies) > [policy of the app] > Rules > Edit: User must authenticate with “Any 2 factor types” or “Password / IdP + Another factor” > Save; Or another policy > Applications > Applications > [app] > Sign On tab > User authentication > Edit > choose a 2FA policy > Save',
    api: 'PUT /api/v1/policies/{policyId}/rules/{ruleId}: actions.appSignOn.verificationMethod.factorMode="2FA"',
    terraform:
      'okta_app_signon_policy_rule: factor_mode = "2FA", constraints = [...]; app: authentication_policy',
  },
  falsePositives: 'Apps with their own MFA; bookmark apps (no session is created).',
  references: [
    asvs_6_3_3,
    asvs_6_3_4,
    cis_6_3,
    cis_6_5,
    csf_PR_AA_03,
    cwe308,
    iso27001_8_5,
    owaspAPI2,
    soc2_CC6_1,
    sp80053_IA_2_1,
    sp80053_IA_2_2,
    stigV273193,
    stigV273194,
  ],
} as const satisfies RuleMeta;

const VARIANTS = {
  'admin-console': 'critical',
  'password-only': 'high',
  dashboard: 'high',
  'one-factor': 'medium',
  'single-in-zone': 'medium',
} as const;

type Variant = keyof typeof VARIANTS;

const PARTS = [...FACTORS, NETWORK];
/** Worst first. */
const ORDER = Object.keys(VARIANTS) as readonly Variant[];

const isInZone = ({ network: { connection, include = [] } }: SignOnRule): boolean =>
  connection === 'ZONE' && include.length > 0;

function variantOf({ name }: App, rule: SignOnRule): Variant | undefined {
  const { verificationMethod: method } = rule;
  if (!method || !isSingleFactor(method)) return undefined;
  if (name === ADMIN_CONSOLE) return 'admin-console';
  if (name === DASHBOARD) return 'dashboard';
  if (isInZone(rule)) return 'single-in-zone';
  return isOnlyPassword(method) ? 'password-only' : 'one-factor';
}

function pathOf(placed: PlacedRule): string {
  const { verificationMethod: method } = placed.rule;
  const chain = method ? singleChain(method) : -1;
  return `${methodPath(placed)}.${chain < 0 ? 'factorMode' : `chains[${chain}]`}`;
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'policy-app-single-factor',
  severity: 'high',
  confidence: 'high',
  variants: VARIANTS,
  modifiers: ['nonprod-minus-1'],
  reads: POLICY_READS,
  needs: ['signOnPolicies'],
  appliesTo: hasSignOn,
  whyUnknown: (app, { facts }) => whyPolicyIsUnread(app, facts, PARTS),
  evaluate(app, { facts }) {
    let worst: Problem<Variant> | undefined;
    for (const placed of allowRules(app, facts, PARTS)) {
      const variant = variantOf(app, placed.rule);
      if (variant && (!worst || ORDER.indexOf(variant) < ORDER.indexOf(worst.variant)))
        worst = { variant, at: pathOf(placed), value: ruleName(placed) };
    }
    return worst ? [worst] : NO_PROBLEMS;
  },
});
