import { afterEach, describe, expect, test } from 'vitest';
import { violationsInPanel } from './axe-in-panel.ts';
import {
  APPS,
  appPath,
  auditFirst,
  clickInView,
  editLogin,
  loginForm,
  openConsoleTab,
} from './console-stage.ts';
import { badgeWords, closedRoots, panelOf, panelWords, press, untilPanelSays } from './inside-page.ts';
import { openStage, type Stage, signIn } from './stage.ts';

let stage: Stage;
afterEach(() => stage?.close());

describe('an app’s page', () => {
  test('shows its findings in place, marks their rows and leads to them; only GETs, none for the list of apps', async () => {
    stage = await openStage();
    await auditFirst(stage);
    stage.server.forgetRecord();
    const { page, errors } = await openConsoleTab(stage, appPath('oidc_client'));
    await untilPanelSays(page, 'From this page alone.');
    const panel = await panelOf(page);
    const bars = () =>
      panel.ask((root) => [...root.querySelectorAll('.bar')].map((bar) => bar.getAttribute('aria-label')));
    await expect.poll(bars).not.toEqual([]);
    await page.evaluate(() => scrollTo(0, 0));
    await press(page, 'button.problem');
    await expect.poll(() => panel.ask((root) => root.querySelectorAll('.ring').length)).toBe(1);
    expect(errors).toEqual([]);
    for (const { method } of stage.server.stats().requests) expect(method).toBe('GET');
    expect(stage.appRequests()).toEqual([]);
  });

  test('a page that cannot be read shows what the last audit found', async () => {
    stage = await openStage();
    await auditFirst(stage);
    const { page } = await openConsoleTab(stage, appPath('bookmark'));
    await untilPanelSays(page, 'From the last audit.');
  });

  test('“Check this app in depth” reads that one app through the API', async () => {
    stage = await openStage();
    await signIn(stage.browser);
    const { page } = await openConsoleTab(stage, appPath('oidc_client'));
    await untilPanelSays(page, 'From this page alone.');
    stage.server.forgetRecord();
    await press(page, '.check');
    await untilPanelSays(page, 'Read through the API just now.');
    const asked = stage.server.stats().requests.filter(({ path }) => path.startsWith('/api/'));
    expect(asked.length).toBeGreaterThan(0);
    for (const { method } of asked) expect(method).toBe('GET');
    expect(stage.appRequests()).toEqual([]);
  });

  test('Okta’s policy with a nonce is in force while the panel shows, and the page complains of nothing', async () => {
    stage = await openStage();
    await signIn(stage.browser);
    const { page, errors, headers } = await openConsoleTab(stage, appPath('oidc_client'));
    await untilPanelSays(page, 'From this page alone.');
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toMatch(/script-src [^;]*'nonce-[\w+/=]{20,}'/);
    expect(policy).toMatch(/style-src [^;]*'nonce-/);
    const width = await (await panelOf(page)).ask((root) => root.querySelector('.panel')?.clientWidth ?? 0);
    expect(width).toBeGreaterThan(300);
    expect(errors).toEqual([]);
    const refused = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "ran"';
      const style = document.createElement('style');
      style.textContent = 'body { outline: 7px solid red }';
      document.body.append(script, style);
      return [document.title, getComputedStyle(document.body).outlineWidth];
    });
    expect(refused).not.toContain('ran');
    expect(refused).not.toContain('7px');
    await expect.poll(() => errors.length).toBeGreaterThanOrEqual(2);
  });

  test('axe finds no violation in the panel, light and dark, with its menu open', async () => {
    stage = await openStage();
    await auditFirst(stage);
    const { page } = await openConsoleTab(stage, appPath('oidc_client'));
    await untilPanelSays(page, 'From this page alone.');
    await press(page, 'button.quiet', 'More');
    expect(await violationsInPanel(page)).toEqual([]);
    await page.evaluate(() => document.body.style.setProperty('background', '#101010'));
    await (await editLogin(page)).click();
    await untilPanelSays(page, 'Unsaved, new:');
    expect(await violationsInPanel(page)).toEqual([]);
    // Proved able to fail.
    await (await panelOf(page)).ask((root) =>
      root.querySelector<HTMLElement>('h2')?.style.setProperty('color', '#222'),
    );
    expect(await violationsInPanel(page)).toContainEqual(expect.stringContaining('color-contrast'));
  });
});

