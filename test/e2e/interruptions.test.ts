import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { auditInPopup, waitForPhase } from '../../src/tools/popup-driver.mjs';
import { canariesIn } from '../support/canaries.ts';
import { listenToTabs } from './overheard.ts';
import { exportsOf, openStage, type Stage, signIn } from './stage.ts';

const ENDED = ['done', 'incomplete', 'error'];
let stage: Stage;
afterEach(() => stage?.close());

const appRequests = () => stage.server.stats().requests.filter(({ path }) => path === '/api/v1/apps');

/** Presses a button of a page that may not be the one in front. */
const pressUnseen = (page: Page, name: string): Promise<void> =>
  page.evaluate((wanted) => {
    const buttons = [...document.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent?.trim() === wanted)?.click();
  }, name);

/** When the first and the last page of an org's apps were asked for, as positions in the record. */
function turns(org: string): { first: number; last: number } {
  const asked = stage.server
    .stats()
    .requests.flatMap(({ path, host }, n) =>
      path === '/api/v1/apps' && host === `${org}-admin.okta.com` ? [n] : [],
    );
  return { first: asked[0] ?? Number.NaN, last: asked.at(-1) ?? Number.NaN };
}

describe('the worker dies', () => {
  test('in mid-run: the run goes on, reads at most one page twice, and reports the same', async () => {
    stage = await openStage({ copies: 20, latency: 150 });
    await signIn(stage.browser);
    const page = await stage.popup();
    await auditInPopup(page);
    const undisturbed = await exportsOf(page);
    stage.server.forgetRecord();
    await page.getByRole('button', { name: 'Audit again' }).click();
    await expect.poll(() => appRequests().length, { timeout: 20_000 }).toBeGreaterThanOrEqual(3);
    expect(await stage.killWorker(page)).toBe(true);
    expect(await waitForPhase(page, ENDED, 90_000)).toBe('done');
    const resumed = await exportsOf(page);
    expect(resumed.report.findings).toEqual(undisturbed.report.findings);
    expect(resumed.report.rules).toEqual(undisturbed.report.rules);
    const queries = appRequests().map(({ query }) => query);
    expect(queries.length - new Set(queries).size).toBeLessThanOrEqual(1);
  });

  test('with no view open: an alarm or the next event takes the run up again', async () => {
    stage = await openStage({ copies: 20, latency: 150 });
    await signIn(stage.browser);
    const page = await stage.popup();
    await page.getByRole('button', { name: 'Audit this org' }).click();
    await expect.poll(() => appRequests().length, { timeout: 20_000 }).toBeGreaterThanOrEqual(2);
    const spare = await stage.browser.open('options/index.html');
    await stage.killWorker(spare);
    await page.close();
    await wait(1_000);
    const later = await stage.popup();
    expect(await waitForPhase(later, ENDED, 90_000)).toBe('done');
  });
});

