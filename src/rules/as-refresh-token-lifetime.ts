import type { AuthorizationServer } from '../model/authorization-server.ts';
import { type Context, defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';
import {
  isLiveServer,
  type LiveRule,
  lifetimeOf,
  lifetimePath,
  liveRules,
  whyRulesAreUnread,
} from './lib/live-server.ts';
import { asvs_10_4_8 } from './lib/references/asvs-oauth.ts';
import { cwe613 } from './lib/references/cwe.ts';
import { sp80053_AC_12, sp80053_IA_11 } from './lib/references/nist-800-53.ts';
import { browserApps_6_3_2_3 } from './lib/references/oauth-drafts.ts';
import { oktaAccessPolicies, oktaRefreshTokens } from './lib/references/okta-docs.ts';
import { rfc6819_5_1_5_3 } from './lib/references/rfc6749.ts';
import { rfc9700_4_14_2 } from './lib/references/rfc9700.ts';
import { isReachedByPublic, leadsToRefresh, mayRefresh } from './lib/refreshing-rule.ts';

export const meta = {
  id: 'as-refresh-token-lifetime',
  title: 'Give refresh tokens an absolute and an idle lifetime',
  group: 'F. Authorization servers',
  texts: {
    'unlimited-public':
      'A public client can get refresh tokens of this rule, and they never expire as long as they are used.',
    unlimited: 'Refresh tokens of this rule never expire as long as they are used.',
    long: 'Refresh tokens of this rule live for {value} minutes, which is longer than a device should stay signed in unasked.',
    'idle-long': 'Refresh tokens of this rule may lie unused for {value} minutes and still work.',
  },
  why: 'Okta’s default is “unlimited”: a stolen token that is used once a week works forever, surviving password resets of other apps and employee role changes.',
  fix: {
    console:
      'Admin Console > Security > API > Authorization Servers > [server] > Access Policies tab > [policy] > [rule] > Edit: Refresh token lifetime: e.g. 1 day (SPA) … 30 days; “but will expire if not used every” ≤ 7 days > Update rule',
    api: 'PUT /api/v1/authorizationServers/{id}/policies/{policyId}/rules/{ruleId}',
    terraform: 'okta_auth_server_policy_rule: refresh_token_lifetime_minutes, refresh_token_window_minutes',
  },
  falsePositives: 'Devices signed in for months by design.',
  references: [
    asvs_10_4_8,
    browserApps_6_3_2_3,
    cwe613,
    oktaAccessPolicies,
    oktaRefreshTokens,
    rfc6819_5_1_5_3,
    rfc9700_4_14_2,
    sp80053_AC_12,
    sp80053_IA_11,
  ],
} as const satisfies RuleMeta;

const VARIANTS = {
  'unlimited-public': 'high',
  unlimited: 'medium',
  long: 'low',
  'idle-long': 'low',
} as const;

type Variant = keyof typeof VARIANTS;

const LIFETIME = 'refreshTokenLifetimeMinutes';
const WINDOW = 'refreshTokenWindowMinutes';
const UNLIMITED = 0;
const DEFAULT_WINDOW = 10_080;
const MINUTES_A_DAY = 1440;

function problemOf(
  server: AuthorizationServer,
  live: LiveRule,
  { facts, options: { lifetimeDays, idleDays } }: Context<'lifetimeDays' | 'idleDays'>,
): Problem<Variant> | undefined {
  const lifetime = lifetimeOf(server, live, LIFETIME, UNLIMITED);
  const at = lifetimePath(live.at, LIFETIME);
  if (lifetime === UNLIMITED) {
    const isPublic = isReachedByPublic(live, facts.peers?.clients);
    return { variant: isPublic ? 'unlimited-public' : 'unlimited', at, value: lifetime };
  }
  if (lifetime !== undefined && lifetime > lifetimeDays * MINUTES_A_DAY)
    return { variant: 'long', at, value: lifetime };
  const idle = lifetimeOf(server, live, WINDOW, DEFAULT_WINDOW);
  return idle !== undefined && idle > idleDays * MINUTES_A_DAY
    ? { variant: 'idle-long', at: lifetimePath(live.at, WINDOW), value: idle }
    : undefined;
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'as-refresh-token-lifetime',
  severity: 'medium',
  confidence: 'high',
  variants: VARIANTS,
  modifiers: ['nonprod-minus-1'],
  kinds: ['authorization-server'],
  uses: ['peers'],
  options: {
    lifetimeDays: { label: 'Longest life of a refresh token, in days', default: 90, min: 1, max: 1825 },
    idleDays: {
      label: 'Longest time a refresh token may lie unused, in days',
      default: 30,
      min: 1,
      max: 1825,
    },
  },
  reads: [
    'status',
    'policies.status',
    'policies.rules.status',
    'policies.rules.conditions.grantTypes',
    `policies.rules.actions.token.${LIFETIME}`,
    `policies.rules.actions.token.${WINDOW}`,
  ],
  whyUnknown: whyRulesAreUnread,
  appliesTo: (subject: Subject): subject is AuthorizationServer =>
    isLiveServer(subject) && mayRefresh(subject),
  evaluate(server, context) {
    return liveRules(server)
      .filter(leadsToRefresh)
      .flatMap((live) => problemOf(server, live, context) ?? []);
  },
});
