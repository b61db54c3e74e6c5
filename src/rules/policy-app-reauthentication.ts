import type { App } from '../model/app.ts';
import type { MissingFacts } from '../model/facts.ts';
import type { UnknownReason } from '../model/reason.ts';
import { type Context, defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { hasUnknownInterval, longestInterval } from './lib/reauthentication.ts';
import { asvs_7_3_1, asvs_7_3_2, asvs_7_6_1 } from './lib/references/asvs.ts';
import { cwe613 } from './lib/references/cwe.ts';
import { sp80063c_5_6 } from './lib/references/federation.ts';
import { stigV273187 } from './lib/references/frameworks.ts';
import { sp80053_AC_12, sp80053_IA_11 } from './lib/references/nist-800-53.ts';
import {
  ADMIN_CONSOLE,
  allowRules,
  FACTORS,
  hasSignOn,
  methodPath,
  POLICY_READS,
  ruleName,
  whyPolicyIsUnread,
} from './lib/sign-on.ts';

export const meta = {
  id: 'policy-app-reauthentication',
  title: 'Re-authenticate within a working day and time out the Admin Console',
  group: 'G. App sign-on (authentication) policies',
  texts: {
    'admin-idle': 'The Admin Console ends a session only after {value} idle minutes.',
    never:
      'A rule of the app’s sign-on policy never asks users again during their session for a factor that they gave: {value}.',
    long: 'A rule of the app’s sign-on policy lets users work for too long before it asks again for a factor that they gave: {value}.',
    'admin-max': 'The Admin Console lets a session last {value} minutes.',
  },
  why: 'A stolen cookie or unlocked laptop keeps access for the whole interval.',
  fix: {
    console:
      'Admin Console > Security > Authentication Policies (newer consoles: App sign-in policies) > [policy of the app] > Rules > Edit > Re-authentication frequency is: Every 12 hours or less > Save; Applications > Applications > Okta Admin Console > Sign On tab > Okta Admin Console session > Edit > Maximum app session lifetime: 12 hours > Maximum app session idle time: 15 minutes > Save',
    api: 'PUT /api/v1/policies/{policyId}/rules/{ruleId}: actions.appSignOn.verificationMethod.reauthenticateIn="PT12H"; PUT /api/v1/first-party-app-settings/admin-console: sessionIdleTimeoutMinutes=15, sessionMaxLifetimeMinutes=720',
    terraform: 'okta_app_signon_policy_rule: re_authentication_frequency, inactivity_period',
  },
  falsePositives: 'Call-centre apps with SSO all day.',
  references: [
    asvs_7_3_1,
    asvs_7_3_2,
    asvs_7_6_1,
    cwe613,
    sp80053_AC_12,
    sp80053_IA_11,
    sp80063c_5_6,
    stigV273187,
  ],
} as const satisfies RuleMeta;

const VARIANTS = {
  'admin-idle': 'medium',
  never: 'low',
  long: 'low',
  'admin-max': 'low',
} as const;

type Variant = keyof typeof VARIANTS;

const IDLE = 'sessionIdleTimeoutMinutes';
const LIFETIME = 'sessionMaxLifetimeMinutes';
/** How Okta writes “never”: five years. */
const NEVER = 43_800 * 60;

const OPTIONS = {
  hours: { label: 'Hours until users must authenticate again', default: 12, min: 1, max: 168 },
  idleMinutes: { label: 'Idle minutes until the Admin Console signs out', default: 15, min: 5, max: 720 },
  adminMinutes: { label: 'Minutes that an Admin Console session may last', default: 720, min: 5, max: 10080 },
} as const;

function consoleProblems(
  { name }: App,
  { facts, options }: Context<keyof typeof OPTIONS>,
): readonly Problem<Variant>[] {
  if (name !== ADMIN_CONSOLE || !facts.adminConsole) return NO_PROBLEMS;
  const { [IDLE]: idle = 0, [LIFETIME]: lifetime = 0 } = facts.adminConsole;
  const found: Problem<Variant>[] = [];
  if (idle > options.idleMinutes)
    found.push({ variant: 'admin-idle', at: `adminConsole.${IDLE}`, value: idle });
  if (lifetime > options.adminMinutes)
    found.push({ variant: 'admin-max', at: `adminConsole.${LIFETIME}`, value: lifetime });
  return found;
}

function policyProblems(
  app: App,
  { facts, options }: Context<keyof typeof OPTIONS>,
): readonly Problem<Variant>[] {
  const rules = allowRules(app, facts, FACTORS);
  if (rules.length === 0) return NO_PROBLEMS;
  const most = options.hours * 60;
  return rules.flatMap((placed) => {
    const interval = longestInterval(placed.rule.verificationMethod);
    if (!interval || interval.minutes <= most) return [];
    const { minutes, duration, at } = interval;
    return [
      {
        variant: minutes >= NEVER ? 'never' : 'long',
        at: `${methodPath(placed)}.${at}`,
        value: `${ruleName(placed)}, ${duration}`,
      },
    ];
  });
}

/** Of the Admin Console only; its limits are a call of their own. */
function whyConsoleIsUnread(
  { name }: App,
  { facts: { adminConsole } }: Context,
  missing: MissingFacts,
): UnknownReason | undefined {
  if (name !== ADMIN_CONSOLE) return undefined;
  if (!adminConsole) return missing.adminConsole ?? 'forbidden';
  const isKnown = adminConsole[IDLE] !== undefined && adminConsole[LIFETIME] !== undefined;
  return isKnown ? undefined : 'unexpected-shape';
}

const isSilent = (app: App, { facts }: Context): boolean =>
  allowRules(app, facts, FACTORS).some(({ rule }) => hasUnknownInterval(rule.verificationMethod));

export const rule = /* @__PURE__ */ defineRule({
  id: 'policy-app-reauthentication',
  severity: 'low',
  confidence: 'high',
  variants: VARIANTS,
  modifiers: ['nonprod-minus-1', 'privileged-plus-1'],
  options: OPTIONS,
  reads: POLICY_READS,
  needs: ['signOnPolicies'],
  appliesTo: hasSignOn,
  whyUnknown: (app, context, missing) =>
    whyPolicyIsUnread(app, context.facts, FACTORS) ??
    whyConsoleIsUnread(app, context, missing) ??
    (isSilent(app, context) ? 'unexpected-shape' : undefined),
  evaluate(app, context) {
    const ofConsole = consoleProblems(app, context);
    const ofPolicy = policyProblems(app, context);
    return ofConsole.length === 0 ? ofPolicy : [...ofConsole, ...ofPolicy];
  },
});
