// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { planWords } from '../../popup/plan-words.ts';
import type { DeepPlan } from '../../src/model/deeper.ts';
import { AuditError, type FailureCode } from '../../src/model/failure.ts';
import type { OrgState } from '../../src/model/run.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import { fakeFindings } from '../ui/fake-findings.ts';
import type { FakeWorld } from '../ui/fake-host.ts';
import { fakeHead, fakeSummary } from '../ui/fake-report.ts';
import { press, showPopup, violations } from './show-popup.ts';

const org = 'acme.okta.com';
const findings = fakeFindings(8);
const done: OrgState = { org, phase: 'done', resumable: false, summary: fakeSummary(findings) };
const running: OrgState = { ...done, phase: 'running' };
const button = (name: string) => screen.queryByRole<HTMLButtonElement>('button', { name });
const radio = (name: RegExp) => screen.getByRole<HTMLInputElement>('radio', { name });

const plan: NonNullable<FakeWorld['onPlan']> = (scope, { log, serviceSecrets }): DeepPlan => ({
  scope,
  apps: scope === 'all' ? 20_000 : 12,
  requests: (scope === 'all' ? 120_000 : 90) + (log ? 36 : 0) + (serviceSecrets ? 3 : 0),
  services: 3,
  minutes: scope === 'all' ? 223 : 1,
  perMinute: 600,
});

async function open(world: Partial<FakeWorld> = {}) {
  const shown = await showPopup({ state: done, findings, onPlan: plan, ...world });
  button('Deep audit')!.focus();
  fireEvent.click(button('Deep audit')!);
  await shown.settle();
  return { ...shown, pane: screen.getByRole('article', { name: 'Deep audit' }) };
}

test('says how many apps, requests and minutes both scopes take before anything starts', async () => {
  const { pane, host } = await open();
  expect(pane.textContent).toContain('Apps with findings12 apps · 90 requests · about 1 minute');
  expect(pane.textContent).toContain(
    'All apps20,000 apps · 120,000 requests · about 223 minutes (3.7 hours)',
  );
  expect(pane.textContent).toContain('limit of 600 requests a minute');
  expect(radio(/Apps with findings/).checked).toBe(true);
  expect(host.asked.map(([name]) => name)).not.toContain('start-deep-audit');
  expect(await violations()).toEqual([]);
});

test('the plan for the sample org speaks of no limit of an org', async () => {
  const { pane } = await open({
    state: { ...done, org: 'sample' },
    surroundings: { org: 'sample', known: ['sample'] },
  });
  expect(pane.textContent).toContain('nothing is sent');
  expect(pane.textContent).not.toContain('requests a minute');
});

test('the System Log is counted in, and the chosen audit starts', async () => {
  const { pane, host, settle, main } = await open({ onAction: () => running });
  fireEvent.click(screen.getByRole('checkbox', { name: /Include the System Log/ }));
  await settle();
  expect(pane.textContent).toContain('12 apps · 126 requests');
  fireEvent.click(radio(/All apps/));
  fireEvent.click(button('Start deep audit')!);
  expect(host.asked.at(-1)).toEqual(['start-deep-audit', org, 'all', { log: true, serviceSecrets: false }]);
  await settle();
  expect(main.dataset.phase).toBe('running');
  expect(screen.queryByRole('article')).toBeNull();
  expect(button('Deep audit')).toBeNull();
  expect(document.activeElement?.textContent).toBe('Auditing');
});

const secrets = () => screen.queryByRole('checkbox', { name: /secret metadata of API service/ });

test('secrets of integrations are read only when ticked, with a word on the log entry', async () => {
  const { pane, host, settle } = await open({ onAction: () => running });
  expect(pane.textContent).toContain('Okta logs the read.');
  fireEvent.click(secrets()!);
  await settle();
  expect(pane.textContent).toContain('12 apps · 93 requests');
  fireEvent.click(button('Start deep audit')!);
  const reads = { log: false, serviceSecrets: true };
  expect(host.asked.at(-1)).toEqual(['start-deep-audit', org, 'found', reads]);
});

