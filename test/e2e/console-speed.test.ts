import { afterEach, expect, test } from 'vitest';
import { appPath, auditFirst, editLogin, openConsoleTab } from './console-stage.ts';
import { panelOf, panelWords } from './inside-page.ts';
import { median, reactionTo, watchWords } from './reaction.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
afterEach(() => stage?.close());

const WITHIN = 100;

async function timesOfToggles(before?: (page: Parameters<Stage['killWorker']>[0]) => Promise<void>) {
  stage = await openStage();
  await auditFirst(stage);
  const { page } = await openConsoleTab(stage, appPath('oidc_client'));
  await expect.poll(() => panelWords(page), { timeout: 15_000 }).toContain('From this page alone.');
  const box = await editLogin(page);
  const panel = await panelOf(page);
  await watchWords(panel, 'Unsaved, new:');
  const times: number[] = [];
  for (let toggle = 0; toggle < 10; toggle += 1) {
    await page.waitForTimeout(300);
    await before?.(page);
    times.push(await reactionTo(page, panel, () => box.click()));
  }
  return times;
}

test('a warning comes and goes within 100 ms of the click', async () => {
  const times = await timesOfToggles();
  console.log(times.map((t) => t.toFixed(0)).join(' '));
  expect(median(times), times.join(' ')).toBeLessThanOrEqual(WITHIN);
});

test('the same from cold: the browser has stopped the worker before each click', async () => {
  const times = await timesOfToggles(async (page) => {
    expect(await stage.killWorker(page)).toBe(true);
  });
  console.log(times.map((t) => t.toFixed(0)).join(' '));
  expect(median(times), times.join(' ')).toBeLessThanOrEqual(WITHIN);
});
