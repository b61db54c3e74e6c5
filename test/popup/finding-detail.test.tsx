// @vitest-environment jsdom
import { fireEvent, render, screen, within } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { FixSection } from '../../popup/fix-section.tsx';
import type { Finding } from '../../src/model/report.ts';
import type { OrgState } from '../../src/model/run.ts';
import { fakeFinding, fakeSubject } from '../ui/fake-findings.ts';
import { fakeSummary } from '../ui/fake-report.ts';
import { press, showPopup, violations } from './show-popup.ts';

const org = 'acme.okta.com';
const show = (finding: Finding, key = org) => {
  const state: OrgState = {
    org: key,
    phase: 'done',
    resumable: false,
    summary: { ...fakeSummary([finding]), fixFirst: [finding] },
  };
  return showPopup({ findings: [finding], state, surroundings: { org: key, known: [key] } });
};
const openFirst = async (settle: () => Promise<void>) => {
  const line = document.querySelector<HTMLElement>('.line')!;
  line.focus();
  fireEvent.click(line);
  await settle();
  return { line, detail: screen.getByRole('article', { name: 'Finding' }) };
};

test('what to fix first is told with the value that decided it', async () => {
  await show(fakeFinding(1));
  expect(screen.getByRole('heading', { name: 'Fix first' })).toBeTruthy();
  expect(document.querySelector('.line .where')!.textContent).toBe('App 1 · implicit');
});

test('shows value, path, why, the three fixes and the references', async () => {
  const { settle } = await show(fakeFinding(1));
  const { detail } = await openFirst(settle);
  expect([...detail.querySelectorAll('.evidence code')].map((code) => code.textContent)).toEqual([
    'implicit',
    'settings.oauthClient.grant_types[1]',
  ]);
  expect([...detail.querySelectorAll('.steps li')].map((step) => step.textContent)).toEqual([
    'Admin Console',
    'Applications',
    'App 1',
    'General tab',
    'clear the box',
    'Save',
  ]);
  for (const words of [
    'Why oidc-implicit-grant matters.',
    'PUT /api/v1/apps/{appId}',
    'okta_app_oauth: grant_types',
    'Hardly ever.',
  ])
    expect(detail.textContent).toContain(words);
  expect(await violations()).toEqual([]);
});

test('a finding that is about no app does not name its subject as one', async () => {
  const server = { ...fakeSubject(1), kind: 'authorization-server', label: 'Partners' } as const;
  const { settle } = await show({ ...fakeFinding(1, server), id: 'oidc-implicit-grant/server/aus1' });
  const { detail } = await openFirst(settle);
  const steps = [...detail.querySelectorAll('.steps li')].map((step) => step.textContent);
  expect(steps).toContain('[app]');
  expect(steps).not.toContain('Partners');
});

test('rules that judge other things as well name the app where it is one', () => {
  const fix = { console: 'Admin Console > Applications > [the app] > Save' };
  const { container } = render(<FixSection fix={fix} app="CRM" />);
  expect([...container.querySelectorAll('.steps li')].map((step) => step.textContent)).toContain('CRM');
});

describe('what PUT replaces', () => {
  const whole = 'PUT replaces the whole object';
  test.each([
    ['PUT /api/v1/apps/{appId}: label', true],
    ['DELETE /api/v1/apps/{appId}/groups/{groupId}; PUT app: settings.x', true],
    ['PUT /api/v1/apps/{appId}/features/USER_PROVISIONING: {}', false],
    ['POST /api/v1/apps/{appId}/lifecycle/deactivate', false],
    [undefined, false],
  ])('%s: said %s', (api, said) => {
    const fix = { console: 'Admin Console > Save', ...(api !== undefined && { api }) };
    const { container } = render(<FixSection fix={fix} app="App" />);
    expect(container.textContent?.includes(whole)).toBe(said);
  });
});

test.each([
  ['high', 'Certain'],
  ['medium', 'Likely'],
  ['low', 'Worth a look'],
] as const)('confidence %s is said in words', async (confidence, word) => {
  const { settle } = await show({ ...fakeFinding(1), confidence });
  const { detail } = await openFirst(settle);
  const sure = detail.querySelector('.sure')!;
  expect(sure.textContent).toBe(`Confidence: ${word}`);
  expect(sure.querySelector('.hidden')).toBeNull();
});

