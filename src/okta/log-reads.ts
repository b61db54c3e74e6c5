import { AuditError } from '../model/failure.ts';
import type { LogEvent } from '../model/log-event.ts';
import type { ReadList } from './servers.ts';

const DAY = 86_400_000;
/** Okta keeps no more. */
const DAYS = 90;

/** A question to the System Log, and the fact its answer is. */
export interface LogRead {
  readonly source: 'log changes' | 'log credentials';
  readonly path: string;
}

const CHANGES = [
  'eventType sw "application.lifecycle"',
  'eventType sw "app.oauth2.client"',
  'eventType sw "app.oauth2.admin.consent"',
  'eventType sw "security.trusted_origin"',
  'eventType sw "policy.rule"',
  'eventType eq "application.policy.sign_on.update"',
].join(' or ');

const CREDENTIALS = [
  'eventType eq "app.oauth2.token.detect_reuse"',
  'eventType eq "app.oauth2.as.token.detect_reuse"',
  'eventType eq "app.oauth2.client.read_client_secret"',
  'eventType eq "app.oauth2.invalid_client_credentials"',
  '(eventType sw "app.oauth2" and outcome.reason eq "mismatched_redirect_uri")',
].join(' or ');

/** Path of a question; `until` is always set, for without it the list never ends. */
function logPath(filter: string, startedAt: string, limit: number): string {
  const until = new Date(Date.parse(startedAt));
  const since = new Date(until.getTime() - DAYS * DAY);
  const query = {
    since: since.toISOString(),
    until: until.toISOString(),
    limit: String(limit),
    sortOrder: 'DESCENDING',
    filter,
  };
  return `/api/v1/logs?${Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`;
}

/** What the whole org is asked, for the 90 days before `startedAt`. */
export const logReads = (startedAt: string): readonly LogRead[] => [
  { source: 'log changes', path: logPath(CHANGES, startedAt, 1000) },
  { source: 'log credentials', path: logPath(CREDENTIALS, startedAt, 1000) },
];

/** Reads the answer to its end. */
export async function readLog(list: ReadList, { path }: LogRead): Promise<readonly LogEvent[]> {
  const { items, malformed } = await list<LogEvent>(path);
  if (malformed > 0) throw new AuditError('unexpected', `${malformed} entries`);
  return items;
}

/** The last sign-on to an app, or token for it; one event is enough. */
export const signOnsPath = (appId: string, startedAt: string, clientId = appId): string =>
  logPath(
    `((eventType eq "user.authentication.sso" or eventType sw "app.oauth2") and target.id eq "${appId}") or (eventType sw "app.oauth2" and actor.id eq "${clientId}")`,
    startedAt,
    1,
  );

/** The last token a client got from the org’s own server, the only one with scopes of Okta’s APIs. */
export const tokenGrantsPath = (clientId: string, startedAt: string): string =>
  logPath(`eventType sw "app.oauth2.token.grant" and actor.id eq "${clientId}"`, startedAt, 1);
