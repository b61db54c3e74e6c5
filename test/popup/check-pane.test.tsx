// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import en from '../../src/i18n/locales/en.json';
import type { AppCheck, CheckWait } from '../../src/model/deeper.ts';
import { AuditError, type FailureCode } from '../../src/model/failure.ts';
import type { OrgState } from '../../src/model/run.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import type { SubjectRef } from '../../src/model/subject.ts';
import { fakeFinding, fakeFindings, fakeSubject } from '../ui/fake-findings.ts';
import type { FakeHost, FakeWorld } from '../ui/fake-host.ts';
import { fakeSummary } from '../ui/fake-report.ts';
import { press, showPopup, violations } from './show-popup.ts';

const org = 'acme.okta.com';
const app = fakeSubject(7);
const findings = fakeFindings(40);
const state: OrgState = { org, phase: 'done', resumable: false, summary: fakeSummary(findings) };
const button = (name: string | RegExp) => screen.queryByRole<HTMLButtonElement>('button', { name });
const box = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const pane = () => screen.getByRole('article', { name: 'Check app in depth' });

const checkOf = (subject: SubjectRef = app, count = 2): AppCheck => ({
  org,
  subject,
  takenAt: '2026-11-21T05:00:00.000Z',
  findings: [fakeFinding(1, subject), fakeFinding(2, subject)].slice(0, count),
  unknown: [
    { ruleId: 'oidc-issuer-mode', reason: 'opt-in-not-given', count: 1 },
    { ruleId: 'oidc-implicit-grant', reason: 'forbidden', count: 1 },
  ],
  missing: {},
  requests: 9,
});
const world: FakeWorld = {
  state,
  findings,
  surroundings: { org, appId: app.id, known: [org] },
  onCheck: () => checkOf(),
};

async function openForm(extra: Partial<FakeWorld> = {}, host: Partial<FakeHost> = {}) {
  const shown = await showPopup({ ...world, ...extra }, host);
  button('Check this tab’s app in depth')!.focus();
  fireEvent.click(button('Check this tab’s app in depth')!);
  await shown.settle();
  return shown;
}
async function openResult(extra: Partial<FakeWorld> = {}) {
  const shown = await openForm(extra);
  fireEvent.click(button('Start check')!);
  await shown.settle();
  return shown;
}

test('says which audit it is that has compared the app with the others', async () => {
  await openResult();
  expect(pane().textContent).not.toContain('Comparisons');
  cleanup();
  await openResult({ onCheck: () => ({ ...checkOf(), carriedFrom: '2026-11-20T05:00:00.000Z' }) });
  expect(pane().textContent).toMatch(/Comparisons with other apps come from the audit of .*20 Nov 2026/);
});

test('a check of the sample org claims to have sent nothing', async () => {
  await openResult({
    onCheck: () => ({ ...checkOf(), org: 'sample' }),
    state: { ...state, org: 'sample' },
    surroundings: { org: 'sample', appId: app.id, known: ['sample'] },
  });
  expect(pane().textContent).toContain('9 bundled answers read, nothing sent');
});

test('offers what needs consent with its warning, and asks for nothing else', async () => {
  const { host, settle } = await openForm();
  expect(pane().textContent).toContain('Okta logs this read as app.oauth2.client.read_client_secret.');
  expect(pane().textContent).toContain('a call that Okta does not document');
  expect([box(/secret/), box(/Groups claim/), box(/System Log/)].map(({ checked }) => checked)).toEqual([
    false,
    false,
    false,
  ]);
  expect(await violations()).toEqual([]);
  fireEvent.click(box(/Groups claim/));
  fireEvent.click(button('Start check')!);
  await settle();
  expect(host.asked.filter(([name]) => name === 'check-app')).toEqual([
    ['check-app', org, app.id, { secrets: false, undocumented: true, log: false }],
  ]);
});

test('every consent is passed on', async () => {
  const { host } = await openForm();
  for (const name of [/secret/, /System Log/]) fireEvent.click(box(name));
  fireEvent.click(button('Start check')!);
  expect(host.asked.at(-1)?.[3]).toEqual({ secrets: true, undocumented: false, log: true });
});

test('what is switched off in the settings is not offered', async () => {
  const { host, settle } = await openForm({ settings: { ...defaultSettings, optIns: false } });
  expect(screen.queryAllByRole('checkbox')).toHaveLength(1);
  expect(pane().textContent).toContain('switched off in the settings');
  fireEvent.click(button('Start check')!);
  await settle();
  expect(host.asked.at(-1)?.[3]).toEqual({ secrets: false, undocumented: false, log: false });
});

test('shows app, time, requests, findings and what stays unknown', async () => {
  await openResult();
  expect(pane().textContent).toMatch(/App 7.*Checked 21 Nov 2026.* · 9 requests sent/);
  expect(within(pane()).getByRole('heading', { name: '2 findings' })).toBeTruthy();
  const lines = [...pane().querySelectorAll('.line .what')].map((line) => line.textContent);
  expect(lines).toEqual(['Title of oidc-implicit-grant', 'Title of oidc-pkce-not-required']);
  expect(pane().textContent).toContain('What stays unknownThis is read only when you ask for it.');
  expect(document.activeElement?.textContent).toBe('Check app in depth');
  expect(await violations()).toEqual([]);
});

