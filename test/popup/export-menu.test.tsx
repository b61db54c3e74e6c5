// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { noticeOf, saveExport } from '../../popup/save-export.ts';
import type { OrgState } from '../../src/model/run.ts';
import { parseCsv } from '../report/parse-csv.ts';
import { fakeFindings } from '../ui/fake-findings.ts';
import { fakeHost } from '../ui/fake-host.ts';
import { fakeHead, fakeSummary } from '../ui/fake-report.ts';
import { press, showPopup, violations } from './show-popup.ts';

const org = 'acme.okta.com';
const findings = fakeFindings(1200);
const state: OrgState = { org, phase: 'done', resumable: false, summary: fakeSummary(findings) };
const saved: { name: string; file: Blob }[] = [];

beforeEach(() => {
  saved.length = 0;
  const files = new Map<string, Blob>();
  URL.createObjectURL = (file) => {
    files.set(`blob:${files.size}`, file as Blob);
    return `blob:${files.size - 1}`;
  };
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, file: files.get(this.href)! });
  });
});
afterEach(() => vi.restoreAllMocks());

const textOf = (file: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () =>
      resolve(new TextDecoder('utf-8', { ignoreBOM: true }).decode(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(file);
  });

test('the menu works with the keyboard alone', async () => {
  const { settle } = await showPopup({ state, findings });
  const button = screen.getByRole('button', { name: 'Export' });
  button.focus();
  fireEvent.click(button);
  await settle();
  const [json, csv] = [
    screen.getByRole('menuitem', { name: 'JSON' }),
    screen.getByRole('menuitem', { name: 'CSV' }),
  ];
  expect(document.activeElement).toBe(json);
  expect(await violations()).toEqual([]);
  await press('ArrowDown');
  expect(document.activeElement).toBe(csv);
  await press('ArrowDown');
  expect(document.activeElement).toBe(json);
  await press('ArrowUp');
  expect(document.activeElement).toBe(csv);
  await press('Escape');
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(button);
});

test('saves the whole report, slice by slice, and tells the name', async () => {
  const { settle, main } = await showPopup({ state, findings });
  fireEvent.click(screen.getByRole('button', { name: 'Export' }));
  await settle();
  fireEvent.click(screen.getByRole('menuitem', { name: 'JSON' }));
  await vi.waitFor(() =>
    expect(main.textContent).toContain('Saved okta-audit-acme.okta.com-2026-11-21.json'),
  );
  const report = JSON.parse(await textOf(saved[0]!.file));
  expect(report.findings.map(({ id }: { id: string }) => id)).toEqual(findings.map(({ id }) => id));
  expect(report.tool).toEqual({ name: 'okta-app-auditor', version: '1.2.3' });
  expect(report.notice).toBeUndefined();
});

test('an incomplete report says so in its name and on its first line', async () => {
  const head = {
    ...fakeHead,
    complete: false,
    coverage: { ...fakeHead.coverage, gaps: [{ what: 'apps', reason: 'truncated', detail: '429' }] },
  } as const;
  const host = fakeHost({ findings, state: { ...state, summary: fakeSummary(findings, head) } });
  expect(await saveExport(host, org, 'csv')).toBe('okta-audit-acme.okta.com-2026-11-21-INCOMPLETE.csv');
  await saveExport(host, org, 'json');
  const [csv, json] = await Promise.all(saved.map(({ file }) => textOf(file)));
  expect(csv!.split('\r\n')[0]).toMatch(/^\uFEFF"INCOMPLETE: .*truncated, 429/);
  expect(parseCsv(csv!)).toHaveLength(1201);
  expect(json!.split('\n')[0]).toMatch(/^\{"notice":"INCOMPLETE: /);
});

test('asks for each further slice of the report it has begun with', async () => {
  const host = fakeHost({ findings, state });
  await saveExport(host, org, 'json');
  expect(host.asked.filter(([name]) => name === 'read-report')).toEqual([
    ['read-report', org, null],
    ['read-report', org, { report: 'report', offset: 500 }],
    ['read-report', org, { report: 'report', offset: 1_000 }],
  ]);
});

test('saves nothing of a report that was replaced meanwhile', async () => {
  const ids = ['old', 'old', 'new'];
  const host = fakeHost({ findings, state, reportId: () => ids.shift() ?? 'new' });
  await expect(saveExport(host, org, 'csv')).rejects.toMatchObject({ code: 'report-replaced' });
  expect(saved).toEqual([]);
});

test('of a report that was replaced meanwhile, it says to export again', async () => {
  const ids = ['old', 'new'];
  const { settle, main } = await showPopup({ state, findings, reportId: () => ids.shift() ?? 'new' });
  fireEvent.click(screen.getByRole('button', { name: 'Export' }));
  await settle();
  fireEvent.click(screen.getByRole('menuitem', { name: 'CSV' }));
  await vi.waitFor(() =>
    expect(main.textContent).toContain('A newer audit has replaced this one. Export again.'),
  );
});

test('an export that fails says why', async () => {
  const { settle, main } = await showPopup(
    { state, findings },
    { loadTexts: () => Promise.reject(new Error('x')) },
  );
  fireEvent.click(screen.getByRole('button', { name: 'Export' }));
  await settle();
  fireEvent.click(screen.getByRole('menuitem', { name: 'CSV' }));
  await vi.waitFor(() => expect(main.textContent).toContain('Something unexpected went wrong'));
  expect(saved).toEqual([]);
});

test('the notice counts what has no answer', () => {
  expect(noticeOf(fakeHead)).toBeUndefined();
  expect(noticeOf({ ...fakeHead, unknown: [{ ruleId: 'a', reason: 'forbidden', count: 12 }] })).toBe(
    'Not everything could be judged: 12 checks have no answer.',
  );
  expect(noticeOf({ ...fakeHead, switchedOff: ['a', 'b'] })).toBe(
    'Not everything could be judged: 2 rules are switched off.',
  );
});

test('the notice of an incomplete report also tells what else is not in it', () => {
  const gaps = [
    { what: 'trustedOrigins', reason: 'forbidden', detail: '403 E0000006' },
    { what: 'apps', reason: 'truncated', detail: '429' },
  ] as const;
  const cut = { ...fakeHead, complete: false, coverage: { ...fakeHead.coverage, gaps } };
  const incomplete =
    'INCOMPLETE: the apps were not read to the end (truncated, 429). Findings cover only what was read.';
  expect(noticeOf({ ...cut, coverage: { ...fakeHead.coverage, gaps: gaps.slice(1) } })).toBe(incomplete);
  expect(noticeOf({ ...cut, switchedOff: ['a'] })).toBe(
    `${incomplete} Not everything could be judged: 1 read failed; 1 rule is switched off.`,
  );
});
