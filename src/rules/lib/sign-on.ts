import type { App } from '../../model/app.ts';
import type { Facts } from '../../model/facts.ts';
import { isSwitchedOff } from '../../model/lifecycle.ts';
import type { UnknownReason } from '../../model/reason.ts';
import type { SignOnPolicy, SignOnRule } from '../../model/sign-on-policy.ts';
import type { Hole, Subject } from '../../model/subject.ts';
import { isCustomerApp } from './customer-app.ts';
import { isUnreadable } from './holes.ts';
import { rememberedOf } from './remembered.ts';

export const ADMIN_CONSOLE = 'saasure';
export const DASHBOARD = 'okta_enduser';

/** What of the app decides which policy is judged. */
export const POLICY_READS: readonly string[] = ['_links.accessPolicy.href', 'signOnMode', 'name'];

const VERIFICATION = 'actions.appSignOn.verificationMethod';
export const NETWORK = 'conditions.network';
export const DEVICE = 'conditions.device';
/** Parts of a policy's rule: whether it counts, and what it asks for. */
export const STANDING: readonly string[] = ['status', 'actions.appSignOn.access'];
export const FACTORS: readonly string[] = [...STANDING, VERIFICATION];
/** How many factors it asks for, whatever they are. */
export const FACTOR_COUNT: readonly string[] = [
  ...STANDING,
  ...['type', 'factorMode', 'chains'].map((part) => `${VERIFICATION}.${part}`),
];

/** An app that users sign in to under a policy: customers' apps, the Admin Console and the Dashboard. */
export function hasSignOn(subject: Subject): subject is App {
  if (subject.kind !== 'app' || isSwitchedOff(subject)) return false;
  if (subject.name === ADMIN_CONSOLE || subject.name === DASHBOARD) return true;
  if (!isCustomerApp(subject)) return false;
  if (subject.protocol === 'oidc') return subject.settings.oauthClient.application_type !== 'service';
  return subject.protocol !== 'other' || isUnreadable(subject, 'signOnMode');
}

/** The app's sign-on policy, or why nobody knows it. */
export function policyOf({ accessPolicyId: id }: App, facts: Facts): SignOnPolicy | UnknownReason {
  if (id === undefined) return isClassic(facts) ? 'classic-engine' : 'not-found';
  const { signOnPolicies } = facts;
  return (signOnPolicies && Object.hasOwn(signOnPolicies, id) && signOnPolicies[id]) || 'not-found';
}

/** Classic Engine has no such policies: no app of the org names one. */
function isClassic({ pipeline, signOnPolicies }: Facts): boolean {
  if (pipeline !== undefined) return pipeline === 'v1';
  for (const _ in signOnPolicies) return false;
  return true;
}

/** A rule of a policy and where it stands in Okta's answer. */
export interface PlacedRule {
  readonly rule: SignOnRule;
  /** `policy.rules[3]`. */
  readonly at: string;
}

const NO_RULES: readonly PlacedRule[] = [];

/** Whether any of these parts of a rule could not be read. */
const isDoubtful = (policy: SignOnPolicy, index: number, parts: readonly string[]): boolean =>
  policy.holes.length > 0 && parts.some((part) => isUnreadable(policy, `rules[${index}].${part}`));

const byPriority = ({ rule: a }: PlacedRule, { rule: b }: PlacedRule): number =>
  (a.priority ?? Number.MAX_SAFE_INTEGER) - (b.priority ?? Number.MAX_SAFE_INTEGER);

/** The active rules that let users in and of which these parts were read, in the order Okta asks them. */
export function allowRules(app: App, facts: Facts, parts: readonly string[]): readonly PlacedRule[] {
  const policy = policyOf(app, facts);
  return typeof policy === 'string' ? NO_RULES : allowRulesOf(policy, parts);
}

export const allowRulesOf = (policy: SignOnPolicy, parts: readonly string[]): readonly PlacedRule[] =>
  allowRulesBy(parts)(policy);

/** Thousands of apps share a policy. */
const allowRulesBy = /* @__PURE__ */ rememberedOf((parts: readonly string[]) =>
  rememberedOf((policy: SignOnPolicy): readonly PlacedRule[] =>
    policy.rules
      .flatMap((rule, index) =>
        rule.status === 'ACTIVE' && rule.access === 'ALLOW' && !isDoubtful(policy, index, parts)
          ? [{ rule, at: `policy.rules[${index}]` }]
          : [],
      )
      .sort(byPriority),
  ),
);

/** Path of what a rule asks users for. */
export const methodPath = ({ at }: PlacedRule): string => `${at}.${VERIFICATION}`;

/** A rule as administrators know it. */
export const ruleName = ({ rule: { id, name, priority } }: PlacedRule): string =>
  priority === undefined ? name || id : `${name || id} (priority ${priority})`;

const isAny = (): boolean => true;
const RULE_OF_HOLE = /^rules\[(\d{1,6})\]/;

/** Why the rules of the app's policy may hold more than was read: the policy, or these parts of its rules. */
export function whyPolicyIsUnread(
  app: App,
  facts: Facts,
  parts: readonly string[],
  counts: (rule: SignOnRule) => boolean = isAny,
): UnknownReason | undefined {
  const policy = policyOf(app, facts);
  return typeof policy === 'string' ? policy : doubtBy(parts)(counts)(policy).reason;
}

interface PolicyDoubt {
  readonly reason: UnknownReason | undefined;
}

const doubtBy = /* @__PURE__ */ rememberedOf((parts: readonly string[]) =>
  rememberedOf((counts: (rule: SignOnRule) => boolean) =>
    rememberedOf((policy: SignOnPolicy): PolicyDoubt => ({ reason: doubtAbout(policy, parts, counts) })),
  ),
);

function doubtAbout(
  policy: SignOnPolicy,
  parts: readonly string[],
  counts: (rule: SignOnRule) => boolean,
): UnknownReason | undefined {
  const decides = (hole: Hole): boolean => {
    const index = Number(RULE_OF_HOLE.exec(hole.at)?.[1] ?? Number.NaN);
    const rule = policy.rules[index];
    if (!rule) return hole.at.startsWith('rules');
    const one = { holes: [hole] };
    return (
      rule.status !== 'INACTIVE' &&
      counts(rule) &&
      parts.some((part) => isUnreadable(one, `rules[${index}].${part}`))
    );
  };
  const reason = policy.holes.find(decides)?.reason;
  if (reason) return reason;
  // Every policy ends with the catch-all rule; one without it was not read to its end.
  return policy.rules.some(({ system }) => system) ? undefined : 'unexpected-shape';
}
