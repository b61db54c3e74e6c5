import { expect, test } from 'vitest';
import type { Facts } from '../../src/model/facts.ts';
import type { LogEvent } from '../../src/model/log-event.ts';
import { rule } from '../../src/rules/syslog-app-changes.ts';
import { oidcApp, orgSubject, peers } from '../support/build-subjects.ts';
import { judgeOne, testRule } from '../support/rule-tester.ts';

const subject = orgSubject();
/** A Wednesday; audits are dated Thursday, January 1st. */
const NOON = '2025-12-31T12:00:00.000Z';
const CREATE = 'application.lifecycle.create';
const UPDATE = 'application.lifecycle.update';

const event = (eventType: string, changes: Partial<LogEvent> = {}): LogEvent => ({
  eventType,
  published: NOON,
  actorId: '00u1',
  targetIds: ['0oa7'],
  outcome: 'SUCCESS',
  ...changes,
});
const log = (...changeEvents: readonly LogEvent[]): Facts => ({ changeEvents, weakPolicyIds: ['rst1'] });
const recent = (created: string, ...events: readonly LogEvent[]): Facts => ({
  ...log(...events),
  peers: peers({ recent: new Map([['0oa7', created]]) }),
});
const rst1 = { targetIds: ['rul1', 'rst1'] };

const HOURS = { fromUtc: 8, toUtc: 18, days: [1, 2, 3, 4, 5] };
const at = (published: string, workingHours = HOURS): Facts => ({
  ...log(event(UPDATE, { published })),
  workingHours,
});

testRule(rule, {
  pass: [
    { name: 'quiet', subject, facts: log() },
    { name: 'an update of an old app', subject, facts: log(event(UPDATE)) },
    { name: 'another policy', subject, facts: log(event('policy.rule.update', { targetIds: ['rst2'] })) },
    {
      name: 'a grant that failed',
      subject,
      facts: log(event('app.oauth2.client.privilege.grant', { outcome: 'FAILURE' })),
    },
    {
      name: 'longer ago than thirty days',
      subject,
      facts: log(event('app.oauth2.admin.consent.grant', { published: '2025-12-01T23:59:59.999Z' })),
    },
    {
      name: 'as many days as wanted',
      subject,
      facts: log(event('app.oauth2.admin.consent.grant', { published: '2025-12-30T00:00:00.000Z' })),
      options: { days: 1 },
    },
    { name: 'an app made before', subject, facts: recent('2025-11-20T00:00:00.000Z', event(UPDATE)) },
    { name: 'at the start of work', subject, facts: at('2025-12-31T08:00:00.000Z') },
    {
      name: 'in the night shift',
      subject,
      facts: at('2025-12-31T23:00:00.000Z', { ...HOURS, fromUtc: 22, toUtc: 6 }),
    },
    {
      name: 'all around the clock',
      subject,
      facts: at('2025-12-31T23:59:59.000Z', { ...HOURS, fromUtc: 0, toUtc: 24 }),
    },
  ],
  fail: [
    {
      name: 'a role',
      subject,
      facts: log(event(UPDATE), event('app.oauth2.client.privilege.grant')),
      problems: ['privilege'],
      severity: 'medium',
      at: ['logs[1]'],
    },
    {
      name: 'a scope, thirty days ago to the second',
      subject,
      facts: log(event('app.oauth2.admin.consent.grant', { published: '2025-12-02T00:00:00.000Z' })),
      problems: ['privilege'],
    },
    {
      name: 'no outcome, no target, no sensible time',
      subject,
      facts: {
        changeEvents: [
          {
            eventType: 'app.oauth2.admin.consent.grant',
            published: '2025-99-99T00:00:00Z',
            targetIds: [],
          },
        ],
      },
      problems: ['privilege'],
    },
    {
      name: 'several grants to one client are one finding, to another one a second',
      subject,
      facts: log(
        event('app.oauth2.admin.consent.grant'),
        event('app.oauth2.admin.consent.grant', { targetIds: ['scp1', '0oa7'] }),
        event('app.oauth2.client.privilege.grant', { targetIds: ['0oa8'] }),
      ),
      problems: ['privilege'],
      at: ['logs[0]', 'logs[2]'],
    },
    ...[
      ...['update', 'deactivate', 'add', 'delete'].map((what) => `policy.rule.${what}`),
      'application.policy.sign_on.rule.create',
      'application.policy.sign_on.rule.delete',
      'app.policy.sign_on.update',
    ].map((name) => ({
      name,
      subject,
      facts: log(event(name, rst1)),
      problems: ['policy-weakened'],
      severity: 'medium' as const,
      at: ['logs[0]'],
    })),
    {
      name: 'another policy for the app',
      subject,
      facts: log(event('application.policy.sign_on.update', { targetIds: ['0oa7', 'rst1'] })),
      problems: ['policy-weakened'],
    },
    {
      name: 'many changes to one policy',
      subject,
      facts: log(event('policy.rule.update', rst1), event('policy.rule.add', rst1)),
      problems: ['policy-weakened'],
      at: ['logs[0]'],
    },
    {
      name: 'a new app',
      subject,
      facts: recent('2025-12-31T12:00:00.000Z', event(UPDATE), event(CREATE)),
      problems: ['created-wizard'],
      severity: 'info',
      at: ['logs[1]'],
    },
    {
      name: 'a new app of the network',
      subject,
      facts: recent('2025-12-31T12:00:00.000Z', event(UPDATE), event(UPDATE)),
      problems: ['created-oin'],
      severity: 'info',
      at: ['logs[0]'],
    },
    ...['2025-12-31T07:59:59.000Z', '2025-12-31T18:00:00.000Z', '2025-12-28T12:00:00.000Z'].map(
      (published) => ({
        name: `off hours: ${published}`,
        subject,
        facts: at(published),
        problems: ['off-hours'],
        severity: 'info' as const,
      }),
    ),
    {
      name: 'not in the night shift',
      subject,
      facts: at('2025-12-31T06:00:00.000Z', { ...HOURS, fromUtc: 22, toUtc: 6 }),
      problems: ['off-hours'],
    },
  ],
  na: [{ subject: oidcApp() }],
  unknown: [
    { name: 'forbidden', subject, missing: { changeEvents: 'forbidden' }, reason: 'forbidden' },
    {
      name: 'nobody knows which policies are weak',
      subject,
      facts: { changeEvents: [event('policy.rule.update', rst1), event(CREATE)] },
      reason: 'opt-in-not-given',
    },
  ],
});

test('many events take little time', () => {
  const kinds = [CREATE, UPDATE, 'policy.rule.update', 'app.oauth2.admin.consent.grant'];
  const events = Array.from({ length: 20_000 }, (_, index) =>
    event(kinds[index % 4] ?? '', { targetIds: [`0oa${index}`], actorId: `00u${index}` }),
  );
  const started = performance.now();
  judgeOne(rule, { subject, facts: { ...log(...events), peers: peers(), workingHours: HOURS } });
  expect(performance.now() - started).toBeLessThan(500);
});
