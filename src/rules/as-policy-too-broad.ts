import type { ServerRule, ServerScope } from '../model/authorization-server.ts';
import { defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import { CLIENT_CREDENTIALS } from './lib/grants.ts';
import { isUnreadable } from './lib/holes.ts';
import {
  ANY,
  allows,
  isForEveryClient,
  isLiveServer,
  type LiveRule,
  whyRulesAreUnread,
} from './lib/live-server.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { isForEveryUser, reachableRules } from './lib/reachable-rules.ts';
import { asvs_8_2_1 } from './lib/references/asvs.ts';
import { asvs_10_4_11 } from './lib/references/asvs-oauth.ts';
import { cwe862, cwe1220 } from './lib/references/cwe.ts';
import { csf_PR_AA_05, iso27001_5_15, soc2_CC6_3 } from './lib/references/frameworks.ts';
import { sp80053_AC_3, sp80053_AC_6 } from './lib/references/nist-800-53.ts';
import { oktaAccessPolicies } from './lib/references/okta-docs.ts';
import { owaspAPI5 } from './lib/references/practice.ts';
import { rfc9700_2_3 } from './lib/references/rfc9700.ts';

export const meta = {
  id: 'as-policy-too-broad',
  title: 'Restrict authorization-server policies to named clients, users and scopes',
  group: 'F. Authorization servers',
  texts: {
    'wide-open':
      'Every client of the org may get any scope of this server, for every user or without any user at all.',
    'all-clients-any-scope': 'Every client of the org may ask for any scope of this server.',
    'all-clients': 'Every client of the org may use the {value} grant here and get tokens without a user.',
    'any-scope':
      'The clients of this policy may ask for any scope of this server, also for those of other APIs.',
    'default-scope': 'The scope {value} is granted to clients that did not ask for any.',
  },
  why: 'The default policy of the “default” server is exactly this: any app – including a test SPA – can request every custom scope for every user; with client_credentials even without a user.',
  fix: {
    console:
      'Admin Console > Security > API > Authorization Servers > [server] > Access Policies tab > [policy] > Edit > Assign to “The following clients” > Update policy; Access Policies tab > [policy] > [rule] > Edit > specific grant types, groups, scopes > Update rule; Scopes tab > [scope] > Edit > clear Set as a default scope > Save',
    api: 'PUT …/policies/{policyId}; PUT …/rules/{ruleId}',
    terraform:
      'okta_auth_server_policy: client_whitelist; okta_auth_server_policy_rule: scope_whitelist, group_whitelist, grant_type_whitelist; okta_auth_server_scope: default = false',
  },
  falsePositives: 'A demo server without custom scopes.',
  references: [
    asvs_10_4_11,
    asvs_8_2_1,
    csf_PR_AA_05,
    cwe1220,
    cwe862,
    iso27001_5_15,
    oktaAccessPolicies,
    owaspAPI5,
    rfc9700_2_3,
    soc2_CC6_3,
    sp80053_AC_3,
    sp80053_AC_6,
  ],
} as const satisfies RuleMeta;

const VARIANTS = {
  'wide-open': 'high',
  'all-clients-any-scope': 'medium',
  'all-clients': 'medium',
  'any-scope': 'low',
  'default-scope': 'low',
} as const;

type Variant = keyof typeof VARIANTS;

const isEveryScope = ({ conditions }: ServerRule): boolean =>
  conditions.scopes.include?.includes(ANY) === true;

const isCustom = ({ system }: ServerScope): boolean => system !== true;

function variantOf({ rule, policy, grants }: LiveRule, hasCustom: boolean): Variant | undefined {
  const machines = allows(grants, CLIENT_CREDENTIALS);
  if (isForEveryClient(policy)) {
    if (!isEveryScope(rule)) return machines ? 'all-clients' : undefined;
    return hasCustom && (machines || isForEveryUser(rule)) ? 'wide-open' : 'all-clients-any-scope';
  }
  return isEveryScope(rule) && hasCustom ? 'any-scope' : undefined;
}

const problemOf = (variant: Variant, { at }: LiveRule): Problem<Variant> =>
  variant === 'all-clients'
    ? { variant, at: `${at}.conditions.grantTypes.include`, value: CLIENT_CREDENTIALS }
    : { variant, at: `${at}.conditions.scopes.include`, value: ANY };

export const rule = /* @__PURE__ */ defineRule({
  id: 'as-policy-too-broad',
  severity: 'high',
  confidence: 'high',
  variants: VARIANTS,
  modifiers: ['nonprod-minus-1'],
  kinds: ['authorization-server'],
  reads: [
    'status',
    'policies.status',
    'policies.priority',
    'policies.conditions',
    'policies.rules.status',
    'policies.rules.priority',
    'policies.rules.conditions',
    'scopes.system',
    'scopes.default',
  ],
  appliesTo: isLiveServer,
  whyUnknown: (server) => (server.scopes ? whyRulesAreUnread(server) : 'truncated'),
  evaluate(server) {
    if (server.status !== 'ACTIVE') return NO_PROBLEMS;
    const found: Problem<Variant>[] = [];
    // A scope without a readable flag may be one of Okta's.
    const custom = (server.scopes ?? []).map(
      (scope, index) => isCustom(scope) && !isUnreadable(server, `scopes[${index}].system`),
    );
    for (const live of reachableRules(server)) {
      const variant = variantOf(live, custom.includes(true));
      if (variant) found.push(problemOf(variant, live));
    }
    server.scopes?.forEach(({ name, default: isDefault }, index) => {
      if (isDefault && custom[index])
        found.push({ variant: 'default-scope', at: `scopes[${index}].default`, value: name });
    });
    return found;
  },
});
