import { expect, test } from 'vitest';
import type { LogEvent } from '../../src/model/log-event.ts';
import { rule } from '../../src/rules/syslog-credential-events.ts';
import { oidcApp, orgSubject } from '../support/build-subjects.ts';
import { judgeOne, testRule } from '../support/rule-tester.ts';

const subject = orgSubject();
const READ = 'app.oauth2.client.read_client_secret';
const INVALID = 'app.oauth2.invalid_client_credentials';

const event = (eventType: string, changes: Partial<LogEvent> = {}): LogEvent => ({
  eventType,
  published: '2025-12-31T12:00:00.000Z',
  actorId: '00u2',
  targetIds: ['0oa7'],
  ...changes,
});
const log = (...credentialEvents: readonly LogEvent[]) => ({ credentialEvents, auditorId: '00u1' });
const mismatch = (client: string, token: string): LogEvent =>
  event('app.oauth2.token.grant', {
    actorId: client,
    targetIds: [token],
    outcome: 'FAILURE',
    reason: 'mismatched_redirect_uri',
  });
const mismatches = (times: number, client = '0oa7') =>
  Array.from({ length: times }, (_, index) => mismatch(client, `tok${index}`));
const withoutTargets = (one: LogEvent): LogEvent => ({ ...one, targetIds: [] });
const own = (changes: Partial<LogEvent> = {}) =>
  event(READ, { actorId: '00u1', published: '2026-01-01T00:00:00.000Z', ...changes });

testRule(rule, {
  pass: [
    { name: 'quiet', subject, facts: log() },
    { name: 'the audit’s own reads', subject, facts: log(own(), own({ published: '2026-01-01T00:05:00Z' })) },
    { name: 'a read that failed', subject, facts: log(event(READ, { outcome: 'FAILURE' })) },
    { name: 'four mismatches', subject, facts: log(...mismatches(4)) },
    { name: 'four each', subject, facts: log(...mismatches(4), ...mismatches(4, '0oa8')) },
    {
      name: 'four each of clients with ids of their own',
      subject,
      facts: log(...mismatches(4, 'runner'), ...mismatches(4, 'walker')),
    },
    {
      name: 'four and one, without targets',
      subject,
      facts: log(...[...mismatches(4, 'runner'), mismatch('walker', '')].map(withoutTargets)),
    },
    {
      name: 'longer ago',
      subject,
      facts: log(event(INVALID, { published: '2025-12-01T00:00:00.000Z' })),
    },
    { name: 'tokens that were granted', subject, facts: log(event('app.oauth2.token.grant')) },
  ],
  fail: [
    ...['app.oauth2.token.detect_reuse', 'app.oauth2.as.token.detect_reuse'].map((eventType) => ({
      name: eventType,
      subject,
      facts: log(event(eventType)),
      problems: ['reuse'],
      severity: 'high' as const,
      at: ['logs[0]'],
    })),
    {
      name: 'five mismatches of a client with an id of its own',
      subject,
      facts: log(...mismatches(5, 'runner')),
      problems: ['redirect-mismatch'],
      at: ['logs[0]'],
    },
    {
      name: 'five mismatches of nobody knows which client',
      subject,
      facts: log(...mismatches(5, '00u3').map(withoutTargets)),
      problems: ['redirect-mismatch'],
      at: ['logs[0]'],
    },
    {
      name: 'somebody else reads during the audit',
      subject,
      facts: log(own(), own({ actorId: '00u2' })),
      problems: ['secret-read'],
      severity: 'medium',
      at: ['logs[1]'],
    },
    {
      name: 'the auditor read before the audit',
      subject,
      facts: log(own({ published: '2025-12-31T23:59:59.999Z' })),
      problems: ['secret-read'],
    },
    {
      name: 'nobody knows who audits, or who read',
      subject,
      facts: { credentialEvents: [{ eventType: READ, published: '2026-01-01T00:00:00Z', targetIds: [] }] },
      problems: ['secret-read'],
    },
    {
      name: 'many reads of one client',
      subject,
      facts: log(event(READ), event(READ), event(READ, { targetIds: ['ocs1', '0oa8'] })),
      problems: ['secret-read'],
      at: ['logs[0]', 'logs[2]'],
    },
    {
      name: 'five mismatches',
      subject,
      facts: log(...mismatches(2, '0oa8'), ...mismatches(5)),
      problems: ['redirect-mismatch'],
      severity: 'medium',
      at: ['logs[2]'],
    },
    {
      name: 'as many as wanted',
      subject,
      facts: log(...mismatches(2)),
      options: { mismatches: 2, days: 30 },
      problems: ['redirect-mismatch'],
    },
    {
      name: 'wrong credentials',
      subject,
      facts: log(event(INVALID, { outcome: 'FAILURE' })),
      problems: ['invalid-credentials'],
      severity: 'low',
    },
    {
      name: 'everything',
      subject,
      facts: log(event(INVALID), event('app.oauth2.token.detect_reuse'), event(READ), ...mismatches(9)),
      problems: ['invalid-credentials', 'redirect-mismatch', 'reuse', 'secret-read'],
    },
  ],
  na: [{ subject: oidcApp() }],
  unknown: [{ subject, missing: { credentialEvents: 'forbidden' }, reason: 'forbidden' }],
});

test('the client is named, or else the moment', () => {
  const [named, unnamed] = [['0oa7'], []].map((targetIds) =>
    judgeOne(rule, { subject, facts: log(event(INVALID, { targetIds })) }),
  );
  expect(named).toMatchObject({ problems: [{ value: '0oa7' }] });
  expect(unnamed).toMatchObject({ problems: [{ value: '2025-12-31T12:00:00.000Z' }] });
});
