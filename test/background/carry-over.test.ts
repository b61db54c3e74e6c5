import { expect, test } from 'vitest';
import { withCarried } from '../../src/background/carry-over.ts';
import type { AppCheck } from '../../src/model/deeper.ts';
import { findingOf, subjectOf } from '../support/some-findings.ts';

const subject = subjectOf('0oa1');
const found = findingOf('seen-now', subject, 'medium');
const check: AppCheck = {
  org: 'acme.okta.com',
  subject,
  takenAt: '2026-02-02T00:00:00.000Z',
  findings: [found],
  unknown: [
    { ruleId: 'compares', reason: 'truncated', count: 1 },
    { ruleId: 'refused', reason: 'forbidden', count: 1 },
  ],
  requests: 8,
  missing: {},
};
const compares = findingOf('compares', subject, 'high');
const takenAt = '2026-01-01T00:00:00.000Z';

test('what only an audit can find stands beside what the check found, worst first, with its date', () => {
  expect(withCarried(check, { takenAt, findings: [compares] })).toEqual({
    ...check,
    findings: [compares, found],
    unknown: [{ ruleId: 'refused', reason: 'forbidden', count: 1 }],
    carriedFrom: takenAt,
  });
});

test.each([
  ['no audit', undefined],
  ['nothing found', { takenAt, findings: [] }],
  ['what the check has judged itself', { takenAt, findings: [findingOf('seen-now', subject, 'critical')] }],
  ['what nobody may read now', { takenAt, findings: [findingOf('refused', subject, 'critical')] }],
  ['information', { takenAt, findings: [findingOf('compares', subject, 'info')] }],
])('nothing is carried over: %s', (_name, last) => expect(withCarried(check, last)).toBe(check));
