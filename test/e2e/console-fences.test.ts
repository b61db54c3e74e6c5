import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ADMIN, appPath, auditFirst, editLogin, openConsoleTab } from './console-stage.ts';
import { openLeakyPanel } from './fences/leaky.ts';
import { setTraps } from './fences/traps.ts';
import { type Aim, WAYS } from './fences/ways.ts';
import { panelOf, press, untilPanelSays } from './inside-page.ts';
import { openStage, type Stage } from './stage.ts';

/** One page with the panel in it, one with a panel as it must not be: what steals from the second must not from the first. */
let stage: Stage;
let guarded: Page;
let leaky: Page;
let leakyAim: Aim;
/** What the panel says and Okta's page does not. */
let needles: readonly string[];
const LEAKY = 'Redirect URI holds a wildcard (control)';

async function aimAt(page: Page, selector: string): Promise<Aim> {
  const panel = await panelOf(page);
  return panel.ask((root, wanted) => {
    const box = root.querySelector(wanted)?.getBoundingClientRect();
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : { x: 0, y: 0 };
  }, selector);
}

/** Everything a person does with a panel, with the mouse and with keys. */
async function usePanel(page: Page): Promise<void> {
  for (const words of ['More', 'More']) await press(page, 'button.quiet', words);
  await press(page, 'summary');
  await press(page, 'button.problem');
  for (const key of ['Tab', 'Shift+Tab', 'ArrowDown']) await page.keyboard.press(key);
  const { x, y } = await aimAt(page, '.scroll');
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, 200);
  await page.mouse.wheel(0, -400);
}

async function wordsOfFindings(page: Page): Promise<readonly string[]> {
  const panel = await panelOf(page);
  const words = await panel.ask((root) =>
    [...root.querySelectorAll('.finding h4, .finding .problem')].flatMap((node) =>
      [...node.childNodes]
        .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
        .map(({ textContent }) => textContent?.trim() ?? ''),
    ),
  );
  return words.filter(({ length }) => length > 15);
}

beforeAll(async () => {
  stage = await openStage();
  await auditFirst(stage);
  guarded = (await openConsoleTab(stage, appPath('oidc_client'), setTraps)).page;
  await untilPanelSays(guarded, 'From this page alone.');
  await (await editLogin(guarded)).click();
  await untilPanelSays(guarded, 'Unsaved, new:');
  await usePanel(guarded);
  needles = await wordsOfFindings(guarded);
  leaky = (await openConsoleTab(stage, '/admin/dashboard', setTraps)).page;
  await leaky.evaluate(openLeakyPanel, LEAKY);
  const box = await leaky.locator('leaky-panel .act').boundingBox();
  leakyAim = { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 8 };
  await leaky.mouse.click(leakyAim.x, leakyAim.y);
});
afterAll(() => stage?.close());

test('there is something to steal', () => {
  expect(needles.length).toBeGreaterThan(3);
});

describe('scripts of the page get nothing by', () => {
  test.each(WAYS)('$name', async ({ steal }) => {
    const control = await steal(leaky, { needle: LEAKY, aim: leakyAim });
    expect(control, 'the way itself does not work').toContain(LEAKY);
    for (const selector of ['.finding .problem', 'h4']) {
      const aim = await aimAt(guarded, selector);
      for (const needle of needles.slice(0, 3)) {
        const stolen = await steal(guarded, { needle, aim });
        expect(needles.filter((one) => stolen.includes(one))).toEqual([]);
      }
    }
  });
});

/** What the panel has been made to do: shown as its own state and as requests to the org. */
const stateOf = async (page: Page): Promise<string> => {
  const panel = await panelOf(page);
  return panel.ask((root) => {
    const [menu, shown] = ['.menu', '.panel'].map((part) => root.querySelector<HTMLElement>(part)?.hidden);
    const boxes = [...root.querySelectorAll('input')].map(({ checked }) => checked);
    const open = [...root.querySelectorAll('details')].map((one) => one.open);
    return JSON.stringify([menu, shown, boxes, open, root.querySelector('.check')?.textContent]);
  });
};

/** Clicks and keys made by a script, at whatever lies at each of some points, and at every node without a name. */
const pokeAt = (points: readonly Aim[]): void => {
  const hosts = [...document.body.children].filter(({ id, className }) => !id && !className);
  const targets = points.flatMap(({ x, y }) => document.elementsFromPoint(x, y).slice(0, 1));
  for (const target of new Set([...hosts, ...targets]))
    for (const { x, y } of points) {
      const at = { bubbles: true, cancelable: true, composed: true, clientX: x, clientY: y };
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        target.dispatchEvent(new MouseEvent(type, at));
      for (const key of ['Enter', ' ', 'Escape'])
        target.dispatchEvent(new KeyboardEvent('keydown', { ...at, key }));
      if (target instanceof HTMLElement) target.click();
      target.dispatchEvent(new Event('change', at));
    }
};

