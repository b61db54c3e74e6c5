import { defineRule, type RuleMeta } from '../model/rule.ts';
import type { SignOnRule } from '../model/sign-on-policy.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { cwe284 } from './lib/references/cwe.ts';
import { soc2_CC6_6, stigV279693 } from './lib/references/frameworks.ts';
import { sp80053_AC_4, sp80053_SC_7 } from './lib/references/nist-800-53.ts';
import {
  DEVICE,
  hasSignOn,
  NETWORK,
  POLICY_READS,
  policyOf,
  STANDING,
  whyPolicyIsUnread,
} from './lib/sign-on.ts';

export const meta = {
  id: 'policy-app-no-network-zone',
  title: 'Use network zones in app sign-on policies',
  group: 'G. App sign-on (authentication) policies',
  texts: {
    'no-zone':
      'No rule of the sign-on policy {value} looks at the network, and none that lets users in requires a managed or assured device.',
  },
  why: 'Stolen sessions and tokens are normally replayed from hosting providers and anonymisers; without a zone condition they work from there.',
  fix: {
    console:
      'Admin Console > Security > Authentication Policies (newer consoles: App sign-in policies) > [policy of the app] > Rules > Add rule, or Edit of any but the Catch-all Rule > AND User’s IP is: In/Not in any of the following zones > Save',
    api: 'PUT /api/v1/policies/{policyId}/rules/{ruleId}: conditions.network (not of the Catch-all Rule)',
    terraform:
      'okta_app_signon_policy_rule: network_connection = "ZONE", network_includes, network_excludes (not of the Catch-all Rule)',
  },
  falsePositives: 'Zero-trust set-ups that check device posture instead.',
  references: [cwe284, soc2_CC6_6, sp80053_AC_4, sp80053_SC_7, stigV279693],
} as const satisfies RuleMeta;

const VARIANTS = {
  'no-zone': 'low',
} as const;

const PARTS = [...STANDING, NETWORK, DEVICE];

const looksAtNetwork = ({ network: { connection, include = [], exclude = [] } }: SignOnRule): boolean =>
  connection === 'ZONE' && include.length + exclude.length > 0;

const looksAtDevice = ({ device }: SignOnRule): boolean =>
  device.managed === true || (device.assurance?.length ?? 0) > 0;

export const rule = /* @__PURE__ */ defineRule({
  id: 'policy-app-no-network-zone',
  severity: 'low',
  confidence: 'high',
  variants: VARIANTS,
  modifiers: ['nonprod-minus-1', 'privileged-plus-1'],
  reads: POLICY_READS,
  needs: ['signOnPolicies'],
  appliesTo: hasSignOn,
  whyUnknown: (app, { facts }) => whyPolicyIsUnread(app, facts, PARTS),
  evaluate(app, { facts }) {
    const policy = policyOf(app, facts);
    // What could not be read may be the very zone.
    if (typeof policy === 'string' || whyPolicyIsUnread(app, facts, PARTS)) return NO_PROBLEMS;
    const active = policy.rules.filter(({ status }) => status === 'ACTIVE');
    const open = active.filter(({ access }) => access === 'ALLOW');
    if (active.some(looksAtNetwork) || open.some(looksAtDevice)) return NO_PROBLEMS;
    return [{ variant: 'no-zone', at: 'policy.rules', value: policy.name || policy.id }];
  },
});
