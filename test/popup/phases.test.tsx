// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import type { FailureCode } from '../../src/model/failure.ts';
import type { OrgState, Progress } from '../../src/model/run.ts';
import { fakeFindings } from '../ui/fake-findings.ts';
import type { FakeWorld } from '../ui/fake-host.ts';
import { fakeHead, fakeSummary } from '../ui/fake-report.ts';
import { showPopup, violations } from './show-popup.ts';

const org = 'acme.okta.com';
const findings = fakeFindings(12);
const summary = fakeSummary(findings);
const progress: Progress = {
  startedAt: '2026-11-21T05:00:00.000Z',
  route: 'tab',
  pages: 7,
  apps: 1400,
  requests: 12,
  waitingUntil: '2026-11-21T05:01:31.000Z',
  counts: summary.counts,
  firstFindings: findings.slice(0, 5),
};
const partial = fakeSummary(findings, { ...fakeHead, complete: false });
const signedOut = { code: 'signed-out', detail: '403 E0000005' } as const;

const worlds: Readonly<Record<string, FakeWorld>> = {
  none: { surroundings: { known: [] } },
  idle: { state: { org, phase: 'idle', resumable: false } },
  running: { state: { org, phase: 'running', resumable: false, progress } },
  done: { state: { org, phase: 'done', resumable: false, summary }, findings },
  incomplete: {
    state: { org, phase: 'incomplete', resumable: true, summary: partial, failure: signedOut },
    findings,
  },
  error: { state: { org, phase: 'error', resumable: false, failure: signedOut } },
};
const button = (name: string) => screen.queryByRole('button', { name });

describe.each(Object.entries(worlds))('%s', (phase, world) => {
  test('is told by the root element, the title and a status, and axe finds nothing', async () => {
    const { main } = await showPopup(world);
    expect(main.dataset.phase).toBe(phase);
    expect(document.title).toMatch(/App Auditor for Okta$/);
    expect(main.querySelector('[role=status]')?.textContent).not.toBe('');
    expect(await violations()).toEqual([]);
  });
});

test('without an org the sample org is offered', async () => {
  const running: OrgState = { org: 'sample', phase: 'running', resumable: false };
  const { main, settle, host } = await showPopup({ ...worlds.none, onAction: () => running });
  fireEvent.click(button('Explore the sample org')!);
  await settle();
  expect(host.asked).toContainEqual(['start-audit', 'sample']);
  expect(main.dataset.phase).toBe('running');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Sample org');
});

test('a click starts the audit, and the focus is not lost with the button', async () => {
  const running: OrgState = { org, phase: 'running', resumable: false, progress };
  const { main, settle } = await showPopup({ ...worlds.idle, onAction: () => running });
  button('Audit this org')!.focus();
  fireEvent.click(button('Audit this org')!);
  await settle();
  expect(main.dataset.phase).toBe('running');
  expect(document.activeElement?.textContent).toBe('Auditing');
});

