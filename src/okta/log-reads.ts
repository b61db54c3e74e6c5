import type { LogEvent } from '../model/log-event.ts';
import { type ReadList, wholeList } from './list-reader.ts';

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
  // Not all of a client's events: its secret is read, and its limits are warned of, without a change.
  'eventType sw "app.oauth2.client.lifecycle"',
  'eventType sw "app.oauth2.client.privilege"',
  'eventType sw "app.oauth2.credentials.lifecycle"',
  'eventType sw "app.oauth2.admin.consent"',
  'eventType sw "security.trusted_origin"',
  'eventType sw "policy.rule"',
  'eventType eq "application.policy.sign_on.update"',
  'eventType eq "app.policy.sign_on.update"',
  'eventType sw "application.policy.sign_on.rule"',
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
export const readLog = (list: ReadList, { path }: LogRead): Promise<readonly LogEvent[]> =>
  wholeList(list, path);

/** Events of clients that are a use of them; the others are changes, warnings and refusals. */
const USES = [
  'eventType eq "app.oauth2.signon"',
  'eventType sw "app.oauth2.authorize"',
  'eventType sw "app.oauth2.as.authorize"',
  'eventType sw "app.oauth2.token.grant"',
  'eventType sw "app.oauth2.as.token.grant"',
].join(' or ');

/** What was asked for and refused is no use. */
const SUCCEEDED = 'outcome.result eq "SUCCESS"';

/** The last sign-on to an app, or token for it; one event is enough. */
export const signOnsPath = (appId: string, startedAt: string, clientId = appId): string =>
  logPath(
    `${SUCCEEDED} and (((eventType eq "user.authentication.sso" or ${USES}) and target.id eq "${appId}") or ((${USES}) and actor.id eq "${clientId}"))`,
    startedAt,
    1,
  );

/** The last token a client got from the org’s own server, the only one with scopes of Okta’s APIs. */
export const tokenGrantsPath = (clientId: string, startedAt: string): string =>
  logPath(
    `${SUCCEEDED} and eventType sw "app.oauth2.token.grant" and actor.id eq "${clientId}"`,
    startedAt,
    1,
  );
