import { expect, test } from 'vitest';
import { compared, described } from '../../src/background/describe-findings.ts';
import type { Finding } from '../../src/model/report.ts';

const finding = (ruleId: string, more: Partial<Finding> = {}): Finding => ({
  id: `${ruleId}/app/0oa1`,
  ruleId,
  subject: { kind: 'app', id: '0oa1', label: 'App', url: '' } as unknown as Finding['subject'],
  outcome: 'fail',
  severity: 'high',
  confidence: 'high',
  problems: [{ variant: 'one', at: 'label', severity: 'high' }],
  ...more,
});
const accepted = finding('accepted', { waiver: { reason: 'known', by: 'Ada', until: '2099-01-01' } });
const open = finding('open');
const idsOf = (list: readonly { readonly ruleId: string }[]) => list.map(({ ruleId }) => ruleId);

test('what somebody accepted is left out', () => {
  expect(idsOf(described([accepted, open], {}))).toEqual(['open']);
});

test('before Save it is neither new, nor fixed, nor still there', () => {
  expect(idsOf(compared([accepted], [accepted, open], {}))).toEqual(['open']);
  expect(idsOf(compared([accepted, open], [], {}))).toEqual(['open']);
});
