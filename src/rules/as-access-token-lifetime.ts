import { defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import { isLiveServer, lifetimeOf, lifetimePath, liveRules, whyRulesAreUnread } from './lib/live-server.ts';
import { cwe613 } from './lib/references/cwe.ts';
import { sp80053_AC_12 } from './lib/references/nist-800-53.ts';
import { oktaAccessPolicies } from './lib/references/okta-docs.ts';
import { rfc6750_5_3, rfc6819_5_1_5_3 } from './lib/references/rfc6749.ts';

export const meta = {
  id: 'as-access-token-lifetime',
  title: 'Keep access tokens short-lived',
  group: 'F. Authorization servers',
  texts: {
    'very-long':
      'Access tokens of this rule live for {value} minutes, so a stolen one works for a working day and longer.',
    long: 'Access tokens of this rule live for {value} minutes; an hour is what APIs that do not ask Okta should bear.',
  },
  why: 'APIs validate the JWT offline, so a stolen or de-provisioned user’s token keeps working until it expires.',
  fix: {
    console:
      'Admin Console > Security > API > Authorization Servers > [server] > Access Policies tab > [policy] > [rule] > Edit: Access token lifetime: 5–60 minutes > Update rule',
    api: 'PUT /api/v1/authorizationServers/{id}/policies/{policyId}/rules/{ruleId}',
    terraform: 'okta_auth_server_policy_rule: access_token_lifetime_minutes',
  },
  falsePositives: 'Batch jobs without refresh: prefer new client_credentials tokens.',
  references: [cwe613, oktaAccessPolicies, rfc6750_5_3, rfc6819_5_1_5_3, sp80053_AC_12],
} as const satisfies RuleMeta;

const VARIANTS = {
  'very-long': 'medium',
  long: 'low',
} as const;

type Variant = keyof typeof VARIANTS;

const LIFETIME = 'accessTokenLifetimeMinutes';
const DEFAULT_MINUTES = 60;

export const rule = /* @__PURE__ */ defineRule({
  id: 'as-access-token-lifetime',
  severity: 'medium',
  confidence: 'high',
  variants: VARIANTS,
  modifiers: ['nonprod-minus-1'],
  kinds: ['authorization-server'],
  options: {
    longMinutes: { label: 'Longest life of an access token, in minutes', default: 60, min: 5, max: 1440 },
    veryLongMinutes: {
      label: 'Minutes after which the life of an access token is very long',
      default: 480,
      min: 5,
      max: 1440,
      atLeast: 'longMinutes',
    },
  },
  reads: ['status', 'policies.status', 'policies.rules.status', `policies.rules.actions.token.${LIFETIME}`],
  appliesTo: isLiveServer,
  whyUnknown: whyRulesAreUnread,
  evaluate(server, { options: { longMinutes, veryLongMinutes } }) {
    const found: Problem<Variant>[] = [];
    for (const live of liveRules(server)) {
      const value = lifetimeOf(server, live, LIFETIME, DEFAULT_MINUTES);
      if (value === undefined) continue;
      const at = lifetimePath(live.at, LIFETIME);
      if (value > veryLongMinutes) found.push({ variant: 'very-long', at, value });
      else if (value > longMinutes) found.push({ variant: 'long', at, value });
    }
    return found;
  },
});
