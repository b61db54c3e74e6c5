import type { Facts } from '../model/facts.ts';
import type { LogEvent } from '../model/log-event.ts';
import type { OrgSubject } from '../model/org-subject.ts';
import { type Context, defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';
import { addedApps, CREATE } from './lib/added-apps.ts';
import {
  hasHappened,
  isOffHours,
  newestBy,
  type PlacedEvent,
  RECENT_DAYS,
  recentEvents,
  subjectOf,
} from './lib/log-window.ts';
import { cwe778 } from './lib/references/cwe.ts';
import {
  cis_8_11,
  csf_DE_CM_09,
  iso27001_8_15,
  iso27001_8_32,
  soc2_CC7_2,
  soc2_CC8_1,
  stigV273202,
} from './lib/references/frameworks.ts';
import { sp80053_AU_6, sp80053_CM_3 } from './lib/references/nist-800-53.ts';
import { oktaEvents, oktaOidcIntegrations } from './lib/references/okta-docs.ts';

export const meta = {
  id: 'syslog-app-changes',
  title: 'Show recent app, origin and policy changes',
  group: 'N. Rate limits and System Log',
  texts: {
    privilege: 'Admin privileges or scopes were granted to a client recently: {value}.',
    'policy-weakened':
      'The sign-on policy {value} was changed recently, and lets users in with one factor now.',
    'created-wizard': 'An app was made recently: {value}.',
    'created-oin': 'An app of the Okta Integration Network was added recently: {value}.',
    'off-hours': 'Something was changed outside working hours, at {value}.',
  },
  why: 'Attackers with an admin session add an app, a redirect URI or an IdP for persistence; the newest changes are where to look first.',
  fix: {
    console:
      'Admin Console > Reports > System Log > filter on the event types > look at actor and IP; Applications > Applications > Okta Admin Console > Protected actions tab > Edit > tick the changes of sign-on policies > Save configuration',
    api: 'GET /api/v1/logs',
    terraform: 'okta_event_hook / okta_log_stream',
  },
  falsePositives: 'Planned releases (filter by the automation actor).',
  references: [
    cis_8_11,
    csf_DE_CM_09,
    cwe778,
    iso27001_8_15,
    iso27001_8_32,
    oktaEvents,
    oktaOidcIntegrations,
    soc2_CC7_2,
    soc2_CC8_1,
    sp80053_AU_6,
    sp80053_CM_3,
    stigV273202,
  ],
} as const satisfies RuleMeta;

const VARIANTS = {
  privilege: 'medium',
  'policy-weakened': 'medium',
  'created-wizard': 'info',
  'created-oin': 'info',
  'off-hours': 'info',
} as const;

type Variant = keyof typeof VARIANTS;

const GRANTS: ReadonlySet<string> = new Set([
  'app.oauth2.client.privilege.grant',
  'app.oauth2.admin.consent.grant',
]);

/** A rule that was added or deleted weakens a policy as well as one that was edited. */
const isPolicyChange = ({ eventType }: LogEvent): boolean =>
  /^(?:policy\.rule|application\.policy\.sign_on\.rule)\.|^app(?:lication)?\.policy\.sign_on\.update$/.test(
    eventType,
  );

const problem =
  (variant: Variant) =>
  (event: PlacedEvent): Problem<Variant> => ({ variant, at: event.at, value: subjectOf(event) });

function weakened(events: readonly PlacedEvent[], weak: readonly string[]): readonly Problem<Variant>[] {
  const ids = new Set(weak);
  const policyOf = ({ targetIds }: LogEvent): string | undefined => targetIds.find((id) => ids.has(id));
  const changes = events.filter((event) => isPolicyChange(event) && policyOf(event) !== undefined);
  return newestBy(changes, policyOf).map((event) => ({
    variant: 'policy-weakened',
    at: event.at,
    value: policyOf(event) ?? '',
  }));
}

function offHours(events: readonly PlacedEvent[], { workingHours }: Facts): readonly Problem<Variant>[] {
  if (!workingHours) return [];
  const late = events.filter(({ published }) => isOffHours(published, workingHours));
  return newestBy(late, ({ actorId }) => actorId).map(({ at, published }) => ({
    variant: 'off-hours',
    at,
    value: published,
  }));
}

const changesOf = ({ facts, now, options }: Context<'days'>): readonly PlacedEvent[] =>
  recentEvents(facts.changeEvents, now, options.days).filter(hasHappened);

export const rule = /* @__PURE__ */ defineRule({
  id: 'syslog-app-changes',
  severity: 'medium',
  confidence: 'medium',
  variants: VARIANTS,
  kinds: ['org'],
  reads: [],
  needs: ['changeEvents'],
  uses: ['weakPolicyIds', 'peers'],
  options: { days: RECENT_DAYS },
  appliesTo: (subject: Subject): subject is OrgSubject => subject.kind === 'org',
  // Which policies are weak is only asked where one was changed.
  whyUnknown: (_org: OrgSubject, context) =>
    !context.facts.weakPolicyIds && changesOf(context).some(isPolicyChange) ? 'opt-in-not-given' : undefined,
  evaluate(_org, context) {
    const { facts } = context;
    const events = changesOf(context);
    const granted = events.filter(({ eventType }) => GRANTS.has(eventType));
    const created = events.filter(({ eventType }) => eventType === CREATE);
    return [
      ...newestBy(granted, subjectOf).map(problem('privilege')),
      ...weakened(events, facts.weakPolicyIds ?? []),
      ...newestBy(created, subjectOf).map(problem('created-wizard')),
      ...addedApps(events, context).map(problem('created-oin')),
      ...offHours(events, facts),
    ];
  },
});
