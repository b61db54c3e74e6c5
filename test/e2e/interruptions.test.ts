import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { auditInPopup, waitForPhase } from '../../src/tools/popup-driver.mjs';
import { ENDED, exportsOf, openStage, SAMPLE, type Stage, signIn } from './stage.ts';

let stage: Stage;
afterEach(() => stage?.close());

/** Pages of apps that were answered more than once; a request that died with the worker was not. */
function readTwice(): number {
  const answered = stage.appRequests().filter(({ status }) => status === 200);
  return answered.length - new Set(answered.map(({ query }) => query)).size;
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
    await expect.poll(() => stage.appRequests().length, { timeout: 20_000 }).toBeGreaterThanOrEqual(3);
    expect(await stage.killWorker(page)).toBe(true);
    expect(await waitForPhase(page, ENDED, 90_000)).toBe('done');
    const resumed = await exportsOf(page);
    expect(resumed.report.findings).toEqual(undisturbed.report.findings);
    expect(resumed.report.rules).toEqual(undisturbed.report.rules);
    expect(readTwice()).toBeLessThanOrEqual(1);
  });

  test('again and again: the run still ends, with every app once', async () => {
    stage = await openStage({ copies: 30, latency: 150 });
    await signIn(stage.browser);
    const page = await stage.popup();
    await page.getByRole('button', { name: 'Audit this org' }).click();
    let kills = 0;
    for (let pages = 1; pages <= 7; pages += 2) {
      await expect
        .poll(() => stage.appRequests().length, { timeout: 40_000 })
        .toBeGreaterThanOrEqual(pages + kills);
      if (await stage.killWorker(page)) kills += 1;
    }
    expect(await waitForPhase(page, ENDED, 90_000)).toBe('done');
    const { report } = await exportsOf(page);
    const { length } = JSON.parse(readFileSync(`${SAMPLE}/api/v1/apps.json`, 'utf8'));
    expect(report.coverage.apps).toBe(length * 30);
    expect(kills).toBeGreaterThanOrEqual(3);
    expect(readTwice()).toBeLessThanOrEqual(kills);
  });

  test('with no view open: an alarm or the next event takes the run up again', async () => {
    stage = await openStage({ copies: 20, latency: 150 });
    await signIn(stage.browser);
    const page = await stage.popup();
    await page.getByRole('button', { name: 'Audit this org' }).click();
    await expect.poll(() => stage.appRequests().length, { timeout: 20_000 }).toBeGreaterThanOrEqual(2);
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
    await expect.poll(() => stage.appRequests().length, { timeout: 20_000 }).toBeGreaterThanOrEqual(2);
    await page.getByRole('button', { name: 'Cancel' }).waitFor();
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
    const seen = stage.appRequests().length;
    await wait(1_000);
    expect(stage.appRequests().length - seen).toBeLessThanOrEqual(1);
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
