// @vitest-environment jsdom
import { screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { ReportHead, Unjudged } from '../../src/model/report.ts';
import type { OrgState } from '../../src/model/run.ts';
import type { Gap } from '../../src/model/snapshot.ts';
import { fakeFindings } from '../ui/fake-findings.ts';
import { fakeHead, fakeSummary } from '../ui/fake-report.ts';
import { showPopup, violations } from './show-popup.ts';

const org = 'acme.okta.com';
const findings = fakeFindings(8);

async function show(unknown: readonly Unjudged[], gaps: readonly Gap[] = []) {
  const head: ReportHead = { ...fakeHead, unknown, coverage: { ...fakeHead.coverage, gaps } };
  const state: OrgState = { org, phase: 'done', resumable: false, summary: fakeSummary(findings, head) };
  await showPopup({ state, findings });
  return screen.getByText('What could not be judged').closest('details')!;
}
const sections = (list: HTMLElement) => [...list.querySelectorAll('section')];
const lines = (root: Element) =>
  [...root.querySelectorAll('li')].map((line) => line.textContent?.replace(/\s+/g, ' ').trim());

test('each rule has one line, below its reason and what would change it', async () => {
  const list = await show([
    { ruleId: 'oidc-issuer-mode', reason: 'not-licensed', count: 2 },
    { ruleId: 'policy-app-single-factor', reason: 'forbidden', count: 310 },
    { ruleId: 'policy-app-reauthentication', reason: 'forbidden', count: 300 },
  ]);
  const [first, second] = sections(list);
  expect(list.querySelector('summary')?.textContent).toBe('What could not be judged · 3 rules');
  expect(first?.querySelector('h3')?.textContent).toBe('Your admin role cannot read this.');
  expect(first?.querySelectorAll('.remedy')).toHaveLength(1);
  expect(first?.querySelector('.remedy')?.textContent).toBe(
    'What would change it: Sign in with a role that can read: Sign-on policies and their rules. Then audit again.',
  );
  expect(lines(first!)).toEqual([
    'policy-app-single-factor 310 not judged',
    'policy-app-reauthentication 300 not judged',
  ]);
  expect(lines(second!)).toEqual(['Title of oidc-issuer-mode 2 not judged']);
  expect(second?.textContent).toContain('API Access Management');
  expect(await violations()).toEqual([]);
});

test('failed reads come first, with words and details; alike ones are one line', async () => {
  const ofServer = (id: string): Gap => ({
    what: 'authorizationServers.policies',
    subjectId: id,
    reason: 'forbidden',
    detail: 'forbidden',
  });
  const list = await show(
    [{ ruleId: 'oidc-issuer-mode', reason: 'truncated', count: 999 }],
    [
      { what: 'emailDomains', reason: 'forbidden', detail: '403 E0000006' },
      ofServer('aus1'),
      ofServer('aus2'),
      ofServer('aus3'),
      { what: 'somethingNew', subjectId: 'aus4', reason: 'not-found', detail: '404 E0000007' },
    ],
  );
  const [first, second, third] = sections(list);
  expect(lines(first!)).toEqual([
    'E-mail domains 403 E0000006',
    'Access policies of an authorization server 3 times',
  ]);
  expect(first?.querySelector('.remedy')?.textContent).toContain(
    'E-mail domains, Access policies of an authorization server',
  );
  expect(lines(second!)).toEqual(['somethingNew aus4 404 E0000007']);
  expect(third?.textContent).toContain('Not everything was read.');
});

test('a long list is collapsed', async () => {
  const unknown = Array.from({ length: 40 }, (_, number): Unjudged => {
    return { ruleId: `rule-${number}`, reason: 'unexpected-shape', count: 1 };
  });
  const list = await show(unknown);
  const more = within(list).getByText('35 more').closest('details')!;
  expect(more.open).toBe(false);
  expect(lines(more)).toHaveLength(35);
  expect(lines(list)).toHaveLength(40);
});

test('a list of six is not collapsed', async () => {
  const unknown = Array.from({ length: 6 }, (_, number): Unjudged => {
    return { ruleId: `rule-${number}`, reason: 'classic-engine', count: 1 };
  });
  const list = await show(unknown);
  expect(list.querySelector('details')).toBeNull();
  expect(lines(list)).toHaveLength(6);
});

test('says what answers what was not asked for', async () => {
  const unknown: readonly Unjudged[] = [{ ruleId: 'oidc-issuer-mode', reason: 'opt-in-not-given', count: 5 }];
  const list = await show(unknown);
  expect(list.querySelector('.remedy')?.textContent).toContain(
    'Check the app in depth, or start a deep audit.',
  );
  expect(screen.getByRole('button', { name: 'Deep audit' })).toBeTruthy();
});
