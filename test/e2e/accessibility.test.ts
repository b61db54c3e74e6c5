import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { auditInPopup, waitForPhase } from '../../src/tools/popup-driver.mjs';
import { openStage, type Stage, signIn } from './stage.ts';

let stage: Stage;
afterEach(() => stage?.close());

const LOOKS = [
  ['light', 1200],
  ['dark', 1200],
  ['dark', 440],
  ['light', 440],
] as const;

async function violations(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [colorScheme, width] of LOOKS) {
    await page.setViewportSize({ width, height: 600 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
    await page.evaluate(axe.source);
    const { violations: broken } = await page.evaluate(() =>
      (globalThis as never as { axe: typeof axe }).axe.run(),
    );
    found.push(...broken.map(({ id, nodes }) => `${colorScheme} ${width} ${id}: ${nodes[0]?.html}`));
  }
  return found;
}

describe('axe finds no violation', () => {
  test('with no org in sight', async () => {
    stage = await openStage();
    const page = await stage.browser.open('popup/index.html');
    await waitForPhase(page, ['none']);
    expect(await violations(page)).toEqual([]);
  });

  test('ready, running, done, in a finding, in the export menu', async () => {
    stage = await openStage({ copies: 60, latency: 300 });
    await signIn(stage.browser);
    const page = await stage.popup();
    await waitForPhase(page, ['idle']);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Audit this org' }).click();
    await waitForPhase(page, ['running']);
    expect(await violations(page)).toEqual([]);
    expect(await waitForPhase(page, ['done', 'incomplete', 'error'], 60_000)).toBe('done');
    await page.getByRole('treeitem').first().click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Export' }).click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('treeitem').first().scrollIntoViewIfNeeded();
    await page.getByRole('treeitem', { level: 2 }).first().click();
    await page.getByRole('article', { name: 'Finding' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('incomplete and in error', async () => {
    stage = await openStage({ copies: 6 });
    const page = await stage.popup();
    expect(await auditInPopup(page)).toBe('error');
    expect(await violations(page)).toEqual([]);
    await signIn(stage.browser);
    stage.server.faults.add({ path: '/api/v1/apps', kind: '403', skip: 1, times: 20 });
    expect(await auditInPopup(page)).toBe('incomplete');
    expect(await violations(page)).toEqual([]);
  });

  test('on the options page', async () => {
    stage = await openStage();
    const page = await stage.browser.open('options/index.html');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

describe('the keyboard alone', () => {
  test('audits, opens a rule, opens a finding, comes back, exports', async () => {
    stage = await openStage();
    await signIn(stage.browser);
    const page = await stage.popup();
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    const tabTo = async (name: RegExp) => {
      for (let steps = 0; steps < 40; steps += 1) {
        if (name.test(await focused())) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab does not lead to ${name}; it stands on ${await focused()}.`);
    };
    await waitForPhase(page, ['idle']);
    await tabTo(/^Audit this org$/);
    await page.keyboard.press('Enter');
    await waitForPhase(page, ['done']);
    await page.getByRole('treeitem').first().waitFor();
    const role = () => page.evaluate(() => document.activeElement?.getAttribute('role'));
    for (let steps = 0; steps < 60 && (await role()) !== 'treeitem'; steps += 1)
      await page.keyboard.press('Tab');
    expect(await role()).toBe('treeitem');
    await page.keyboard.press('Enter');
    await page.getByRole('treeitem', { level: 2 }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const finding = page.getByRole('article', { name: 'Finding' });
    await finding.waitFor();
    expect(await finding.innerText()).toMatch(/settings\.oauthClient|policy\.rules/);
    await page.keyboard.press('Escape');
    await expect.poll(role).toBe('treeitem');
    for (let steps = 0; steps < 60 && !/^Export/.test(await focused()); steps += 1)
      await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('menu').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toMatch(/^okta-audit-acme\.okta\.com-\d{4}-\d\d-\d\d\.json$/);
  });
});
