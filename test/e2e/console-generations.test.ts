import { afterEach, expect, test } from 'vitest';
import { appPath, openConsoleTab } from './console-stage.ts';
import { untilPanelSays } from './inside-page.ts';
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
