import { expect, test } from 'vitest';
import { fixFirst } from '../../src/audit/fix-first.ts';
import type { Finding } from '../../src/model/report.ts';

const finding = (ruleId: string, id: string, changes: Partial<Finding> = {}, status = 'ACTIVE'): Finding => ({
  id: `${ruleId}/app/${id}`,
  ruleId,
  subject: { kind: 'app', id, label: id, url: 'https://acme-admin.okta.com/', status, type: 'oidc-web' },
  outcome: 'fail',
  severity: 'high',
  confidence: 'high',
  problems: [],
  ...changes,
});
const chosen = (findings: readonly Finding[]) => fixFirst(findings).map(({ id }) => id);

test('each rule once while other rules are left', () => {
  const list = [
    finding('a', '1'),
    finding('a', '2'),
    finding('a', '3'),
    finding('b', '1'),
    finding('c', '1'),
  ];
  expect(chosen(list)).toEqual(['a/app/1', 'b/app/1', 'c/app/1']);
});

test('fills up with the same rule when there is no other', () => {
  expect(chosen([finding('a', '1'), finding('a', '2'), finding('a', '3'), finding('a', '4')])).toHaveLength(
    3,
  );
});

test('a worse severity before a surer finding, a surer finding before the rest', () => {
  const list = [
    finding('z', '1', { severity: 'critical', confidence: 'low' }),
    finding('a', '1', { confidence: 'low' }),
    finding('b', '1'),
    finding('c', '1', { confidence: 'medium' }),
  ];
  expect(chosen(list)).toEqual(['z/app/1', 'b/app/1', 'c/app/1']);
});

test('an active subject speaks for a rule before an inactive one', () => {
  expect(chosen([finding('a', '1', {}, 'INACTIVE'), finding('a', '2')])[0]).toBe('a/app/2');
});

test('leaves out what is waived, informative or broken', () => {
  const waiver = { reason: 'accepted', by: 'security', until: '2027-01-01' };
  const list = [
    finding('a', '1', { waiver }),
    finding('b', '1', { outcome: 'error' }),
    finding('c', '1', { outcome: 'info', severity: 'info' }),
  ];
  expect(chosen(list)).toEqual([]);
});

test('does not read on past the severities it needs', () => {
  function* endless() {
    for (const rule of ['a', 'b', 'c']) yield finding(rule, '1');
    yield finding('d', '1', { severity: 'low' });
    throw new Error('read too far');
  }
  expect(fixFirst(endless())).toHaveLength(3);
});