describe('before Save', () => {
  test('the wildcard box warns, Cancel takes the warning away, Save is never covered', async () => {
    stage = await openStage();
    await signIn(stage.browser);
    const { page, errors } = await openConsoleTab(stage, appPath('oidc_client'));
    await untilPanelSays(page, 'From this page alone.');
    const box = await editLogin(page);
    await untilPanelSays(page, 'From this page, not saved yet.');
    expect(await panelWords(page)).not.toContain('Unsaved, new:');
    await box.click();
    await untilPanelSays(page, 'Unsaved, new:');
    await box.click();
    await untilPanelSays(page, 'Unsaved, new:', false);
    await box.click();
    await untilPanelSays(page, 'Unsaved, new:');
    const form = loginForm(page);
    const save = form.locator('[data-type=save], [type=submit]').first();
    await save.scrollIntoViewIfNeeded();
    await page.waitForTimeout(100);
    const onTop = await save.evaluate((button) => {
      const { x, y, width, height } = button.getBoundingClientRect();
      return document.elementFromPoint(x + width / 2, y + height / 2) === button;
    });
    expect(onTop).toBe(true);
    await clickInView(page, form.locator('[data-type=cancel]').first());
    await untilPanelSays(page, 'Unsaved', false);
    await untilPanelSays(page, 'From this page alone.');
    expect(errors).toEqual([]);
  });

  test('in the wizard every choice is judged as it is made, as unsaved', async () => {
    stage = await openStage();
    await signIn(stage.browser);
    const { page, errors } = await openConsoleTab(stage, '/admin/apps/active');
    const dialog = page.getByRole('dialog');
    await expect
      .poll(async () => {
        await page.getByRole('link', { name: 'Create App Integration' }).click();
        return dialog.count();
      })
      .toBe(1);
    await dialog.locator('#apptype-WEB').check();
    await dialog.locator('[type=submit]').click();
    await untilPanelSays(page, 'From this page, not saved yet.');
    await untilPanelSays(page, 'Unsaved:');
    const wildcard = 'wildcard';
    expect((await panelWords(page)).toLowerCase()).not.toContain(wildcard);
    const box = page.locator('label', { hasText: 'Allow wildcard' });
    await clickInView(page, box);
    await expect.poll(async () => (await panelWords(page)).toLowerCase()).toContain(wildcard);
    await clickInView(page, box);
    await expect.poll(async () => (await panelWords(page)).toLowerCase()).not.toContain(wildcard);
    const uri = page.locator('[data-se="o-form-input-redirect_uris"] input[type=text]').first();
    await uri.fill('http://app.example.com/cb');
    await untilPanelSays(page, 'http://app.example.com/cb');
    await uri.fill('https://app.example.com/cb');
    await untilPanelSays(page, 'http://app.example.com/cb', false);
    expect(errors).toEqual([]);
  });
});