test('clicks and keys made by a script do nothing; those of a person do', async () => {
  const page = guarded;
  const controls = ['.check', 'header button', 'button.problem', 'summary', '.edge'];
  const points = await Promise.all(controls.map((control) => aimAt(page, control)));
  const before = await stateOf(page);
  stage.server.forgetRecord();
  await page.evaluate(pokeAt, points);
  await page.waitForTimeout(300);
  expect(await stateOf(page)).toBe(before);
  expect(stage.server.stats().requests.filter(({ path }) => path.startsWith('/api/'))).toEqual([]);
  await leaky.evaluate(pokeAt, [leakyAim]);
  expect(await leaky.locator('leaky-panel').getAttribute('data-acted')).toBe(LEAKY);
  await press(page, 'button.quiet', 'More');
  expect(await stateOf(page)).not.toBe(before);
  await press(page, 'button.quiet', 'More');
});

/** All that a page can measure of nodes that are not its own: boxes, scroll sizes, and how far they reach by hit tests. */
const measured = (): string => {
  const foreign = (one: Element | null): boolean =>
    one !== null &&
    one.attributes.length === 0 &&
    /^(DIV|SPAN)$/.test(one.tagName) &&
    one.childElementCount === 0;
  const reach: string[] = [];
  for (let x = 2; x < innerWidth; x += 10)
    for (let y = 2; y < innerHeight; y += 5)
      if (foreign(document.elementFromPoint(x, y))) reach.push(`${x} ${y}`);
  const { scrollWidth, scrollHeight } = document.documentElement;
  const boxes = [...document.querySelectorAll('body > div')]
    .filter(foreign)
    .map((one) => JSON.stringify([one.getBoundingClientRect(), one.clientHeight, one.scrollHeight]));
  return JSON.stringify([reach, boxes, scrollWidth, scrollHeight]);
};

test('whatever was found, the panel measures the same from outside', async () => {
  const page = guarded;
  const many = await page.evaluate(measured);
  expect(many.length).toBeGreaterThan(500);
  const panel = await panelOf(page);
  const away = await panel.ask((root) => {
    const list = root.querySelector<HTMLElement>('.groups');
    const words = list?.textContent?.length ?? 0;
    list?.remove();
    return words;
  });
  expect(away).toBeGreaterThan(200);
  expect(await page.evaluate(measured)).toBe(many);
  // Proved able to tell: a panel as high as its findings measures otherwise.
  await panel.ask((root) => root.querySelector<HTMLElement>('.panel')?.style.setProperty('height', 'auto'));
  expect(await page.evaluate(measured)).not.toBe(many);
});

test('whatever the tab of the folded panel says, it measures the same from outside', async () => {
  const page = guarded;
  await press(page, 'header button', 'Close');
  const panel = await panelOf(page);
  const measuredSaying = async (words: string, width: string) => {
    await panel.ask(
      (root, text, wide) => {
        const tab = root.querySelector<HTMLElement>('.tab') as HTMLElement;
        tab.textContent = text;
        tab.style.width = wide;
      },
      words,
      width,
    );
    return page.evaluate(measured);
  };
  const few = await measuredSaying('No problems found', '');
  expect(await measuredSaying('128 findings, worst Critical', '')).toBe(few);
  // Proved able to tell: a tab as wide as its words measures otherwise.
  expect(await measuredSaying('No problems found', 'auto')).not.toBe(few);
  await measuredSaying('', '');
  await press(page, '.tab');
});

test('no file of the extension can be loaded by the page', async () => {
  const reach = (urls: readonly string[]) =>
    Promise.all(
      urls.map((url) =>
        fetch(url).then(
          ({ ok }) => ok,
          () => false,
        ),
      ),
    );
  const files = ['manifest.json', 'content.js', 'texts.json', 'popup/index.html', 'icons/16.png'];
  const urls = files.map((file) => `chrome-extension://${stage.browser.id}/${file}`);
  const own = `${ADMIN}/console-assets/console.css`;
  expect(await leaky.evaluate(reach, [own, ...urls])).toEqual([true, ...urls.map(() => false)]);
  // Without a policy of the page in the way it is the extension that refuses.
  await leaky.goto(`${ADMIN}/login/sign-in?x`);
  expect(await leaky.evaluate(reach, urls)).toEqual(urls.map(() => false));
});