test('what could not be read of the app is named, and the role that can read it', async () => {
  const unknown = [{ ruleId: 'app-no-assignments', reason: 'forbidden', count: 1 }] as const;
  await openResult({ onCheck: () => ({ ...checkOf(), unknown, missing: { groups: 'forbidden' } }) });
  expect(pane().textContent).toContain('can read: Group assignments of apps.');
  expect(pane().textContent).not.toMatch(/can read: Apps/);
});

test('a result without findings is told with its limits', async () => {
  await openResult({ onCheck: () => ({ ...checkOf(app, 0), unknown: [] }) });
  expect(pane().textContent).toContain('No problems found in what could be judged.');
  expect(pane().textContent).toContain('Every rule could be judged.');
});

test('a finding of the result opens, and the way back leads to the result', async () => {
  const { settle } = await openResult();
  const line = pane().querySelector<HTMLElement>('.line')!;
  line.focus();
  fireEvent.click(line);
  await settle();
  const detail = screen.getByRole('article', { name: 'Finding' });
  expect(within(detail).queryByRole('button', { name: 'Check app in depth' })).toBeNull();
  await press('Escape');
  await settle();
  expect(document.activeElement).toBe(line);
  expect(pane().hidden).toBe(false);
  await press('Escape');
  await settle();
  expect(document.activeElement).toBe(button('Check this tab’s app in depth'));
});

test('settings that cannot be read are not taken for a choice to switch off', async () => {
  await openForm({ failing: ['read-settings'] });
  expect(within(pane()).getByRole('status').textContent).toMatch(/^The settings could not be read/);
  expect(pane().textContent).not.toContain('switched off');
});

test('can be checked again with other consents', async () => {
  const { settle } = await openResult();
  fireEvent.click(button('Check again')!);
  await settle();
  expect(box(/secret/).checked).toBe(false);
  expect(button('Start check')).not.toBeNull();
});

test('while it reads it says so and cannot be asked twice', async () => {
  const { host, settle } = await openForm({ onCheck: () => new Promise<AppCheck>(() => undefined) });
  for (const _ of [1, 2]) {
    fireEvent.click(button('Start check')!);
    await settle();
  }
  expect(host.asked.filter(([name]) => name === 'check-app')).toHaveLength(1);
  expect(within(pane()).getByRole('status').textContent).toBe('Reading the app …');
});

test.each<[FailureCode, string]>([
  ['not-found', 'Okta does not know this app.'],
  ['forbidden', 'Your admin role cannot read this app.'],
  ['signed-out', 'You are signed out of the Admin Console.'],
  ['rate-limited', "The org's rate limit left no room"],
])('failure %s has words, and it can be tried again', async (code, words) => {
  const { settle } = await openResult({
    onCheck: () => {
      throw new AuditError(code);
    },
  });
  await settle();
  expect(screen.getByRole('alert').textContent).toContain(words);
  expect(button('Start check')!.getAttribute('aria-disabled')).toBe('false');
});

const failsWith = (code: FailureCode): Partial<FakeWorld> => ({
  onCheck: () => {
    throw new AuditError(code);
  },
});

test.each(Object.keys(en).flatMap((key) => /^failure\.([a-z-]+)$/.exec(key)?.[1] ?? []))(
  'failure %s never speaks of an audit that goes on',
  async (code) => {
    await openResult(failsWith(code as FailureCode));
    const words = screen.getByRole('alert').textContent;
    expect(words).toMatch(/^[A-Z].*\.( .*\.)?/);
    expect(words).not.toMatch(/the audit|resume|audit again|audit once|list of apps/i);
  },
);

test.each<[string, number]>([
  ['acme.okta.com', 1],
  ['sample', 0],
])('signed out of %s, the way to the console is offered', async (key, count) => {
  const { host } = await openResult({
    ...failsWith('signed-out'),
    state: { ...state, org: key },
    surroundings: { org: key, appId: app.id, known: [key] },
  });
  const buttons = within(screen.getByRole('alert')).queryAllByRole('button', {
    name: 'Open the Admin Console',
  });
  expect(buttons).toHaveLength(count);
  if (buttons[0]) fireEvent.click(buttons[0]);
  expect(host.asked.filter(([name]) => name === 'open-console')).toHaveLength(count);
});

test('an app opened in the list can be checked, by keyboard alone', async () => {
  const { settle } = await showPopup({ state, findings, onCheck: world.onCheck! });
  expect(button('Check this tab’s app in depth')).toBeNull();
  fireEvent.click(screen.getByLabelText('By app'));
  await settle();
  expect(button('Check app in depth')).toBeNull();
  const [first] = screen.getAllByRole('treeitem');
  const label = first!.querySelector('.what')!.textContent;
  first!.focus();
  await press('ArrowRight');
  await settle();
  expect(button('Check app in depth')!.closest('.open-app')?.textContent).toContain(label);
  button('Check app in depth')!.focus();
  fireEvent.click(button('Check app in depth')!);
  await settle();
  expect(pane().textContent).toContain(label);
  await press('Escape');
  await settle();
  expect(document.activeElement).toBe(button('Check app in depth'));
  screen.getAllByRole('treeitem')[0]!.focus();
  await press('ArrowLeft');
  await settle();
  expect(button('Check app in depth')).toBeNull();
});

