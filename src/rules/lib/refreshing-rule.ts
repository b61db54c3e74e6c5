import type { AuthorizationServer } from '../../model/authorization-server.ts';
import type { Peers } from '../../model/peers.ts';
import { CLIENT_CREDENTIALS, IMPLICIT, REFRESH_TOKEN } from './grants.ts';
import { isUnreadable } from './holes.ts';
import { allows, type LiveRule, liveRules, whyRulesAreUnread } from './live-server.ts';
import { someClient } from './policy-clients.ts';

/** No refresh token comes out of these: machines, the front channel, and a refresh token that is there already. */
const WITHOUT_REFRESH: ReadonlySet<string> = new Set([CLIENT_CREDENTIALS, IMPLICIT, REFRESH_TOKEN]);

/** Whether clients can get refresh tokens by a rule. */
export const leadsToRefresh = ({ grants }: Pick<LiveRule, 'grants'>): boolean =>
  grants.some((grant) => !WITHOUT_REFRESH.has(grant));

/** False only when every rule was read and none leads to a refresh token. */
export const mayRefresh = (server: AuthorizationServer): boolean =>
  whyRulesAreUnread(server) !== undefined ||
  isUnreadable(server, 'policies') ||
  isUnreadable(server, 'status') ||
  liveRules(server).some(leadsToRefresh);

/** Whether an ACTIVE public client may use a rule and keep its refresh token. */
export const isReachedByPublic = (
  { policy, grants }: LiveRule,
  clients: Peers['clients'] = NOBODY,
): boolean =>
  someClient(
    clients,
    policy,
    (client) =>
      client.isPublic &&
      client.grants.includes(REFRESH_TOKEN) &&
      client.grants.some((grant) => !WITHOUT_REFRESH.has(grant) && allows(grants, grant)),
  );

const NOBODY: Peers['clients'] = new Map();
