import type { AuthorizationServer, ServerPolicy, ServerRule } from '../../model/authorization-server.ts';
import type { UnknownReason } from '../../model/reason.ts';
import type { Subject } from '../../model/subject.ts';
import { isUnreadable } from './holes.ts';

/** False only for what is no authorization server, or one that is known to issue nothing. */
export const isLiveServer = (subject: Subject): subject is AuthorizationServer =>
  subject.kind === 'authorization-server' && subject.status !== 'INACTIVE';

/** A rule that decides about tokens, with the policy it belongs to and its path. */
export interface LiveRule {
  readonly policy: ServerPolicy;
  readonly rule: ServerRule;
  /** Such as `policies[0].rules[1]`. */
  readonly at: string;
  /** Path of the policy. */
  readonly policyAt: string;
  /** Grants it allows; `*` is any. */
  readonly grants: readonly string[];
}

/** ACTIVE rules of ACTIVE policies, in the order in which Okta asks them. */
export function liveRules(server: AuthorizationServer): readonly LiveRule[] {
  if (server.status !== 'ACTIVE') return [];
  return inOrder(server.policies ?? []).flatMap(([policy, index]) => {
    const policyAt = `policies[${index}]`;
    return inOrder(policy.rules ?? []).map(([rule, place]) => {
      const at = `${policyAt}.rules[${place}]`;
      return { policy, rule, at, policyAt, grants: grantsOf(server, rule, at) };
    });
  });
}

/** Where lists are absent that nobody said anything about, there may be rules all the same. */
export const whyRulesAreUnread = ({ policies }: AuthorizationServer): UnknownReason | undefined =>
  policies?.every(({ status, rules }) => rules || status === 'INACTIVE') ? undefined : 'truncated';

interface Ranked {
  readonly status: string;
  readonly priority?: number;
}

/** Smallest priority first; those without one stay where Okta's answer has them, at the end. */
const inOrder = <T extends Ranked>(list: readonly T[]): readonly (readonly [T, number])[] =>
  list
    .map((entry, index) => [entry, index] as const)
    .filter(([{ status }]) => status === 'ACTIVE')
    .sort(([a], [b]) => rankOf(a) - rankOf(b));

const rankOf = ({ priority = Number.MAX_SAFE_INTEGER }: Ranked): number => priority;

type Lifetime = keyof ServerRule['actions']['token'];

/** Minutes in a rule; Okta's default counts only where the field is absent. */
export function lifetimeOf(
  server: AuthorizationServer,
  { rule, at }: LiveRule,
  field: Lifetime,
  preset: number,
): number | undefined {
  const value = rule.actions.token[field];
  if (value !== undefined) return value;
  return isUnreadable(server, lifetimePath(at, field)) ? undefined : preset;
}

export const lifetimePath = (at: string, field: Lifetime): string => `${at}.actions.token.${field}`;

export const EVERY_CLIENT = 'ALL_CLIENTS';
/** Every scope, or every grant. */
export const ANY = '*';

export const isForEveryClient = ({ conditions }: ServerPolicy): boolean =>
  conditions.clients.include?.includes(EVERY_CLIENT) === true;

/** Whether a rule of these grants allows one. */
export const allows = (grants: readonly string[], grant: string): boolean =>
  grants.includes(grant) || grants.includes(ANY);

/** What a rule allows, `*` where it has no list; nothing where the list could not be read. */
function grantsOf(server: AuthorizationServer, { conditions }: ServerRule, at: string): readonly string[] {
  const { include } = conditions.grantTypes;
  return include ?? (isUnreadable(server, `${at}.conditions.grantTypes`) ? [] : [ANY]);
}