describe('lists', () => {
  test('apps bear the worst of the last audit, from page to page and through a search', async () => {
    stage = await openStage();
    await auditFirst(stage);
    const { page, errors } = await openConsoleTab(stage, '/admin/apps/active');
    const rows = () => page.locator('a.app-instance-name').allInnerTexts();
    const everyRow = async () => {
      const [names, words] = [await rows(), await badgeWords(page)];
      return names.length > 0 && names.every((name) => words.has(name)) && words.size === names.length;
    };
    const someSevere = async () =>
      [...(await badgeWords(page)).values()].some((said) => /critical|high/i.test(said));
    await expect.poll(everyRow, { timeout: 15_000 }).toBe(true);
    expect(await someSevere()).toBe(true);
    const first = await rows();
    await page.getByText('Next', { exact: true }).click();
    await expect.poll(rows).not.toEqual(first);
    await expect.poll(everyRow).toBe(true);
    const [name] = await rows();
    await page.getByPlaceholder('Search').fill(name as string);
    await expect.poll(async () => (await rows()).length).toBeLessThan(20);
    await expect.poll(everyRow).toBe(true);
    expect(APPS.map(({ label }) => label)).toContain(name);
    expect(errors).toEqual([]);
  });

  test('trusted origins as well', async () => {
    stage = await openStage();
    await auditFirst(stage);
    const { page, errors } = await openConsoleTab(stage, '/admin/access/api/trusted_origins');
    const said = async () => [...(await badgeWords(page)).entries()].filter(([, words]) => words !== '');
    await expect.poll(async () => (await said()).length, { timeout: 15_000 }).toBeGreaterThan(1);
    const [name] = (await said())[0] as [string, string];
    await page.getByPlaceholder('Search...').fill(name);
    await expect.poll(async () => (await said()).map(([row]) => row)).toContain(name);
    await page.getByText('Tokens', { exact: true }).click();
    await expect.poll(async () => (await closedRoots(page, 'SPAN')).length).toBe(0);
    await page.getByText('Trusted Origins', { exact: true }).click();
    await expect.poll(async () => (await said()).length).toBeGreaterThan(0);
    expect(errors).toEqual([]);
  });
});

describe('off and on', () => {
  const PLACES = [
    { words: 'App pages', place: 'app', path: appPath('oidc_client'), tag: 'DIV' },
    {
      words: 'The page for creating an app',
      place: 'wizard',
      path: '/admin/apps/oauth2-wizard/create?applicationType=WEB',
      tag: 'DIV',
    },
    { words: 'The list of apps', place: 'appList', path: '/admin/apps/active', tag: 'SPAN' },
    {
      words: 'The list of trusted origins',
      place: 'trustedOrigins',
      path: '/admin/access/api/trusted_origins',
      tag: 'SPAN',
    },
  ] as const;

  test.each(PLACES)('from the panel’s menu: $words', async ({ words, place, path, tag }) => {
    stage = await openStage();
    await auditFirst(stage);
    const { page } = await openConsoleTab(stage, path);
    const shown = async () => (await closedRoots(page, tag)).length;
    await expect.poll(shown, { timeout: 15_000 }).toBeGreaterThan(0);
    const other =
      place === 'app' ? '/admin/apps/oauth2-wizard/create?applicationType=WEB' : appPath('oidc_client');
    const beside = (await openConsoleTab(stage, other)).page;
    await untilPanelSays(beside, 'From this page');
    await press(beside, 'button.quiet', 'More');
    await press(beside, '.menu label', words);
    await page.reload();
    await page.waitForTimeout(1_000);
    expect(await shown()).toBe(0);
    await press(beside, '.menu label', words);
    await page.reload();
    await expect.poll(shown, { timeout: 15_000 }).toBeGreaterThan(0);
  });

  test('a panel that switches itself off goes at once', async () => {
    stage = await openStage();
    await signIn(stage.browser);
    const { page } = await openConsoleTab(stage, appPath('oidc_client'));
    await untilPanelSays(page, 'From this page alone.');
    await press(page, 'button.quiet', 'More');
    await press(page, '.menu label', 'App pages');
    await expect.poll(async () => (await closedRoots(page, 'DIV')).length).toBe(0);
  });

  test('Escape folds the panel, and it stays folded on the next page', async () => {
    stage = await openStage();
    await signIn(stage.browser);
    const { page } = await openConsoleTab(stage, appPath('oidc_client'));
    await untilPanelSays(page, 'From this page alone.');
    await press(page, 'summary');
    await page.keyboard.press('Escape');
    const folded = async () =>
      (await panelOf(page)).ask((root) => root.querySelector<HTMLElement>('.panel')?.hidden);
    await expect.poll(folded).toBe(true);
    await page.reload();
    await untilPanelSays(page, 'From this page alone.');
    expect(await folded()).toBe(true);
    await press(page, '.tab');
    await expect.poll(folded).toBe(false);
  });
});
