// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { AuditError } from '../../src/model/failure.ts';
import type { OrgState } from '../../src/model/run.ts';
import type { Ask } from '../../src/ui/page-host.ts';
import { fakeFindings, fakeSubject, fakeTexts, metaFor } from '../ui/fake-findings.ts';
import { fakeHost } from '../ui/fake-host.ts';
import { fakeHead, fakeSummary } from '../ui/fake-report.ts';
import { press, showPopup, violations } from './show-popup.ts';

const org = 'acme.okta.com';
const doneWith = (count: number) => {
  const findings = fakeFindings(count);
  const state: OrgState = { org, phase: 'done', resumable: false, summary: fakeSummary(findings) };
  return { findings, state };
};
const items = () => screen.getAllByRole('treeitem');

test('groups by rule, with titles, and opens a group', async () => {
  const { settle } = await showPopup(doneWith(40));
  expect(items().map((item) => item.querySelector('.what')?.textContent)).toEqual([
    'Title of oidc-implicit-grant',
    'Title of oidc-issuer-mode',
    'Title of oidc-pkce-not-required',
    'Title of oidc-redirect-uri-wildcard',
  ]);
  fireEvent.click(items()[1]!.querySelector('.what')!);
  await settle();
  expect(items()[1]!.getAttribute('aria-expanded')).toBe('true');
  expect(items()[2]!.getAttribute('aria-level')).toBe('2');
  expect(items()[2]!.textContent).toContain('The value DYNAMIC shows dynamic.');
  expect(await violations()).toEqual([]);
});

test('any number of findings makes few nodes', async () => {
  const { settle, main, host } = await showPopup(doneWith(20_000));
  fireEvent.click(screen.getByLabelText('By app'));
  await settle();
  expect(items()[0]!.getAttribute('aria-setsize')).toBe('20000');
  expect(main.querySelectorAll('*').length).toBeLessThanOrEqual(300);
  const rows = host.asked.filter(([name]) => name === 'list-rows');
  expect(rows.every(([, , , , limit]) => limit === 100)).toBe(true);
  expect(rows.length).toBeLessThanOrEqual(4);
});

test('keys move, open, close, and reach the last row of thousands', async () => {
  const { settle } = await showPopup(doneWith(4000));
  items()[0]!.focus();
  const label = () => document.activeElement?.getAttribute('aria-posinset');
  await press('ArrowDown');
  expect(label()).toBe('2');
  await press('ArrowRight');
  await settle();
  expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true');
  await press('End');
  await settle();
  expect(label()).toBe('1004');
  await press('Home');
  expect(label()).toBe('1');
  await press('ArrowDown');
  await press('PageDown');
  expect(label()).toBe('12');
  await press('ArrowLeft');
  expect(label()).toBe('2');
  await press('ArrowLeft');
  await settle();
  expect(document.activeElement?.getAttribute('aria-expanded')).toBe('false');
  expect(document.querySelectorAll('[role=treeitem][tabindex="0"]')).toHaveLength(1);
});

test('searches, filters by severity, type and status, and clears', async () => {
  const { settle, host } = await showPopup(doneWith(40));
  const lastQuery = () => host.asked.filter(([name]) => name === 'list-rows').at(-1)?.[2];
  fireEvent.input(screen.getByRole('searchbox', { name: 'Search findings' }), {
    target: { value: 'dynamic' },
  });
  await settle();
  expect(lastQuery()).toMatchObject({ search: 'dynamic' });
  expect(screen.getByRole('heading', { name: '10 findings' })).toBeTruthy();
  fireEvent.click(
    within(screen.getByRole('list', { name: 'Findings by severity' })).getByRole('button', {
      name: /Critical/,
    }),
  );
  fireEvent.change(screen.getByLabelText('App type'), { target: { value: 'oidc-web' } });
  fireEvent.change(screen.getByLabelText('Status'), { target: { value: 'ACTIVE' } });
  await settle();
  expect(lastQuery()).toMatchObject({ severities: ['critical'], types: ['oidc-web'], statuses: ['ACTIVE'] });
  const clear = screen.getByRole('button', { name: 'Clear search and filters' });
  clear.focus();
  fireEvent.click(clear);
  await settle();
  expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  expect(lastQuery()).toMatchObject({ search: '', severities: [], types: [], statuses: [] });
  expect(items()).toHaveLength(4);
});

test('searches the titles that stand on the screen, whatever the space around the text', async () => {
  const { settle, host } = await showPopup(doneWith(40));
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: '  Title of OIDC-issuer ' } });
  await settle();
  expect(host.asked.filter(([name]) => name === 'list-rows').at(-1)?.[2]).toMatchObject({
    search: 'Title of OIDC-issuer',
    titled: ['oidc-issuer-mode'],
  });
  expect(screen.getByRole('heading', { name: '10 findings' })).toBeTruthy();
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: '  ' } });
  await settle();
  expect(screen.getByRole('heading', { name: '40 findings' })).toBeTruthy();
});

