import type { OidcApp } from '../model/app.ts';
import { clientIdOf } from '../model/client-id.ts';
import type { LogEvent } from '../model/log-event.ts';
import { type Context, defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import { isOidcApp } from './lib/customer-app.ts';
import { daysSince } from './lib/days-since.ts';
import { CLIENT_CREDENTIALS, GRANT_TYPES, hasGrant, hasNoneOf, USER_GRANTS } from './lib/grants.ts';
import { LOG_DAYS, wasUsed } from './lib/log-days.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { type ActiveGrant, activeOktaGrants, hasUnclearGrant, namedGrants } from './lib/okta-grants.ts';
import { asvs_10_4_11 } from './lib/references/asvs-oauth.ts';
import { cwe272 } from './lib/references/cwe.ts';
import { cis_5_5 } from './lib/references/frameworks.ts';
import { sp80053_AC_2_3, sp80053_AC_6 } from './lib/references/nist-800-53.ts';
import { whyUnread } from './lib/why-unread.ts';

export const meta = {
  id: 'svc-grants-idle',
  title: 'Revoke okta.* grants of clients that do not use them',
  group: 'J. API service apps and Okta API grants',
  texts: {
    idle: 'The client has got no token for Okta’s APIs in the last 90 days, although it has long held {value}.',
    'no-role': 'The client holds {value}, but no admin role, so Okta refuses its calls.',
  },
  why: 'Grants that are not needed only help an attacker.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > Okta API Scopes tab > Granted > [scope] > Revoke',
    api: 'DELETE /api/v1/apps/{appId}/grants/{grantId}',
    terraform: 'okta_app_oauth_api_scope',
  },
  falsePositives: 'Quarterly jobs.',
  references: [asvs_10_4_11, cis_5_5, cwe272, sp80053_AC_2_3, sp80053_AC_6],
} as const satisfies RuleMeta;

const VARIANTS = {
  idle: 'medium',
  'no-role': 'info',
} as const;

type Variant = keyof typeof VARIANTS;

const TOKEN = 'app.oauth2.token.grant';

/** Whether the client got a token of the org’s own server lately; no other has scopes of Okta’s APIs. */
function hasToken(app: OidcApp, { facts, now }: Context): boolean {
  const isOwn = ({ eventType, actorId }: LogEvent): boolean =>
    eventType.startsWith(TOKEN) && (actorId === undefined || actorId === clientIdOf(app));
  return wasUsed(facts.tokenGrants?.filter(isOwn), now);
}

/** Grants the client has had for longer than the days, and those of which nobody knows. */
function byAge({ facts, now, options }: Context<'days'>): Record<'old' | 'undated', readonly ActiveGrant[]> {
  const held = activeOktaGrants(facts.grants);
  const ageOf = ({ created }: ActiveGrant) => daysSince(created, now);
  return {
    old: held.filter((grant) => (ageOf(grant) ?? 0) > options.days),
    undated: held.filter((grant) => ageOf(grant) === undefined),
  };
}

const OF_USERS = [...USER_GRANTS];

/** With a user’s token it is the user’s role that counts. */
const actsAlone = (app: OidcApp): boolean => hasGrant(app, CLIENT_CREDENTIALS) && hasNoneOf(app, OF_USERS);

const hasNoRole = (app: OidcApp, { roles, clientPrivileges }: Context['facts']): boolean =>
  actsAlone(app) && clientPrivileges !== true && roles?.every(({ status }) => status === 'INACTIVE') === true;

export const rule = /* @__PURE__ */ defineRule({
  id: 'svc-grants-idle',
  severity: 'medium',
  confidence: 'medium',
  protocols: ['oidc'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low', 'nonprod-minus-1'],
  options: {
    days: {
      label: 'Days after which a scope that nobody uses is idle',
      default: LOG_DAYS,
      min: LOG_DAYS,
      max: 3650,
    },
  },
  // The log is asked for the client’s own id.
  reads: [GRANT_TYPES, 'credentials.oauthClient.client_id'],
  needs: ['grants'],
  uses: ['tokenGrants', 'roles', 'clientPrivileges'],
  appliesTo: isOidcApp,
  // The log matters only where there is a grant that may be idle.
  whyUnknown(app, context, missing) {
    const { facts } = context;
    if (hasToken(app, context)) return undefined;
    if (hasUnclearGrant(facts.grants)) return 'unexpected-shape';
    const { old, undated } = byAge(context);
    if (old.length + undated.length === 0) return undefined;
    return whyUnread(facts, missing, 'tokenGrants') ?? 'unexpected-shape';
  },
  evaluate(app, context) {
    const { facts } = context;
    const all = namedGrants(activeOktaGrants(facts.grants));
    if (!all) return NO_PROBLEMS;
    const found: Problem<Variant>[] = [];
    const old = namedGrants(byAge(context).old);
    if (old && facts.tokenGrants && !hasToken(app, context)) found.push({ variant: 'idle', ...old });
    if (hasNoRole(app, facts)) found.push({ variant: 'no-role', ...all });
    return found;
  },
});
