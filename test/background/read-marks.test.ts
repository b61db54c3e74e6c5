import { expect, test } from 'vitest';
import { readMarks } from '../../src/background/read-marks.ts';
import type { Rows } from '../../src/background/rows.ts';

const SUBJECTS = [
  { kind: 'app', id: '0oa1', label: 'Wild iframe' },
  { kind: 'app', id: '0oa2', label: 'Other' },
  { kind: 'trusted-origin', id: 'tos1', label: 'Wild  iframe ' },
  { kind: 'trusted-origin', id: 'tos2', label: '__proto__' },
];
/** Subject and severity of each finding; 4 is information. */
const FINDINGS: readonly (readonly [subject: number, severity: number])[] = [
  [0, 2],
  [0, 1],
  [0, 4],
  [1, 4],
  [2, 3],
  [3, 0],
];
const index = {
  report: { summary: { head: { score: {} } } },
  columns: { subject: FINDINGS.map(([subject]) => subject), severity: FINDINGS.map(([, level]) => level) },
  subjects: async () => SUBJECTS,
};
const rows = { index: async () => index } as unknown as Rows;
const none = { index: async () => undefined } as unknown as Rows;

test('apps by their id: the worst and how many, information aside', async () => {
  expect(await readMarks(rows, 'acme.okta.com', 'app', ['0oa1', '0oa2', '0oa3'])).toEqual({
    '0oa1': { severity: 'high', count: 2 },
  });
  expect(await readMarks(rows, 'acme.okta.com', 'app', ['0oa2'])).toEqual({});
});

test('origins by their name as a page shows it, which may be any word', async () => {
  const marks = await readMarks(rows, 'acme.okta.com', 'trusted-origin', [
    'Wild iframe',
    '__proto__',
    'tos1',
  ]);
  expect(Object.entries(marks ?? {})).toEqual([
    ['Wild iframe', { severity: 'low', count: 1 }],
    ['__proto__', { severity: 'critical', count: 1 }],
  ]);
});

test('accepted findings do not count', async () => {
  const accepted = {
    ...index,
    report: { summary: { head: { score: { withoutAccepted: 90 } } } },
    finding: async (position: number) =>
      position === 1 || position === 5 ? { waiver: { reason: 'known' } } : {},
  };
  const some = { index: async () => accepted } as unknown as Rows;
  expect(await readMarks(some, 'acme.okta.com', 'app', ['0oa1'])).toEqual({
    '0oa1': { severity: 'medium', count: 1 },
  });
  expect(await readMarks(some, 'acme.okta.com', 'trusted-origin', ['__proto__'])).toEqual({});
});

test('no audit is told from an audit that found nothing', async () => {
  expect(await readMarks(none, 'acme.okta.com', 'app', ['0oa1'])).toBeNull();
  expect(await readMarks(rows, 'acme.okta.com', 'app', ['0oaUNKNOWN'])).toEqual({});
});