test('filters by a group of the catalogue, which becomes its rules', async () => {
  const { findings, state } = doneWith(40);
  const groupOf = (id: string) => (id.includes('redirect') ? 'B. Sign-in redirect URIs' : 'D. Grant types');
  const texts = Object.fromEntries(
    Object.entries({ ...fakeTexts, 'saml-none': metaFor('saml-none', []) }).map(([id, meta]) => [
      id,
      { ...meta, group: id === 'saml-none' ? 'E. SAML' : groupOf(id) },
    ]),
  );
  const { settle, host } = await showPopup({ findings, state, texts });
  const group = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Group of rules' });
  expect([...group.options].map(({ label, disabled }) => [label, disabled])).toEqual([
    ['Any group of rules', false],
    ['B. Sign-in redirect URIs (0)', true],
    ['D. Grant types (1)', false],
    ['E. SAML (0)', true],
  ]);
  fireEvent.change(group, { target: { value: 'D. Grant types' } });
  await settle();
  expect(host.asked.filter(([name]) => name === 'list-rows').at(-1)?.[2]).toMatchObject({
    ruleIds: ['oidc-implicit-grant', 'oidc-pkce-not-required', 'oidc-issuer-mode'],
  });
  expect(group.value).toBe('D. Grant types');
  expect(screen.getByRole('heading', { name: '30 findings' })).toBeTruthy();
  fireEvent.change(group, { target: { value: '' } });
  await settle();
  expect(screen.getByRole('heading', { name: '40 findings' })).toBeTruthy();
});

test('a group without matches can be cleared', async () => {
  const { settle } = await showPopup(doneWith(40));
  fireEvent.change(screen.getByLabelText('Group of rules'), { target: { value: 'A. Group' } });
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'no such thing' } });
  await settle();
  fireEvent.click(screen.getByRole('button', { name: 'Clear search and filters' }));
  await settle();
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Group of rules' }).value).toBe('');
});

test('confidence stands beside severity, as a word', async () => {
  const { findings, state } = doneWith(8);
  const sure = ['high', 'medium', 'low'] as const;
  const mixed = findings.map((finding, at) => ({ ...finding, confidence: sure[at % 3]! }));
  const { settle } = await showPopup({ findings: mixed, state });
  fireEvent.click(items()[0]!);
  await settle();
  const words = [...document.querySelectorAll('.item.finding .sure')].map((word) => word.textContent);
  expect(words.length).toBeGreaterThan(1);
  for (const word of words) expect(word).toMatch(/^Confidence: (Certain|Likely|Worth a look)$/);
  expect(document.querySelector('.line .sure')?.textContent).toBe('Confidence: Certain');
});

test('on an app’s page that app comes first, open', async () => {
  const app = fakeSubject(7);
  const surroundings = { org, appId: app.id, known: [org] };
  await showPopup({ ...doneWith(40), surroundings });
  expect(screen.getByRole('heading', { name: 'The app in this tab comes first' })).toBeTruthy();
  expect(items()[0]!.textContent).toContain(app.label);
  expect(items()[0]!.getAttribute('aria-expanded')).toBe('true');
});

const here = () => document.querySelector('.here')?.textContent;

test('an app without findings says so', async () => {
  const { findings, state } = doneWith(40);
  const surroundings = { org, appId: '0oaNONE', known: [org] };
  const appScores = [{ id: '0oaNONE', score: 100, coverage: 100, grade: 'A' as const }];
  const summary = fakeSummary(findings, { ...fakeHead, appScores });
  await showPopup({ findings, state: { ...state, summary }, surroundings });
  expect(here()).toBe('No findings for the app in this tab');
});

test('an app that the audit did not read is not called one without findings', async () => {
  await showPopup({ ...doneWith(40), surroundings: { org, appId: '0oaUNREAD', known: [org] } });
  expect(here()).toBe('This audit did not read the app in this tab');
});

test('an app whose findings do not match is not called one without findings', async () => {
  const surroundings = { org, appId: fakeSubject(7).id, known: [org] };
  const { settle } = await showPopup({ ...doneWith(40), surroundings });
  const search = screen.getByRole('searchbox');
  fireEvent.input(search, { target: { value: 'App 8' } });
  await settle();
  expect(here()).toBe('No finding for the app in this tab matches the search and filters');
  fireEvent.input(search, { target: { value: 'App 7' } });
  await settle();
  expect(here()).toBe('The app in this tab comes first');
});

