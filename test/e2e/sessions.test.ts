import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { auditInPopup, waitForPhase } from '../../src/tools/popup-driver.mjs';
import { canariesIn } from '../support/canaries.ts';
import { listenToTabs } from './overheard.ts';
import { ENDED, exportsOf, openStage, type Stage, signIn } from './stage.ts';

let stage: Stage;
afterEach(() => stage?.close());

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
    await expect.poll(() => stage.appRequests().length, { timeout: 20_000 }).toBeGreaterThanOrEqual(2);
    stage.server.state.sessionsEnded = true;
    expect(await waitForPhase(page, ENDED)).toBe('incomplete');
    const read = (await stage.state(page)).summary?.head.coverage.apps ?? 0;
    expect(read).toBeGreaterThanOrEqual(200);
    stage.server.state.sessionsEnded = false;
    stage.server.forgetRecord();
    await page.getByRole('button', { name: 'Resume' }).click();
    expect(await waitForPhase(page, ['done', 'error'])).toBe('done');
    expect(stage.appRequests().every(({ query }) => query.includes('after='))).toBe(true);
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

/** Presses a button, once it is there, of a page that may not be the one in front. */
async function pressUnseen(page: Page, name: string): Promise<void> {
  const find = (wanted: string) =>
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === wanted);
  // By a timer: a tab in the background has no animation frames.
  const found = await page.waitForFunction(find, name, { polling: 50 });
  await found.evaluate((button) => button?.click());
}

/** When an org was asked first and last, as positions in the record. */
function turns(org: string): { first: number; last: number } {
  const asked = stage.server
    .stats()
    .requests.flatMap(({ path, host }, n) =>
      path.startsWith('/api/') && host === `${org}-admin.okta.com` ? [n] : [],
    );
  return { first: asked[0] ?? Number.NaN, last: asked.at(-1) ?? Number.NaN };
}

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