test('secrets of integrations are not offered where there are none, or where such calls are switched off', async () => {
  await open({ onPlan: (scope, reads) => ({ ...plan(scope, reads), services: 0 }) });
  expect(secrets()).toBeNull();
  await open({ settings: { ...defaultSettings, optIns: false } });
  expect(secrets()).toBeNull();
});

test('where the settings cannot be read it says so, and offers no such call', async () => {
  const { pane } = await open({ failing: ['read-settings'] });
  expect(secrets()).toBeNull();
  expect(within(pane).getByRole('status').textContent).toMatch(/^The settings could not be read/);
});

test('nothing can be started while it is not counted', async () => {
  const { settle } = await open();
  fireEvent.click(screen.getByRole('checkbox', { name: /Include the System Log/ }));
  await Promise.resolve();
  expect(button('Start deep audit')!.disabled).toBe(true);
  await settle();
  expect(button('Start deep audit')!.disabled).toBe(false);
});

test('without findings all apps are chosen; without apps there is nothing to start', async () => {
  const none: FakeWorld['onPlan'] = (scope, reads) => ({
    ...plan(scope, reads),
    apps: scope === 'all' ? 5 : 0,
  });
  await open({ onPlan: none });
  expect([radio(/Apps with findings/).disabled, radio(/All apps/).checked]).toEqual([true, true]);
  await open({ onPlan: (scope, reads) => ({ ...plan(scope, reads), apps: 0 }) });
  expect(button('Start deep audit')!.disabled).toBe(true);
});

test('an unknown limit is told', async () => {
  const { pane } = await open({
    onPlan: (scope, reads) => {
      const { perMinute: _, ...rest } = plan(scope, reads);
      return rest;
    },
  });
  expect(pane.textContent).toContain('has not reported its own');
});

test.each<[FailureCode, string]>([
  ['not-found', 'no stored audit'],
  ['storage', 'The browser could not store or read the audit.'],
])('a plan that fails with %s says so in words', async (code, words) => {
  await open({
    onPlan: () => {
      throw new AuditError(code);
    },
  });
  expect(screen.getByRole('alert').textContent).toContain(words);
  expect(button('Start deep audit')!.disabled).toBe(true);
});

test('a refused start is told in words', async () => {
  const { settle } = await open({
    onAction: () => {
      throw new AuditError('signed-out');
    },
  });
  fireEvent.click(button('Start deep audit')!);
  await settle();
  expect(screen.getByRole('alert').textContent).toContain('You are signed out of the Admin Console.');
});

test('the heading has the focus; Escape gives it back to the button', async () => {
  const { main, settle } = await open();
  expect(document.activeElement?.textContent).toBe('Deep audit');
  expect(main.querySelector('.list-pane')?.hasAttribute('inert')).toBe(true);
  await press('Escape');
  await settle();
  expect(document.activeElement).toBe(button('Deep audit'));
});

test('an incomplete audit is finished first', async () => {
  const head = { ...fakeHead, complete: false };
  const summary = fakeSummary(findings, head);
  await showPopup({ state: { ...done, phase: 'incomplete', resumable: true, summary }, findings });
  expect(button('Deep audit')).toBeNull();
});

test('a plan is told in words', () => {
  expect(planWords({ services: 0, scope: 'all', apps: 1, requests: 1, minutes: 1 })).toBe(
    '1 app · 1 request · about 1 minute',
  );
  expect(planWords({ services: 0, scope: 'all', apps: 0, requests: 2, minutes: 1 })).toBe('0 apps');
  expect(planWords({ services: 0, scope: 'all', apps: 9, requests: 9, minutes: 119 })).toMatch(
    /119 minutes$/,
  );
});
