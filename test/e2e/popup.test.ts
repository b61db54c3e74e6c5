import type { Page, Worker } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { auditInPopup, waitForPhase } from '../../src/tools/popup-driver.mjs';
import { openStage, type Stage, signIn } from './stage.ts';

let stage: Stage;
afterEach(() => stage?.close());

describe('the popup at its place', () => {
  test('on an app’s page that app’s findings come first', async () => {
    stage = await openStage();
    const tab = await signIn(stage.browser);
    const page = await stage.popup();
    await auditInPopup(page);
    const { summary } = await stage.state(page);
    const app = summary?.fixFirst[0]?.subject;
    await page.close();
    await tab.goto(app?.url ?? '');
    await tab.bringToFront();
    const opened = stage.browser.context.waitForEvent('page');
    await stage.browser.worker.evaluate(() => {
      const { chrome } = globalThis as never as { chrome: { tabs: { create(options: object): void } } };
      chrome.tabs.create({ url: 'popup/index.html', active: false });
    });
    const popup = await opened;
    await waitForPhase(popup, ['done']);
    await popup.getByRole('treeitem').first().waitFor();
    await expect.poll(() => popup.locator('main').innerText()).toContain(app?.label);
    const first = await popup.getByRole('treeitem').first().innerText();
    expect(first).toContain(app?.label);
  });

  test('the way back stands on one line, and Escape takes it after a click on the text', async () => {
    stage = await openStage();
    await signIn(stage.browser);
    const page = await stage.popup();
    await page.setViewportSize({ width: 440, height: 600 });
    await auditInPopup(page);
    await page.locator('.line').first().click();
    const buttons = page.locator('.bar-top button');
    await buttons.nth(1).waitFor();
    const heights = await buttons.evaluateAll((all) => all.map((one) => one.clientHeight));
    expect(Math.max(...heights)).toBeLessThan(40);
    const ends = await page.locator('.bar-top').evaluate((bar) => ({
      bar: bar.getBoundingClientRect(),
      all: [...bar.children].map((one) => one.getBoundingClientRect()),
      clipped: [...bar.children]
        .filter((one) => one.scrollWidth > one.clientWidth)
        .map((one) => one.textContent),
    }));
    expect(ends.all).toHaveLength(3);
    expect(ends.clipped).toEqual([]);
    for (const { bottom, right } of ends.all) {
      expect(bottom).toBeLessThanOrEqual(ends.bar.bottom);
      expect(right).toBeLessThanOrEqual(ends.bar.right);
    }
    await page.locator('.detail .problems').click({ position: { x: 5, y: 5 } });
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('article.detail').count()).toBe(0);
  });

  test('nothing in the console', async () => {
    stage = await openStage();
    await signIn(stage.browser);
    const page = await stage.popup();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await auditInPopup(page);
    await page.getByRole('treeitem').first().waitFor();
    expect(complaints).toEqual([]);
  });

  test('the policy lets neither page nor worker reach another host', async () => {
    stage = await openStage();
    const page = await stage.popup();
    const elsewhere = `https://127.0.0.1:${stage.server.port}/collect`;
    const send = (context: Page | Worker, url = elsewhere) =>
      (context as Page).evaluate(async (to) => {
        await fetch(to, { mode: 'no-cors' }).catch(() => undefined);
      }, url);
    const arrived = () => stage.server.stats().requests.filter(({ path }) => path === '/collect').length;
    const web = await stage.browser.context.newPage();
    await web.goto('https://acme.okta.com/');
    await send(web);
    expect(arrived(), 'without a policy it would get there').toBe(1);
    await send(page);
    await send(stage.browser.worker);
    expect(arrived()).toBe(1);
  });

  test('as the toolbar’s own popup it shows the org of the tab, and fits', async () => {
    stage = await openStage();
    await signIn(stage.browser);
    const popup = await stage.openActionPopup();
    const shown = () =>
      popup.evaluate<{ phase: string; text: string; wide: number; tall: number }>(`(() => {
        const main = document.querySelector('main');
        const { offsetWidth, offsetHeight } = document.documentElement;
        return { phase: main.dataset.phase, text: main.innerText, wide: offsetWidth, tall: offsetHeight };
      })()`);
    await expect.poll(async () => (await shown()).phase, { timeout: 10_000 }).toBe('idle');
    expect((await shown()).text).toContain('acme.okta.com');
    await popup.evaluate(
      `[...document.querySelectorAll('button')].find((button) => button.textContent === 'Audit this org').click()`,
    );
    await expect.poll(async () => (await shown()).phase, { timeout: 20_000 }).toBe('done');
    const { wide, tall } = await shown();
    expect(wide).toBeGreaterThanOrEqual(400);
    expect(wide).toBeLessThanOrEqual(800);
    expect(tall).toBeLessThanOrEqual(600);
  });
});
