import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { appPath, auditFirst, editLogin, openConsoleTab } from './console-stage.ts';
import { panelOf, untilPanelSays } from './inside-page.ts';
import { median, reactionTo, watchWords } from './reaction.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
afterEach(() => stage?.close());

/** Milliseconds from the click, as the browser timed it, to the change in the panel. The median, since machines are noisy. */
const WITHIN = 100;
/** A hand takes about as long from the box's edge to the press, and a finger to let go. */
const [HOVER, PRESS] = [300, 80];

async function timesOfToggles(before: (page: Page) => Promise<void>): Promise<readonly number[]> {
  stage = await openStage();
  await auditFirst(stage);
  const { page } = await openConsoleTab(stage, appPath('oidc_client'));
  await untilPanelSays(page, 'From this page alone.');
  const box = await editLogin(page);
  const panel = await panelOf(page);
  await watchWords(panel, 'Unsaved, new:');
  const times: number[] = [];
  for (let toggle = 0; toggle < 9; toggle += 1) {
    await page.mouse.move(5, 400);
    await page.waitForTimeout(1_100);
    await before(page);
    await box.hover();
    await page.waitForTimeout(HOVER);
    times.push(await reactionTo(page, panel, () => box.click({ delay: PRESS })));
  }
  return times;
}

/** Other work on a machine only ever adds. */
const ANEW = { retry: 2 };

test('a warning comes and goes within 100 ms of the click', ANEW, async () => {
  const times = await timesOfToggles(async () => undefined);
  expect(median(times), `${times.map(Math.round)}`).toBeLessThanOrEqual(WITHIN);
});

test(
  'the same from cold: the browser has stopped the worker before the hand comes to the box',
  ANEW,
  async () => {
    const times = await timesOfToggles(async (page) => {
      expect(await stage.killWorker(page)).toBe(true);
    });
    expect(median(times), `${times.map(Math.round)}`).toBeLessThanOrEqual(WITHIN);
  },
);