test('a new report leaves search, filters, focus and the opened finding where they are', async () => {
  const { findings, state } = doneWith(40);
  const { settle, host } = await showPopup({ findings, state });
  const search = screen.getByRole<HTMLInputElement>('searchbox');
  fireEvent.input(search, { target: { value: 'dynamic' } });
  fireEvent.change(screen.getByLabelText('Status'), { target: { value: 'ACTIVE' } });
  await settle();
  fireEvent.click(items()[0]!);
  await settle();
  fireEvent.click(items()[1]!);
  await settle();
  search.focus();
  const asked = host.asked.length;
  const head = { ...fakeHead, takenAt: '2026-11-21T06:00:00.000Z' };
  host.tell({ ...state, summary: fakeSummary(findings, head) });
  await settle();
  expect(
    host.asked
      .slice(asked)
      .map(([name]) => name)
      .sort(),
  ).toEqual(['list-rows', 'read-facets', 'read-finding']);
  expect(search.isConnected && search.value).toBe('dynamic');
  expect(document.activeElement).toBe(search);
  expect(screen.getByLabelText<HTMLSelectElement>('Status').value).toBe('ACTIVE');
  expect(screen.getByRole('article', { name: 'Finding' })).toBeTruthy();
});

test('rows that cannot be read are told, not shown as none', async () => {
  const { findings, state } = doneWith(40);
  const world = { findings, state };
  const { main } = await showPopup(world, { ask: failingRows(world) });
  expect(main.querySelector('.findings')?.textContent).toContain(
    'The browser could not store or read the audit.',
  );
  expect(main.textContent).not.toContain('No finding matches');
});

function failingRows(world: Parameters<typeof showPopup>[0]) {
  const { ask } = fakeHost(world);
  const failing: Ask = async (name, ...args) => {
    if (name === 'list-rows') throw new AuditError('storage');
    return ask(name, ...args);
  };
  return failing;
}

const waiver = { reason: 'Kiosk', by: 'Security team', until: '2027-01-01' };

test.each([
  ['is told with what another audit says of it', false],
  ['says that another audit no longer has it', true],
])('an open finding %s', async (_, isGone) => {
  const { findings, state } = doneWith(40);
  const stored = [...findings];
  const { settle, host } = await showPopup({ findings: stored, state });
  fireEvent.click(items()[0]!);
  await settle();
  fireEvent.click(items()[1]!);
  await settle();
  const pane = screen.getByRole('article', { name: 'Finding' });
  expect(pane.textContent).not.toMatch(/no longer have|Accepted by/);
  stored.splice(0, 40, ...(isGone ? [] : findings.map((finding) => ({ ...finding, waiver }))));
  const head = { ...fakeHead, takenAt: '2026-11-21T06:00:00.000Z' };
  host.tell({ ...state, summary: fakeSummary(stored, head) });
  await settle();
  expect(pane.isConnected).toBe(true);
  expect(pane.textContent?.includes('The latest results no longer have this finding.')).toBe(isGone);
  expect(pane.textContent?.includes('Accepted by Security team until 2027-01-01')).toBe(!isGone);
  expect(await violations()).toEqual([]);
});

test('an accepted finding is told apart in the list', async () => {
  const { findings, state } = doneWith(8);
  const { settle } = await showPopup({
    findings: findings.map((finding, at) => (at === 0 ? { ...finding, waiver } : finding)),
    state,
  });
  for (const group of [3, 2, 1, 0]) {
    fireEvent.click(items()[group]!);
    await settle();
  }
  expect(items().filter(({ textContent }) => textContent?.includes('Accepted · ')).length).toBe(1);
});

test('rows that could be read after all end the words that they could not', async () => {
  const world = doneWith(2000);
  const working = fakeHost(world);
  let broken = false;
  const ask = ((name: string, ...args: never[]) =>
    broken && name === 'list-rows'
      ? Promise.reject(new AuditError('storage'))
      : (working.ask as unknown as (...all: unknown[]) => unknown)(name, ...args)) as Ask;
  const { settle, main } = await showPopup(world, { ask });
  fireEvent.click(screen.getByLabelText('By app'));
  await settle();
  items()[0]!.focus();
  const words = 'The browser could not store or read the audit.';
  broken = true;
  const pane = main.querySelector('.list-pane')!;
  const scrollTo = async (rows: number) => {
    pane.getBoundingClientRect = () => ({ top: rows * 52 }) as DOMRect;
    fireEvent.scroll(pane);
    await settle();
  };
  await scrollTo(500);
  expect(main.textContent).toContain(words);
  broken = false;
  await scrollTo(700);
  expect(main.textContent).not.toContain(words);
});
