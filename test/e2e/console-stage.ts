import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { auditInPopup } from '../../src/tools/popup-driver.mjs';
import { SAMPLE, type Stage, signIn } from './stage.ts';

interface RawApp {
  readonly id: string;
  readonly name: string;
  readonly label: string;
}
export const APPS: readonly RawApp[] = JSON.parse(readFileSync(`${SAMPLE}/api/v1/apps.json`, 'utf8'));
export const ADMIN = 'https://acme-admin.okta.com';

export interface ConsoleTab {
  readonly page: Page;
  /** What the page complained of in its console, the browser's own complaints included. */
  readonly errors: readonly string[];
  /** The headers of the document as served. */
  readonly headers: Readonly<Record<string, string>>;
}

/** A tab of the Admin Console; `early` is run in the page before any script of it. */
export async function openConsoleTab(stage: Stage, path: string, early?: () => void): Promise<ConsoleTab> {
  const page = await stage.browser.context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  if (early) await page.addInitScript(early);
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  const response = await page.goto(`${ADMIN}${path}`);
  return { page, errors, headers: response?.headers() ?? {} };
}

/** Where the first app of a kind has its page. */
export function appPath(name: string, query = ''): string {
  const app = APPS.find((one) => one.name === name);
  if (!app) throw new Error(`The sample org has no app ${name}.`);
  return `/admin/app/${app.name}/instance/${app.id}/${query}#tab-general`;
}

export async function auditFirst(stage: Stage): Promise<void> {
  await signIn(stage.browser);
  const popup = await stage.popup();
  await auditInPopup(popup);
  await popup.close();
}

export const loginForm = (page: Page) =>
  page.locator('form.o-form').filter({ hasText: 'Sign-in redirect URIs' });

/** The panel makes room in the frame after a scroll, and a person does not click in less than that. */
const nextFrames = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

export async function clickInView(page: Page, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  await nextFrames(page);
  await target.click();
}

/** Begins to edit the form with the redirect URIs; answers the box that allows wildcards. */
export async function editLogin(page: Page) {
  const form = loginForm(page);
  await clickInView(page, form.getByText('Edit', { exact: true }).first());
  const box = form.locator('label', { hasText: 'Allow wildcard' });
  await box.scrollIntoViewIfNeeded();
  await nextFrames(page);
  return box;
}
