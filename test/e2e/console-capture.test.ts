import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { violationsInPanel } from './axe-in-panel.ts';
import { APPS, appPath, openConsoleTab } from './console-stage.ts';
import { press, untilPanelSays } from './inside-page.ts';
import { openStage, type Stage, signIn } from './stage.ts';

let stage: Stage;
afterEach(() => stage?.close());

test('the page’s structure is shown, then saved in spite of the page’s policy and unheard by it', async () => {
  stage = await openStage();
  await signIn(stage.browser);
  const { page, errors } = await openConsoleTab(stage, appPath('oidc_client'));
  await untilPanelSays(page, 'From this page alone.');
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    addEventListener('click', (event) => void heard.push((event.target as Element).tagName), true);
    addEventListener('securitypolicyviolation', (event) => void heard.push(event.violatedDirective));
  });
  await press(page, 'button.quiet', 'More');
  await press(page, '.menu button', 'Capture the page’s structure');
  await untilPanelSays(page, 'Structure of this page');
  const saved = page.waitForEvent('download');
  await press(page, '.preview button', 'Save file');
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/^okta-page-structure-\d{4}-\d\d-\d\d\.txt$/);
  const content = readFileSync(await file.path(), 'utf8');
  expect(content).toContain('"Sign-in redirect URIs"');
  expect(content).not.toMatch(/acme|0oa|:\/\//i);
  for (const { id, label } of APPS) {
    expect(content).not.toContain(id);
    expect(content).not.toContain(`"${label}"`);
  }
  const heard = await page.evaluate(() => (window as never as { heard: string[] }).heard);
  expect(heard.filter((what) => what !== 'DIV')).toEqual([]);
  expect(errors).toEqual([]);
  // Last, since axe itself tries styles that the page's policy refuses.
  await press(page, 'button.quiet', 'More');
  await press(page, '.menu button', 'Capture the page’s structure');
  await untilPanelSays(page, 'Structure of this page');
  expect(await violationsInPanel(page)).toEqual([]);
});
