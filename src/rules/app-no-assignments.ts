import type { App } from '../model/app.ts';
import type { Facts } from '../model/facts.ts';
import { isSwitchedOff } from '../model/lifecycle.ts';
import { defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';
import { isActive } from './lib/client-secrets.ts';
import { isCustomerApp } from './lib/customer-app.ts';
import { CLIENT_CREDENTIALS, grantPath, hasGrant, PASSWORD } from './lib/grants.ts';
import { isUnreadable } from './lib/holes.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { activeGrants, namedGrants } from './lib/okta-grants.ts';
import { cis_2_1, csf_ID_AM_02, iso27001_5_9 } from './lib/references/frameworks.ts';
import { sp80053_CM_8 } from './lib/references/nist-800-53.ts';
import { oktaOidcIntegrations } from './lib/references/okta-docs.ts';
import { owaspAPI9 } from './lib/references/practice.ts';
import { isDirectory, isServiceApp, mayBeServiceApp } from './lib/user-app.ts';
import { whyUnread } from './lib/why-unread.ts';
import { isYoung } from './lib/young-app.ts';

export const meta = {
  id: 'app-no-assignments',
  title: 'Remove or assign apps that nobody can use',
  group: 'I. Assignments, lifecycle and cross-app checks',
  texts: {
    'orphan-with-risk':
      'Nobody is assigned to the app, but its client still holds what an attacker could use ({value}).',
    orphan: 'Nobody is assigned to the app, which was made on {value}.',
  },
  why: 'Nobody notices when an unassigned app is changed, and its client can often still get tokens for itself.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > Assignments tab > Assign, or app menu > Deactivate, then Delete',
    api: 'POST …/lifecycle/deactivate, DELETE /api/v1/apps/{appId}',
    terraform: 'okta_app_group_assignment or remove the resource',
  },
  falsePositives: 'New apps (30-day grace).',
  references: [cis_2_1, csf_ID_AM_02, iso27001_5_9, oktaOidcIntegrations, owaspAPI9, sp80053_CM_8],
} as const satisfies RuleMeta;

const VARIANTS = {
  'orphan-with-risk': 'medium',
  orphan: 'low',
} as const;

type Variant = keyof typeof VARIANTS;

const BROKER = 'settings.implicitAssignment';
const FEATURES = 'features';
const ORG2ORG = 'okta_org2org';

/** An app that only provisions does so for another org or another service. */
const provisionsOnly = ({ name, protocol }: App): boolean => name === ORG2ORG || protocol === 'other';

const isForUsers = (app: App): boolean =>
  !isServiceApp(app) && !isDirectory(app) && !(provisionsOnly(app) && (app.features?.length ?? 0) > 0);

/** Whether what was read leaves open that the app needs no assignment. */
const isUnclear = (app: App): boolean =>
  mayBeServiceApp(app) ||
  isUnreadable(app, BROKER) ||
  (provisionsOnly(app) && (app.features === undefined || isUnreadable(app, FEATURES)));

const isAssigned = ({ settings }: App, { groups = [], hasUsers }: Facts): boolean =>
  settings.implicitAssignment === true || hasUsers === true || groups.length > 0;

/** How the client of an app that nobody may sign in to can get tokens all the same. */
function riskOf(app: App, { grants, secrets = [] }: Facts): Pick<Problem, 'at' | 'value'> | undefined {
  const held = namedGrants(activeGrants(grants));
  if (held) return held;
  if (app.protocol !== 'oidc') return undefined;
  const value = [PASSWORD, CLIENT_CREDENTIALS].find((grant) => hasGrant(app, grant));
  if (value) return { at: grantPath(app, value), value };
  const index = secrets.findIndex(isActive);
  return index < 0 ? undefined : { at: `secrets[${index}].status`, value: 'an active client secret' };
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'app-no-assignments',
  severity: 'low',
  confidence: 'high',
  variants: VARIANTS,
  modifiers: ['nonprod-minus-1'],
  options: { days: { label: 'Days a new app may be without assignments', default: 30, min: 1, max: 365 } },
  reads: ['status'],
  uses: ['groups', 'hasUsers', 'grants', 'secrets'],
  appliesTo: (subject: Subject): subject is App =>
    isCustomerApp(subject) && !isSwitchedOff(subject) && isForUsers(subject),
  whyUnknown(app, context, missing) {
    const { facts } = context;
    if (isAssigned(app, facts) || isYoung(app, context) === true) return undefined;
    return whyUnread(facts, missing, 'groups', 'hasUsers') ?? 'unexpected-shape';
  },
  evaluate(app, context): readonly Problem<Variant>[] {
    const { facts } = context;
    if (app.status !== 'ACTIVE' || isUnclear(app) || isAssigned(app, facts)) return NO_PROBLEMS;
    if (!facts.groups || facts.hasUsers === undefined) return NO_PROBLEMS;
    if (app.created === undefined || isYoung(app, context) !== false) return NO_PROBLEMS;
    const risk = riskOf(app, facts);
    return risk
      ? [{ variant: 'orphan-with-risk', ...risk }]
      : [{ variant: 'orphan', at: 'groups', value: app.created }];
  },
});
