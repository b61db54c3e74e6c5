import type { ClientTraits } from '../model/peers.ts';
import { defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import { IMPLICIT, PASSWORD } from './lib/grants.ts';
import { ANY, allows, isLiveServer, type LiveRule, liveRules, whyRulesAreUnread } from './lib/live-server.ts';
import { someClient } from './lib/policy-clients.ts';
import { asvs_10_4_4 } from './lib/references/asvs-oauth.ts';
import { cwe1125 } from './lib/references/cwe.ts';
import { sp80053_CM_7 } from './lib/references/nist-800-53.ts';
import { oktaAccessPolicies } from './lib/references/okta-docs.ts';
import { rfc9700_2_1_2, rfc9700_2_4 } from './lib/references/rfc9700.ts';

export const meta = {
  id: 'as-policy-legacy-grants',
  title: 'Remove implicit and password from authorization-server rules',
  group: 'F. Authorization servers',
  texts: {
    password:
      'The rule allows the {value} grant, and a client that may use the rule has it: users type their Okta passwords into an app.',
    implicit:
      'The rule allows the {value} grant, and a client that may use the rule has it: tokens travel in addresses.',
    'any-grant': 'The rule does not say which grants it is for, so it allows every one of them.',
    'unused-legacy':
      'The rule allows the {value} grant although no active client that may use the rule is known to have it.',
  },
  why: 'Both the client and the server rule must allow a grant; leaving it in the rule means one click on an app re-opens the legacy flow.',
  fix: {
    console:
      'Admin Console > Security > API > Authorization Servers > [server] > Access Policies tab > [policy] > [rule] > Edit: IF Grant type is: clear Implicit (hybrid) and Resource Owner Password > Update rule',
    api: 'PUT /api/v1/authorizationServers/{id}/policies/{policyId}/rules/{ruleId}',
    terraform: 'okta_auth_server_policy_rule: grant_type_whitelist',
  },
  references: [asvs_10_4_4, cwe1125, oktaAccessPolicies, rfc9700_2_1_2, rfc9700_2_4, sp80053_CM_7],
} as const satisfies RuleMeta;

const VARIANTS = {
  password: 'high',
  implicit: 'medium',
  'any-grant': 'medium',
  'unused-legacy': 'low',
} as const;

type Variant = keyof typeof VARIANTS;

const LEGACY = [PASSWORD, IMPLICIT] as const;

const grantsPath = (at: string): string => `${at}.conditions.grantTypes.include`;

/** Where a rule allows a grant by name, or all at once; undefined where it does not allow it. */
function pathOf({ rule, at, grants }: LiveRule, grant: string): string | undefined {
  if (!allows(grants, grant)) return undefined;
  const index = rule.conditions.grantTypes.include?.indexOf(grant) ?? -1;
  return index < 0 ? grantsPath(at) : `${grantsPath(at)}[${index}]`;
}

/** Without knowing the clients nobody can say whether a legacy grant is used. */
function* legacyProblems(live: LiveRule, clients: Clients | undefined): Iterable<Problem<Variant>> {
  for (const value of clients ? LEGACY : []) {
    const at = pathOf(live, value);
    if (at === undefined || !clients) continue;
    const isUsed = someClient(clients, live.policy, ({ grants }) => grants.includes(value));
    if (isUsed) yield { variant: value, at, value };
    else if (!live.grants.includes(ANY)) yield { variant: 'unused-legacy', at, value };
  }
}

type Clients = ReadonlyMap<string, ClientTraits>;

export const rule = /* @__PURE__ */ defineRule({
  id: 'as-policy-legacy-grants',
  severity: 'medium',
  confidence: 'high',
  variants: VARIANTS,
  modifiers: ['nonprod-minus-1'],
  kinds: ['authorization-server'],
  reads: ['status', 'policies.status', 'policies.rules.status', 'policies.rules.conditions.grantTypes'],
  uses: ['peers'],
  appliesTo: isLiveServer,
  whyUnknown(server, { facts }, missing) {
    const isOpen =
      !facts.peers && liveRules(server).some((live) => LEGACY.some((grant) => pathOf(live, grant)));
    return whyRulesAreUnread(server) ?? (isOpen ? (missing.peers ?? 'truncated') : undefined);
  },
  evaluate(server, { facts }) {
    const found: Problem<Variant>[] = [];
    for (const live of liveRules(server)) {
      if (live.grants.includes(ANY)) found.push({ variant: 'any-grant', at: grantsPath(live.at) });
      found.push(...legacyProblems(live, facts.peers?.clients));
    }
    return found;
  },
});
