import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { APPS, appPath, clickInView, openConsoleTab } from './console-stage.ts';
import { panelOf, untilPanelSays } from './inside-page.ts';
import { openStage, type Stage, signIn } from './stage.ts';

let stage: Stage;
afterEach(() => stage?.close());

test('a person can click through every generation of the console, and the panel reads each', async () => {
  stage = await openStage();
  await signIn(stage.browser);
  const { page, errors } = await openConsoleTab(stage, appPath('oidc_client'));
  await untilPanelSays(page, 'From this page alone.');
  for (const [link, label] of [
    ['Labels of 2021', 'Login redirect URIs'],
    ['Labels of 2022', 'Allowed grant types'],
    ['Labels of 2023', 'Sign-in redirect URIs'],
    ['Odyssey layout', 'Sign-in redirect URIs'],
    ['Labels of today', 'Grant type'],
  ] as const) {
    await Promise.all([page.waitForEvent('load'), page.getByText(link, { exact: true }).click()]);
    await page.getByText(label, { exact: true }).first().waitFor();
    await untilPanelSays(page, 'From this page alone.');
  }
  expect(errors).toEqual([]);
});

const pathOf = (label: string, query: string): string => {
  const app = APPS.find((one) => one.label === label);
  return `/admin/app/${app?.name}/instance/${app?.id}/${query}#tab-general`;
};
/** The problems that the panel lists, sorted. */
const problemsOn = async (page: Page): Promise<readonly string[]> =>
  (await panelOf(page)).ask((root) =>
    [...root.querySelectorAll('.problem')].map(({ textContent }) => textContent ?? '').sort(),
  );

test.each([
  ['Tenant sites', '*.sites.acme-demo.com'],
  ['Old supplier portal', 'clear-text http'],
])('the Odyssey layout of %s tells of its addresses what today’s layout tells', async (label, words) => {
  stage = await openStage();
  await signIn(stage.browser);
  const { page } = await openConsoleTab(stage, pathOf(label, ''));
  await untilPanelSays(page, 'From this page alone.');
  const known = await problemsOn(page);
  expect(known.join(' ')).toContain(words);
  await page.goto(`https://acme-admin.okta.com${pathOf(label, '?layout=odyssey')}`);
  await untilPanelSays(page, 'From this page alone.');
  await expect.poll(() => problemsOn(page)).toEqual(known);
});

test('the Odyssey layout warns of an address before it is saved', async () => {
  stage = await openStage();
  await signIn(stage.browser);
  const { page } = await openConsoleTab(stage, pathOf('Tenant sites', '?layout=odyssey'));
  await untilPanelSays(page, 'From this page alone.');
  const form = page.locator('form').filter({ hasText: 'Sign-in redirect URIs' });
  await clickInView(page, form.getByText('Edit', { exact: true }));
  const box = form
    .locator('.MuiFormControl-root', { hasText: 'Sign-in redirect URIs' })
    .locator('input[type=text]');
  await box.first().fill('http://evil.example.org/cb');
  const news = async () =>
    (await problemsOn(page)).filter((words) => words.startsWith('Unsaved, new:')).join(' ');
  await expect.poll(news).toContain('evil.example.org');
});
