import type { App } from '../model/app.ts';
import type { Facts } from '../model/facts.ts';
import { isSwitchedOff } from '../model/lifecycle.ts';
import { defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';
import { isCustomerApp } from './lib/customer-app.ts';
import { liveCredential } from './lib/live-credential.ts';
import { LOG_DAYS, wasUsed } from './lib/log-days.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { privilegeOf } from './lib/privileged-app.ts';
import { cwe672 } from './lib/references/cwe.ts';
import { cis_5_3, cis_6_2, csf_ID_AM_02 } from './lib/references/frameworks.ts';
import { sp80053_AC_2_3, sp80053_CM_8 } from './lib/references/nist-800-53.ts';
import { owaspAPI9 } from './lib/references/practice.ts';
import { isDirectory } from './lib/user-app.ts';
import { whyUnread } from './lib/why-unread.ts';
import { isYoung } from './lib/young-app.ts';

export const meta = {
  id: 'app-unused',
  title: 'Retire apps that have not been used for 90 days',
  group: 'I. Assignments, lifecycle and cross-app checks',
  texts: {
    'unused-privileged': 'Nobody has used the app in the last 90 days, and its client holds {value}.',
    'unused-credential':
      'Nobody has used the app in the last 90 days, and its client still has a valid credential.',
    unused: 'Nobody has signed in to the app in the last 90 days.',
  },
  why: 'Forgotten integrations keep valid secrets, redirect hosts and grants that nobody monitors.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > Active > Deactivate; delete after a waiting period',
    api: 'POST /api/v1/apps/{appId}/lifecycle/deactivate',
    terraform: 'status = "INACTIVE"',
  },
  falsePositives: 'Yearly jobs, break-glass apps.',
  references: [cis_5_3, cis_6_2, csf_ID_AM_02, cwe672, owaspAPI9, sp80053_AC_2_3, sp80053_CM_8],
} as const satisfies RuleMeta;

const VARIANTS = {
  'unused-privileged': 'high',
  'unused-credential': 'medium',
  unused: 'low',
} as const;

type Variant = keyof typeof VARIANTS;

const CREATED = 'created';

const isUsed = ({ signOns, tokenGrants, hasRefreshTokens }: Facts, now: Date): boolean =>
  hasRefreshTokens === true || wasUsed(signOns, now) || wasUsed(tokenGrants, now);

/** Where to look for use. What is asked about sign-ons is asked about tokens a client gets for itself too. */
const tracesOf = ({ protocol }: App): readonly ('signOns' | 'hasRefreshTokens')[] =>
  protocol === 'oidc' ? ['signOns', 'hasRefreshTokens'] : ['signOns'];

export const rule = /* @__PURE__ */ defineRule({
  id: 'app-unused',
  severity: 'medium',
  confidence: 'medium',
  variants: VARIANTS,
  modifiers: ['nonprod-minus-1'],
  options: {
    days: {
      label: 'Age in days from which an app is expected to be used',
      default: LOG_DAYS,
      min: LOG_DAYS,
      max: 3650,
    },
  },
  reads: ['status', CREATED],
  uses: ['signOns', 'hasRefreshTokens', 'tokenGrants', 'grants', 'roles', 'secrets', 'clientKeys'],
  appliesTo: (subject: Subject): subject is App =>
    isCustomerApp(subject) && !isSwitchedOff(subject) && !isDirectory(subject),
  whyUnknown(app, context, missing) {
    const { facts, now } = context;
    if (isUsed(facts, now) || isYoung(app, context) === true) return undefined;
    return whyUnread(facts, missing, ...tracesOf(app)) ?? 'unexpected-shape';
  },
  evaluate(app, context): readonly Problem<Variant>[] {
    const { facts, now } = context;
    if (app.status !== 'ACTIVE' || app.created === undefined || isYoung(app, context) !== false)
      return NO_PROBLEMS;
    if (isUsed(facts, now) || tracesOf(app).some((trace) => facts[trace] === undefined)) return NO_PROBLEMS;
    const privilege = privilegeOf(facts);
    if (privilege) return [{ variant: 'unused-privileged', ...privilege }];
    const at = app.protocol === 'oidc' ? liveCredential(app, facts) : undefined;
    return [
      at ? { variant: 'unused-credential', at } : { variant: 'unused', at: CREATED, value: app.created },
    ];
  },
});
