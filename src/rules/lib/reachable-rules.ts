import type { AuthorizationServer, ServerRule } from '../../model/authorization-server.ts';
import { CLIENT_CREDENTIALS } from './grants.ts';
import { isUnreadable } from './holes.ts';
import { ANY, isForEveryClient, type LiveRule, liveRules } from './live-server.ts';

const EVERYONE = 'EVERYONE';
/** More rules than that are all taken for reachable: comparing each with each would take too long. */
const MOST = 100;
const NONE: readonly string[] = [];

/** Whether nobody is left out. */
export const isForEveryUser = ({ conditions: { people } }: ServerRule): boolean =>
  people.groups.include?.includes(EVERYONE) === true &&
  isEmpty(people.groups.exclude) &&
  isEmpty(people.users.include) &&
  isEmpty(people.users.exclude);

/** Live rules that no earlier rule takes every request from. */
export function reachableRules(server: AuthorizationServer): readonly LiveRule[] {
  const rules = liveRules(server);
  if (rules.length > MOST) return rules;
  return rules.filter(
    (later, index) =>
      !rules.slice(0, index).some((earlier) => isReadable(server, earlier) && covers(earlier, later)),
  );
}

/** Of a rule that was not read whole nobody knows what it takes. */
const isReadable = (server: AuthorizationServer, { at, policyAt }: LiveRule): boolean =>
  server.holes.length === 0 ||
  !['conditions', 'priority'].some(
    (part) => isUnreadable(server, `${at}.${part}`) || isUnreadable(server, `${policyAt}.${part}`),
  );

/** Whether every request that fits the later rule fits the earlier one. */
const covers = (earlier: LiveRule, later: LiveRule): boolean =>
  holdsAll(earlier.grants, later.grants) &&
  holdsAll(scopesOf(earlier.rule), scopesOf(later.rule)) &&
  (isForMachines(later) || coversPeople(earlier.rule, later.rule)) &&
  coversClients(earlier, later);

const coversClients = (earlier: LiveRule, later: LiveRule): boolean =>
  earlier.policy === later.policy ||
  isForEveryClient(earlier.policy) ||
  holdsAll(clientsOf(earlier), clientsOf(later));

const clientsOf = ({ policy }: LiveRule): readonly string[] => policy.conditions.clients.include ?? NONE;
const scopesOf = ({ conditions }: ServerRule): readonly string[] => conditions.scopes.include ?? NONE;

/** No user takes part, so it does not matter whom the rule is for. */
const isForMachines = ({ grants }: LiveRule): boolean =>
  grants.every((grant) => grant === CLIENT_CREDENTIALS);

function coversPeople(earlier: ServerRule, later: ServerRule): boolean {
  const [all, some] = [earlier.conditions.people, later.conditions.people];
  if (!holdsAll(some.groups.exclude, all.groups.exclude) || !holdsAll(some.users.exclude, all.users.exclude))
    return false;
  if (all.groups.include?.includes(EVERYONE)) return true;
  const names = !isEmpty(some.groups.include) || !isEmpty(some.users.include);
  return (
    names &&
    holdsAll(all.groups.include, some.groups.include) &&
    holdsAll(all.users.include, some.users.include)
  );
}

const isEmpty = (list: readonly string[] = NONE): boolean => list.length === 0;

const holdsAll = (outer: readonly string[] = NONE, inner: readonly string[] = NONE): boolean => {
  if (outer.includes(ANY)) return true;
  const held = new Set(outer);
  return inner.every((entry) => held.has(entry));
};
