import type { LogEvent } from '../model/log-event.ts';
import type { OrgSubject } from '../model/org-subject.ts';
import { type Context, defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';
import {
  clientOf,
  hasHappened,
  newestBy,
  type PlacedEvent,
  RECENT_DAYS,
  recentEvents,
} from './lib/log-window.ts';
import { cwe294 } from './lib/references/cwe.ts';
import { cis_8_11, soc2_CC7_2 } from './lib/references/frameworks.ts';
import { sp80053_SI_4 } from './lib/references/nist-800-53.ts';
import { oktaDetectRedirect, oktaDetectSecret, oktaRefreshTokens } from './lib/references/okta-docs.ts';
import { rfc9700_4_14_2 } from './lib/references/rfc9700.ts';

export const meta = {
  id: 'syslog-credential-events',
  title: 'Act on refresh-token reuse, secret reads and redirect mismatches',
  group: 'N. Rate limits and System Log',
  texts: {
    reuse: 'A refresh token that had been replaced was used again: {value}.',
    'secret-read': 'Somebody read the secrets of a client: {value}.',
    'redirect-mismatch':
      'A client asked for redirects to addresses it has not registered, several times: {value}.',
    'invalid-credentials': 'Somebody tried wrong credentials of a client: {value}.',
  },
  why: 'Reuse means two parties held the same token – theft or a buggy client; secret reads tell who saw credentials.',
  fix: {
    console:
      'Admin Console > Reports > System Log > look who used the client (refresh tokens are revoked with the API only); Applications > Applications > [the app] > General tab > Client Credentials > Edit > Generate new secret > deploy it > old secret: Inactive > Delete',
    api: 'DELETE /api/v1/apps/{appId}/tokens',
  },
  falsePositives: 'Flaky mobile clients cause reuse; Terraform reads secrets on every plan.',
  references: [
    cis_8_11,
    cwe294,
    oktaDetectRedirect,
    oktaDetectSecret,
    oktaRefreshTokens,
    rfc9700_4_14_2,
    soc2_CC7_2,
    sp80053_SI_4,
  ],
} as const satisfies RuleMeta;

const VARIANTS = {
  reuse: 'high',
  'secret-read': 'medium',
  'redirect-mismatch': 'medium',
  'invalid-credentials': 'low',
} as const;

type Variant = keyof typeof VARIANTS;

const READ = 'app.oauth2.client.read_client_secret';
const MISMATCHES = {
  label: 'Redirect mismatches of one client to report',
  default: 5,
  min: 1,
  max: 1000,
} as const;

/** The audit's own reads do not count. */
const isForeignRead = (event: LogEvent, { facts, now }: Context): boolean =>
  event.eventType === READ &&
  hasHappened(event) &&
  !(
    facts.auditorId !== undefined &&
    event.actorId === facts.auditorId &&
    Date.parse(event.published) >= now.getTime()
  );

function variantOf(event: LogEvent, context: Context): Variant | undefined {
  const { eventType, reason } = event;
  if (eventType.endsWith('.token.detect_reuse')) return 'reuse';
  if (eventType === 'app.oauth2.invalid_client_credentials') return 'invalid-credentials';
  if (reason === 'mismatched_redirect_uri') return 'redirect-mismatch';
  return isForeignRead(event, context) ? 'secret-read' : undefined;
}

/** Those of clients with at least so many. */
function repeated(events: readonly PlacedEvent[], least: number): readonly PlacedEvent[] {
  const counts = new Map<string | undefined, number>();
  for (const event of events) counts.set(clientOf(event), (counts.get(clientOf(event)) ?? 0) + 1);
  return events.filter((event) => (counts.get(clientOf(event)) ?? 0) >= least);
}

function problemsOf(
  variant: Variant,
  events: readonly PlacedEvent[],
  least: number,
): readonly Problem<Variant>[] {
  const counted = variant === 'redirect-mismatch' ? repeated(events, least) : events;
  return newestBy(counted, clientOf).map((event) => ({
    variant,
    at: event.at,
    value: clientOf(event) ?? event.published,
  }));
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'syslog-credential-events',
  severity: 'high',
  confidence: 'medium',
  variants: VARIANTS,
  kinds: ['org'],
  reads: [],
  needs: ['credentialEvents'],
  options: { days: RECENT_DAYS, mismatches: MISMATCHES },
  appliesTo: (subject: Subject): subject is OrgSubject => subject.kind === 'org',
  evaluate(_org, context) {
    const { facts, now, options } = context;
    const events: Record<Variant, PlacedEvent[]> = {
      reuse: [],
      'secret-read': [],
      'redirect-mismatch': [],
      'invalid-credentials': [],
    };
    for (const event of recentEvents(facts.credentialEvents, now, options.days)) {
      const variant = variantOf(event, context);
      if (variant) events[variant].push(event);
    }
    const least = options.mismatches;
    return (Object.keys(events) as Variant[]).flatMap((variant) =>
      problemsOf(variant, events[variant], least),
    );
  },
});