describe('cancel', () => {
  test('works within 100 ms of the click and leaves nothing half-visible', async () => {
    stage = await openStage({ copies: 60, latency: 200 });
    await signIn(stage.browser);
    const page = await stage.popup();
    await page.getByRole('button', { name: 'Audit this org' }).click();
    await expect.poll(() => appRequests().length, { timeout: 20_000 }).toBeGreaterThanOrEqual(2);
    const took = await page.evaluate(async () => {
      const button = [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent?.trim() === 'Cancel',
      );
      const from = performance.now();
      button?.click();
      while (document.querySelector('main')?.dataset.phase === 'running')
        await new Promise((resolve) => setTimeout(resolve, 1));
      return performance.now() - from;
    });
    expect(took).toBeLessThan(100);
    const seen = appRequests().length;
    await wait(1_000);
    expect(appRequests().length - seen).toBeLessThanOrEqual(1);
    const state = await stage.state(page);
    expect(state).toMatchObject({ phase: 'idle' });
    expect(state.summary).toBeUndefined();
  });

  test('keeps the last report as it was', async () => {
    stage = await openStage({ copies: 20, latency: 100 });
    await signIn(stage.browser);
    const page = await stage.popup();
    await auditInPopup(page);
    const before = await exportsOf(page);
    await page.getByRole('button', { name: 'Audit again' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await waitForPhase(page, ['done']);
    expect((await exportsOf(page)).json).toBe(before.json);
  });
});

describe('sign-in', () => {
  test('signed out: one sentence with a way to the console; after signing in the audit runs', async () => {
    stage = await openStage();
    const page = await stage.popup();
    expect(await auditInPopup(page)).toBe('error');
    expect((await stage.state(page)).failure?.code).toBe('signed-out');
    await page.getByRole('button', { name: 'Open the Admin Console' }).click();
    await expect
      .poll(() =>
        stage.browser.context.pages().some((open) => open.url().startsWith('https://acme-admin.okta.com/')),
      )
      .toBe(true);
    await signIn(stage.browser);
    expect(await auditInPopup(page)).toBe('done');
  });

  test('signed out in mid-run: incomplete; after signing in Resume goes on where it stopped', async () => {
    stage = await openStage({ copies: 10, latency: 100 });
    await signIn(stage.browser);
    const page = await stage.popup();
    await page.getByRole('button', { name: 'Audit this org' }).click();
    await expect.poll(() => appRequests().length, { timeout: 20_000 }).toBeGreaterThanOrEqual(2);
    stage.server.state.sessionsEnded = true;
    expect(await waitForPhase(page, ENDED)).toBe('incomplete');
    const read = (await stage.state(page)).summary?.head.coverage.apps ?? 0;
    expect(read).toBeGreaterThanOrEqual(200);
    stage.server.state.sessionsEnded = false;
    stage.server.forgetRecord();
    await page.getByRole('button', { name: 'Resume' }).click();
    expect(await waitForPhase(page, ['done', 'error'])).toBe('done');
    expect(appRequests().every(({ query }) => query.includes('after='))).toBe(true);
    expect((await stage.state(page)).summary?.head.coverage.apps).toBeGreaterThan(read);
  });

  test('where the worker is refused, the same GETs go through the open Admin Console tab', async () => {
    stage = await openStage({ copies: 6, latency: 300 });
    await signIn(stage.browser);
    stage.server.state.refuseWorker = true;
    const heard = await listenToTabs(stage.browser.worker);
    const page = await stage.popup();
    await page.getByRole('button', { name: 'Audit this org' }).click();
    await page.getByText('Reading through your open Admin Console tab').waitFor();
    expect(await waitForPhase(page, ENDED)).toBe('done');
    const { summary } = await stage.state(page);
    expect(summary?.head.complete).toBe(true);
    expect(summary?.head.coverage.gaps).toEqual([]);
    for (const { method } of stage.server.stats().requests) expect(method).toBe('GET');
    const messages = await heard();
    expect(messages).toContain('token_endpoint_auth_method');
    expect(canariesIn(messages)).toEqual([]);
  });
});

describe('two orgs', () => {
  test('at once: each gets its own apps and its own report', async () => {
    stage = await openStage({
      orgs: { acme: 'src/demo', globex: 'test/e2e/orgs/globex' },
      copies: 40,
      latency: 60,
    });
    await signIn(stage.browser, 'acme');
    await signIn(stage.browser, 'globex');
    const [acme, globex] = await Promise.all([stage.popup('acme.okta.com'), stage.popup('globex.okta.com')]);
    await Promise.all([acme, globex].map((page) => pressUnseen(page, 'Audit this org')));
    for (const page of [acme, globex]) expect(await waitForPhase(page, ENDED, 60_000)).toBe('done');
    const [long, short] = [turns('acme'), turns('globex')];
    expect(short.first).toBeLessThan(long.last);
    expect(short.last).toBeGreaterThan(long.first);
    const first = await exportsOf(acme);
    const second = await exportsOf(globex);
    expect(first.report.org.url).toBe('https://acme.okta.com');
    expect(second.report.org.url).toBe('https://globex.okta.com');
    expect(second.report.coverage.apps).toBe(80);
    expect(first.report.findings.some(({ subject }) => subject.label.startsWith('Globex'))).toBe(false);
    expect(second.report.findings.every(({ subject }) => subject.label.startsWith('Globex'))).toBe(true);
  });
});

describe('the rate limit', () => {
  test('causes no 429: the audit waits and says until when', async () => {
    stage = await openStage({ copies: 20, rate: { limit: 5, seconds: 4 } });
    await signIn(stage.browser);
    const page = await stage.popup();
    await page.getByRole('button', { name: 'Audit this org' }).click();
    await expect
      .poll(async () => (await stage.state(page)).progress?.waitingUntil, { timeout: 20_000 })
      .toMatch(/^\d{4}-/);
    expect(await waitForPhase(page, ENDED, 90_000)).toBe('done');
    for (const { status } of stage.server.stats().requests) expect(status).not.toBe(429);
  });
});
