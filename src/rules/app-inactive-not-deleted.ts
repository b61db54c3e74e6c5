import type { App } from '../model/app.ts';
import { defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';
import { isCustomerApp } from './lib/customer-app.ts';
import { daysSince } from './lib/days-since.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { activeOktaGrants, namedGrants } from './lib/okta-grants.ts';
import { cis_5_3, iso27001_5_9 } from './lib/references/frameworks.ts';
import { sp80053_CM_8 } from './lib/references/nist-800-53.ts';
import { owaspAPI9 } from './lib/references/practice.ts';

export const meta = {
  id: 'app-inactive-not-deleted',
  title: 'Delete deactivated apps',
  group: 'I. Assignments, lifecycle and cross-app checks',
  texts: {
    'with-grants':
      'The deactivated app still holds {value}; one click makes it a client with these rights again.',
    kept: 'The app is deactivated and was last changed on {value}.',
    recent: 'The app was deactivated or changed recently, on {value}.',
  },
  why: 'An attacker with app-admin rights re-activates a trusted old client – with its secrets, redirect URIs and grants – instead of creating a suspicious new one.',
  fix: {
    console: 'Admin Console > Applications > Applications > Inactive > [app] > Delete',
    api: 'DELETE /api/v1/apps/{appId}',
    terraform: 'remove the resource and run terraform apply (or terraform destroy -target=<address>)',
  },
  falsePositives: 'Kept for audit for a defined time.',
  references: [cis_5_3, iso27001_5_9, owaspAPI9, sp80053_CM_8],
} as const satisfies RuleMeta;

const VARIANTS = {
  'with-grants': 'medium',
  kept: 'low',
  recent: 'info',
} as const;

type Variant = keyof typeof VARIANTS;

const CHANGED = 'lastUpdated';

export const rule = /* @__PURE__ */ defineRule({
  id: 'app-inactive-not-deleted',
  severity: 'low',
  confidence: 'high',
  variants: VARIANTS,
  options: { days: { label: 'Days a deactivated app may be kept', default: 90, min: 1, max: 3650 } },
  reads: ['status', CHANGED],
  uses: ['grants'],
  appliesTo: (subject: Subject): subject is App =>
    isCustomerApp(subject) && subject.status !== 'ACTIVE' && subject.status !== 'DELETED',
  // Every edit changes the date, so it says at least how long ago; without it nobody knows.
  whyUnknown({ lastUpdated }, { facts, now }, missing) {
    if (daysSince(lastUpdated, now) === undefined) return 'unexpected-shape';
    return facts.grants ? undefined : missing.grants;
  },
  evaluate({ status, lastUpdated }, { facts, now, options }) {
    if (status !== 'INACTIVE') return NO_PROBLEMS;
    const found: Problem<Variant>[] = [];
    const held = namedGrants(activeOktaGrants(facts.grants));
    if (held) found.push({ variant: 'with-grants', ...held });
    const days = daysSince(lastUpdated, now);
    if (lastUpdated === undefined || days === undefined) return found;
    const isOld = days > options.days;
    if (isOld || !held) found.push({ variant: isOld ? 'kept' : 'recent', at: CHANGED, value: lastUpdated });
    return found;
  },
});