test('of several open apps the one opened last can be checked, until it is closed', async () => {
  const { settle } = await showPopup({ state, findings });
  fireEvent.click(screen.getByLabelText('By app'));
  await settle();
  const groups = () => [...document.querySelectorAll('.item.group')];
  const toggle = async (at: number) => {
    fireEvent.click(groups()[at]!);
    await settle();
  };
  const last = groups()[1]!.querySelector('.what')!.textContent;
  await toggle(0);
  await toggle(1);
  await toggle(0);
  expect(document.querySelector('.open-app bdi')?.textContent).toBe(last);
  await toggle(1);
  expect(button('Check app in depth')).toBeNull();
});

test('an app that a search took out of the list is not offered for a check', async () => {
  const { settle } = await showPopup({ state, findings });
  fireEvent.click(screen.getByLabelText('By app'));
  await settle();
  const [group] = screen.getAllByRole('treeitem');
  const label = group!.querySelector('.what')!.textContent!;
  fireEvent.click(group!);
  await settle();
  const search = async (value: string) => {
    fireEvent.input(screen.getByRole('searchbox'), { target: { value } });
    await settle();
    return document.querySelector('.open-app bdi')?.textContent;
  };
  expect(await search('no such app')).toBeUndefined();
  expect(await search(label)).toBe(label);
});

test('a finding leads to a check of its app and back', async () => {
  const { settle } = await showPopup({ state, findings, onCheck: world.onCheck! });
  fireEvent.click(document.querySelector('.line')!);
  await settle();
  fireEvent.click(button('Check app in depth')!);
  await settle();
  expect(pane()).toBeTruthy();
  await press('Escape');
  await settle();
  expect(screen.getByRole('article', { name: 'Finding' })).toBeTruthy();
});

test('apps without OAuth are not asked for secrets; what is no app has no check', async () => {
  const saml = { ...app, type: 'saml' };
  const origin = { ...app, kind: 'trusted-origin', type: 'trusted-origin' } as const;
  for (const [subject, boxes] of [
    [saml, 1],
    [origin, 0],
  ] as const) {
    const finding = fakeFinding(1, subject);
    const summary = { ...fakeSummary([finding]), fixFirst: [finding] };
    const { settle } = await showPopup({ state: { ...state, summary }, findings: [finding] });
    fireEvent.click(document.querySelector('.line')!);
    await settle();
    const check = button('Check app in depth');
    expect(check !== null).toBe(boxes > 0);
    if (check) fireEvent.click(check);
    await settle();
    expect(screen.queryAllByRole('checkbox')).toHaveLength(boxes);
  }
});

test('an app can be checked before the org was ever audited', async () => {
  const idle: OrgState = { org, phase: 'idle', resumable: false };
  const { settle } = await openResult({ state: idle });
  expect(pane().textContent).toContain('9 requests sent');
  await press('Escape');
  await settle();
  expect(document.activeElement?.textContent).toBe('Ready to audit');
});

test('hostile names stay text', async () => {
  await openResult({ onCheck: () => checkOf(fakeSubject(7, '<img src=x onerror=alert(1)>\u202E')) });
  expect(pane().querySelector('img')).toBeNull();
  expect(pane().textContent).toContain('<img src=x onerror=alert(1)>‹U+202E›');
});

test('says until when the org’s rate limit makes the check of this app wait', async () => {
  const listeners = new Set<(wait: CheckWait) => void>();
  const onCheckWait = (listener: (wait: CheckWait) => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  let finish = (_check: AppCheck): void => undefined;
  const answer = new Promise<AppCheck>((resolve) => {
    finish = resolve;
  });
  const { settle } = await openForm({ onCheck: () => answer }, { onCheckWait });
  fireEvent.click(button('Start check')!);
  await settle();
  const tell = async (wait: Partial<CheckWait>, inMs = 300) => {
    const until = new Date(Date.now() + inMs).toISOString();
    for (const listener of listeners) listener({ org, appId: app.id, until, ...wait });
    await settle();
  };
  await tell({ org: 'globex.okta.com' }, 60_000);
  await tell({ appId: '0oa9' }, 60_000);
  expect(pane().textContent).toContain('Reading the app …');
  await tell({});
  expect(pane().textContent).toMatch(/Waiting for the org's rate limit until \d\d:\d\d:\d\d/);
  await waitFor(() => expect(pane().textContent).toContain('Reading the app …'));
  finish(checkOf());
  await settle();
  expect(pane().textContent).toContain('9 requests sent');
  expect(listeners.size).toBe(0);
});
