import { expect, test } from 'vitest';
import { fileName } from '../../src/report/file-name.ts';
import { fakeHead } from '../ui/fake-report.ts';

test('names org and date', () => {
  expect(fileName(fakeHead, 'csv')).toBe('okta-audit-acme.okta.com-2026-11-21.csv');
});

test('says when it is incomplete', () => {
  expect(fileName({ ...fakeHead, complete: false }, 'json')).toBe(
    'okta-audit-acme.okta.com-2026-11-21-INCOMPLETE.json',
  );
});

test('an address cannot leave the name', () => {
  const org = { url: 'https://a/../b\u202E:*"', id: '' };
  expect(fileName({ ...fakeHead, org }, 'csv')).toBe('okta-audit-a_.._b_-2026-11-21.csv');
});
