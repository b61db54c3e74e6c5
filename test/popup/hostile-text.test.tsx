// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { fakeFinding, fakeSubject } from '../ui/fake-findings.ts';
import { fakeHead, fakeSummary } from '../ui/fake-report.ts';
import { showPopup } from './show-popup.ts';

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '</code><script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  '&lt;b&gt;',
  '{count} $& $1',
  '\u202Egnp.exe',
  '\0\u200B\u2066x',
  '__proto__',
  'constructor',
  'x'.repeat(20_000),
];
const org = 'acme.okta.com';
const clean = (root: Element) => {
  expect(root.querySelectorAll('script, img, iframe, style, b.x').length).toBe(0);
  expect(root.querySelectorAll('svg:not(.icon)').length).toBe(0);
  expect(
    [...root.querySelectorAll('*')]
      .flatMap((node) => node.getAttributeNames())
      .filter((name) => name.startsWith('on')),
  ).toEqual([]);
  expect(root.textContent).not.toMatch(/[\u202E\u200B\u2066\0]/);
};

test.each(HOSTILE)('%j stays text everywhere', async (raw) => {
  const subject = { ...fakeSubject(1, raw), status: raw, type: raw };
  const finding = {
    ...fakeFinding(1, subject),
    waiver: { reason: raw, by: raw, until: raw },
    problems: [{ ...fakeFinding(1).problems[0]!, at: raw, value: raw }],
  };
  const head = {
    ...fakeHead,
    coverage: {
      ...fakeHead.coverage,
      gaps: [{ what: raw, subjectId: raw, reason: 'forbidden', detail: raw }],
    },
  } as const;
  const summary = { ...fakeSummary([finding], head), fixFirst: [finding] };
  const { main, settle } = await showPopup({
    findings: [finding],
    state: { org, phase: 'incomplete', resumable: true, summary, failure: { code: 'timeout', detail: raw } },
    surroundings: { org, known: [org], appId: subject.id },
  });
  clean(main);
  fireEvent.click(screen.getAllByRole('treeitem')[1]!);
  await settle();
  expect(screen.getByRole('article')).toBeTruthy();
  clean(main);
});