test('a click on the text of a finding leaves Escape a way back', async () => {
  const { settle } = await show(fakeFinding(1));
  const { line, detail } = await openFirst(settle);
  detail.focus();
  expect(document.activeElement).toBe(detail);
  await press('Escape');
  await settle();
  expect(document.activeElement).toBe(line);
});

test('links are https, go nowhere else and tell nobody', async () => {
  const { settle } = await show(fakeFinding(1));
  const { detail } = await openFirst(settle);
  const links = [...detail.querySelectorAll('a')];
  expect(links.map((link) => link.href)).toEqual([
    fakeFinding(1).subject.url,
    'https://www.rfc-editor.org/rfc/rfc9700',
  ]);
  for (const link of links) expect([link.target, link.rel]).toEqual(['_blank', 'noreferrer']);
  expect(detail.textContent).toContain('Bad link');
});

test.each(['https://evil.example/', 'javascript:alert(1)', 'http://acme-admin.okta.com/'])(
  'no deep link to %s',
  async (url) => {
    const { settle } = await show(fakeFinding(1, { ...fakeSubject(1), url }));
    await openFirst(settle);
    expect(screen.queryByText('Open in Okta')).toBeNull();
  },
);

test('the sample org has no console', async () => {
  const { settle } = await show(fakeFinding(1), 'sample');
  await openFirst(settle);
  expect(screen.queryByText('Open in Okta')).toBeNull();
});

test('Escape and Back go back to where it was opened', async () => {
  const { settle, main } = await show(fakeFinding(1));
  const { line } = await openFirst(settle);
  expect(document.activeElement?.textContent).toBe('Title of oidc-implicit-grant');
  expect(main.querySelector('.list-pane')?.hasAttribute('inert')).toBe(true);
  await press('Escape');
  await settle();
  expect(screen.queryByRole('article')).toBeNull();
  expect(document.activeElement).toBe(line);
  await openFirst(settle);
  fireEvent.click(screen.getByRole('button', { name: 'Back' }));
  await settle();
  expect(document.activeElement).toBe(line);
});

test('copies the exact value, hidden characters included', async () => {
  const writeText = vi.fn(async () => undefined);
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { clipboard: { writeText } }));
  const [problem] = fakeFinding(1).problems;
  const { settle } = await show({ ...fakeFinding(1), problems: [{ ...problem!, value: 'a\u202Eb' }] });
  const { detail } = await openFirst(settle);
  expect(detail.querySelector('.evidence code')?.textContent).toBe('a‹U+202E›b');
  fireEvent.click(screen.getByRole('button', { name: 'Copy value' }));
  await settle();
  expect(writeText).toHaveBeenCalledWith('a\u202Eb');
  vi.unstubAllGlobals();
});

test.each([
  ['is copied', async () => undefined, 'Copied'],
  ['cannot be copied', () => Promise.reject(new Error('denied')), 'Could not copy'],
])('a value that %s is said to be', async (_name, writeText, words) => {
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { clipboard: { writeText } }));
  const { settle } = await show(fakeFinding(1));
  const { detail } = await openFirst(settle);
  fireEvent.click(screen.getByRole('button', { name: 'Copy setting' }));
  await settle();
  const said = within(detail).getAllByRole('status');
  expect(said.map(({ textContent }) => textContent)).toContain(words);
  vi.unstubAllGlobals();
});

test('a rule that stopped says that nothing is known', async () => {
  const { settle } = await show({ ...fakeFinding(1), outcome: 'error', problems: [] });
  const { detail } = await openFirst(settle);
  expect(detail.textContent).toContain('does not count as passed');
});

test('an accepted risk names who, until when and why', async () => {
  const waiver = { reason: 'Kiosk only', by: 'Security team', until: '2027-01-01' };
  const { settle } = await show({ ...fakeFinding(1), waiver });
  const { detail } = await openFirst(settle);
  expect(detail.textContent).toContain('Accepted by Security team until 2027-01-01 · Kiosk only');
});