test('a running audit shows how far it is, its route, its wait and its first findings', async () => {
  const { main, settle, host } = await showPopup({
    ...worlds.running,
    onAction: () => ({ org, phase: 'idle', resumable: false }),
  });
  expect(main.textContent).toContain('1,400 apps seen · 7 pages read');
  expect(main.textContent).toContain('Reading through your open Admin Console tab');
  expect(main.textContent).toMatch(/Waiting for the org's rate limit until \d\d:\d\d:31/);
  expect(screen.getAllByText(/^App \d+$/)).toHaveLength(3);
  fireEvent.click(button('Cancel')!);
  expect(host.asked.at(-1)).toEqual(['cancel-audit', org]);
  await settle();
  expect(main.dataset.phase).toBe('idle');
});

test('a deep audit shows how many apps it has looked at, and can be cancelled', async () => {
  const deep = { ...progress, deeper: { done: 120, total: 340 } };
  const { main, host } = await showPopup({
    state: { org, phase: 'running', resumable: false, progress: deep, summary },
    findings,
    onAction: () => ({ org, phase: 'done', resumable: false, summary }),
  });
  expect(screen.getByRole('heading', { name: 'Deep audit' })).toBeTruthy();
  expect(main.textContent).toContain('120 of 340 apps checked in depth');
  const bar = screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Deep audit' });
  expect([bar.value, bar.max]).toEqual([120, 340]);
  expect(await violations()).toEqual([]);
  fireEvent.click(button('Cancel')!);
  expect(host.asked.at(-1)).toEqual(['cancel-audit', org]);
});

test('before the apps are counted there is nothing to measure', async () => {
  const deep = { ...progress, deeper: { done: 0, total: 0 } };
  await showPopup({ state: { org, phase: 'running', resumable: false, progress: deep } });
  expect(screen.queryByRole('progressbar')).toBeNull();
});

test('the results of the last audit stay while a new one runs', async () => {
  const { main } = await showPopup({ state: { ...worlds.running!.state!, summary }, findings });
  expect(main.textContent).toContain('Below: the audit of');
  expect(button('Audit again')).toBeNull();
  expect(screen.getByRole('tree')).toBeTruthy();
});

test('an incomplete audit says why, marks its findings and can go on', async () => {
  const { main, settle, host } = await showPopup(worlds.incomplete!);
  expect(screen.getByRole('alert').textContent).toContain('You are signed out of the Admin Console.');
  expect(main.textContent).toContain('cover only what was read');
  expect(screen.getByRole('tree')).toBeTruthy();
  fireEvent.click(button('Open the Admin Console')!);
  fireEvent.click(button('Resume')!);
  await settle();
  expect(host.asked).toContainEqual(['open-console', org, '/']);
  expect(host.asked).toContainEqual(['resume-audit', org]);
});

test('a console that cannot be opened is said to be', async () => {
  const { settle } = await showPopup({ ...worlds.incomplete!, failing: ['open-console'] });
  fireEvent.click(button('Open the Admin Console')!);
  await settle();
  const [status] = within(screen.getByRole('alert')).getAllByRole('status');
  expect(status?.textContent).toBe('The Admin Console could not be opened.');
});

test('an earlier complete audit under a failure is called that', async () => {
  const { main } = await showPopup({
    state: {
      org,
      phase: 'incomplete',
      resumable: false,
      summary,
      failure: { code: 'org-changed', detail: '' },
    },
    findings,
  });
  expect(screen.getByRole('alert').textContent).toContain('Below: the audit of');
  expect(main.textContent).not.toContain('cover only what was read');
});

test('an audit that found nothing says so only when it is complete', async () => {
  const { main } = await showPopup({
    state: { org, phase: 'done', resumable: false, summary: fakeSummary([]) },
  });
  expect(main.textContent).toContain('No problems found');
  const none = fakeSummary([], { ...fakeHead, complete: false });
  const second = await showPopup({
    state: { org, phase: 'incomplete', resumable: false, summary: none, failure: signedOut },
  });
  expect(second.main.textContent).not.toContain('No problems found');
  expect(second.main.textContent).toContain('No findings were kept');
});

test.each([
  ['done', summary, true],
  ['incomplete', partial, false],
] as const)('%s: a score stands there only for all apps', async (phase, shown, expected) => {
  const { main } = await showPopup({ state: { org, phase, resumable: false, summary: shown }, findings });
  expect(main.textContent?.includes('Score ')).toBe(expected);
});

test('nothing found where next to nothing could be judged is no good news', async () => {
  const head = { ...fakeHead, score: { ...fakeHead.score, coverage: 0, grade: null } };
  const { main } = await showPopup({
    state: { org, phase: 'done', resumable: false, summary: fakeSummary([], head) },
  });
  expect(main.textContent).not.toContain('No problems found');
});

test('what could not be judged is listed with its reasons', async () => {
  const head = {
    ...fakeHead,
    coverage: {
      ...fakeHead.coverage,
      gaps: [{ what: 'domains', reason: 'forbidden', detail: '403 E0000006' }],
    },
    unknown: [
      { ruleId: 'oidc-issuer-mode', reason: 'unexpected-shape', count: 1 },
      { ruleId: 'oidc-implicit-grant', reason: 'oin-not-exposed', count: 12 },
    ],
  } as const;
  await showPopup({
    state: { org, phase: 'done', resumable: false, summary: fakeSummary(findings, head) },
    findings,
  });
  const list = screen.getByText('What could not be judged').closest('details')!;
  expect(list.textContent).toMatch(/Custom domains.*403 E0000006.*12 not judged.*1 not judged/);
  expect(list.textContent).toContain('Title of oidc-implicit-grant');
});

const codes: readonly FailureCode[] = ['forbidden', 'storage', 'org-changed', 'offline', 'unexpected'];

test.each(codes)('failure %s has words and something to do', async (code) => {
  await showPopup({ state: { org, phase: 'error', resumable: false, failure: { code, detail: '' } } });
  const [first, ...rest] = screen.getByRole('alert').querySelector('p')!.textContent!.split('. ');
  expect(first!.length).toBeGreaterThan(10);
  expect(rest.join('').length).toBeGreaterThan(10);
  expect(button('Audit again')).not.toBeNull();
});

test.each<[string, boolean, string, string]>([
  ['can go on', true, 'Resume: the audit continues where it stopped.', 'Audit again.'],
  ['was given up', false, 'Audit again.', 'Resume'],
])('an audit that %s is told what to do', async (_, resumable, words, others) => {
  await showPopup({
    state: {
      org,
      phase: 'incomplete',
      resumable,
      summary: partial,
      failure: { code: 'rate-limited', detail: '429 E0000047' },
    },
    findings,
  });
  const told = screen.getByRole('alert').textContent;
  expect(told).toContain(words);
  expect(told).not.toContain(others);
});

test.each([
  ['429 E0000047', "Okta's answer: 429 E0000047"],
  ['content type', 'Technical detail: content type'],
])('only what Okta answered is called its answer: %s', async (detail, words) => {
  const failure = { code: 'not-json', detail } as const;
  await showPopup({ state: { org, phase: 'error', resumable: true, failure } });
  expect(screen.getByRole('alert').textContent).toContain(words);
});

test('opens in a tab and opens the settings', async () => {
  const [openTab, openOptions] = [vi.fn(), vi.fn()];
  await showPopup(worlds.idle!, { openTab, openOptions });
  fireEvent.click(button('Open in tab')!);
  fireEvent.click(button('Settings')!);
  expect(openTab).toHaveBeenCalledWith(org);
  expect(openOptions).toHaveBeenCalledOnce();
});

test('another known org can be chosen', async () => {
  const known = [org, 'globex.okta.com'];
  const { host, settle } = await showPopup({ surroundings: { org, known } });
  fireEvent.change(screen.getByLabelText('Org'), { target: { value: 'globex.okta.com' } });
  await settle();
  expect(host.asked).toContainEqual(['read-state', 'globex.okta.com']);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('globex.okta.com');
});

test('an audit cancelled over an incomplete one tells no failure that nobody knows of', async () => {
  const { main, settle } = await showPopup({
    state: { org, phase: 'running', resumable: false, progress, summary: partial },
    findings,
    onAction: () => ({ org, phase: 'incomplete', resumable: false, summary: partial, failure: signedOut }),
  });
  fireEvent.click(button('Cancel')!);
  await act(() => Promise.resolve());
  expect(main.dataset.phase).toBe('incomplete');
  expect(main.textContent).toContain('cover only what was read');
  expect(main.textContent).not.toContain('Something unexpected went wrong');
  await settle();
  expect(screen.getByRole('alert').textContent).toContain('You are signed out of the Admin Console.');
});

test('the sample org is called so in the title, too', async () => {
  const surroundings = { org: 'sample', known: ['sample'] };
  await showPopup({ surroundings, state: { org: 'sample', phase: 'idle', resumable: false } });
  expect(document.title).toBe('Sample org · Ready to audit · App Auditor for Okta');
});

test.each([
  ['a deep audit', { apps: 12, log: false }, true],
  ['an ordinary audit', undefined, false],
])(
  'beside “Audit again” the results of %s say whether it would replace deeper ones',
  async (_, closerLook, isTold) => {
    const summary = fakeSummary(findings, { ...fakeHead, ...(closerLook && { closerLook }) });
    const { main, host, settle } = await showPopup({
      state: { org, phase: 'done', resumable: false, summary },
      findings,
    });
    const words = '“Audit again” does not check apps in depth';
    expect(button('Audit again')).not.toBeNull();
    expect(main.textContent?.includes(words)).toBe(isTold);
    host.tell({ org, phase: 'running', resumable: false, progress, summary });
    await settle();
    expect(main.textContent).not.toContain(words);
  },
);
