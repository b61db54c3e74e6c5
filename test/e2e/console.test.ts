import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { auditInPopup } from '../../src/tools/popup-driver.mjs';
import { openStage, SAMPLE, type Stage, signIn } from './stage.ts';

let stage: Stage;
afterEach(() => stage?.close());

interface RawApp {
  readonly id: string;
  readonly name: string;
  readonly label: string;
}
const APPS: readonly RawApp[] = JSON.parse(readFileSync(`${SAMPLE}/api/v1/apps.json`, 'utf8'));

async function openApp(name: string): Promise<{ page: Page; errors: string[] }> {
  const app = APPS.find((one) => one.name === name);
  if (!app) throw new Error(`the sample org has no app ${name}`);
  const page = await stage.browser.context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`https://acme-admin.okta.com/admin/app/${app.name}/instance/${app.id}/#tab-general`);
  return { page, errors };
}

/** What assistive technology sees: it reaches into the closed shadow root that the page itself cannot open. */
async function seen(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes.map(({ name }) => name?.value ?? '').join('\n');
}

/** Clicks where assistive technology finds a button of the panel. */
async function pressInPanel(page: Page, name: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const node = nodes.findLast((one) => one.role?.value === 'button' && one.name?.value === name);
  if (node?.backendDOMNodeId === undefined) throw new Error(`there is no button ${name}`);
  const { model } = await session.send('DOM.getBoxModel', { backendNodeId: node.backendDOMNodeId });
  await session.detach();
  const [left = 0, top = 0, , , right = 0, bottom = 0] = model.content;
  await page.mouse.click((left + right) / 2, (top + bottom) / 2);
}

describe('in the Admin Console', () => {
  test('an app’s page shows its findings in place; the page itself can neither see nor press anything', async () => {
    stage = await openStage();
    await signIn(stage.browser);
    await auditInPopup(await stage.popup());
    stage.server.forgetRecord();
    const { page, errors } = await openApp('oidc_client');
    await expect.poll(() => seen(page), { timeout: 15_000 }).toContain('From this page alone.');
    const inside = await page.evaluate(() => {
      const hosts = [...document.body.children].filter(
        (node) => node.tagName === 'DIV' && !node.id && !node.className,
      );
      return hosts.map((node) => ({
        root: node.shadowRoot,
        text: node.textContent,
        attributes: node.attributes.length,
      }));
    });
    expect(inside.at(-1)).toEqual({ root: null, text: '', attributes: 0 });
    expect(errors).toEqual([]);
    for (const { method } of stage.server.stats().requests) expect(method).toBe('GET');
    expect(stage.appRequests()).toEqual([]);
  });

  test('a page that cannot be read shows what the last audit found', async () => {
    stage = await openStage();
    await signIn(stage.browser);
    await auditInPopup(await stage.popup());
    const { page } = await openApp('bookmark');
    await expect.poll(() => seen(page), { timeout: 15_000 }).toContain('From the last audit.');
  });

  test('ticking the wildcard box warns before Save, and the warning goes with the tick', async () => {
    stage = await openStage();
    await signIn(stage.browser);
    const { page } = await openApp('oidc_client');
    await expect.poll(() => seen(page), { timeout: 15_000 }).toContain('From this page alone.');
    const form = page.locator('form.o-form').filter({ hasText: 'Sign-in redirect URIs' });
    await form.getByText('Edit', { exact: true }).first().click();
    const box = form.locator('label', { hasText: 'Allow wildcard' });
    await box.waitFor();
    await expect.poll(() => seen(page)).not.toContain('Unsaved, new:');
    await box.click();
    await expect.poll(() => seen(page), { timeout: 5_000 }).toContain('Unsaved, new:');
    await box.click();
    await expect.poll(() => seen(page), { timeout: 5_000 }).not.toContain('Unsaved, new:');
  });

  test('the page’s structure is shown, then saved in spite of the page’s policy and unheard by it', async () => {
    stage = await openStage();
    await signIn(stage.browser);
    const { page, errors } = await openApp('oidc_client');
    await expect.poll(() => seen(page), { timeout: 15_000 }).toContain('From this page alone.');
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      addEventListener('click', (event) => void heard.push((event.target as Element).tagName), true);
      addEventListener('securitypolicyviolation', (event) => void heard.push(event.violatedDirective));
    });
    await pressInPanel(page, 'More');
    await pressInPanel(page, 'Capture the page’s structure');
    await expect.poll(() => seen(page)).toContain('Structure of this page');
    const saved = page.waitForEvent('download');
    await pressInPanel(page, 'Save file');
    const file = await saved;
    expect(file.suggestedFilename()).toMatch(/^okta-page-structure-\d{4}-\d\d-\d\d\.txt$/);
    const content = readFileSync(await file.path(), 'utf8');
    expect(content).toContain('"Sign-in redirect URIs"');
    expect(content).not.toMatch(/acme|0oa|:\/\//i);
    for (const { id, label } of APPS) {
      expect(content).not.toContain(id);
      expect(content).not.toContain(`"${label}"`);
    }
    expect(await page.evaluate(() => (window as never as { heard: string[] }).heard)).toEqual(
      Array(3).fill('DIV'),
    );
    expect(errors).toEqual([]);
  });
});
