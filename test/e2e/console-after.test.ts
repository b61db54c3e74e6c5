import { afterEach, expect, test } from 'vitest';
import { appPath, auditFirst, editLogin, openConsoleTab } from './console-stage.ts';
import { closedRoots, panelWords, press, untilPanelSays } from './inside-page.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
afterEach(() => stage?.close());

const panels = async (page: Parameters<typeof closedRoots>[0]) => (await closedRoots(page, 'DIV')).length;

test('after an update of the extension the old panel goes with the next thing asked, and the page hears nothing of it', async () => {
  stage = await openStage();
  await auditFirst(stage);
  const { page, errors } = await openConsoleTab(stage, appPath('oidc_client'));
  await untilPanelSays(page, 'From this page alone.');
  await stage.browser.worker
    .evaluate(() =>
      (globalThis as never as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload(),
    )
    .catch(() => undefined);
  await page.waitForTimeout(500);
  const box = await editLogin(page);
  await box.click();
  await expect.poll(() => panels(page)).toBe(0);
  expect(errors).toEqual([]);
});

test('what was read through the API goes with Forget as soon as the page is looked at again', async () => {
  stage = await openStage();
  await auditFirst(stage);
  const { page } = await openConsoleTab(stage, appPath('oidc_client'));
  await untilPanelSays(page, 'From this page alone.');
  await press(page, '.check');
  await untilPanelSays(page, 'Read through the API just now.');
  const popup = await stage.popup();
  await stage.forget(popup);
  await page.bringToFront();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await untilPanelSays(page, 'From this page alone.');
  expect(await panelWords(page)).not.toContain('Read through the API');
});
