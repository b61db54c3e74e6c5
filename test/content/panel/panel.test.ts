// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { TAB_WIDTH } from '../../../src/content/panel/keep-clear.ts';
import { openPanel, type Panel, type PanelContent } from '../../../src/content/panel/panel.ts';
import { PANEL_STYLES } from '../../../src/content/panel/panel-styles.ts';
import { defaultPanelSettings } from '../../../src/model/panel.ts';
import { seenRoots } from './seen-roots.ts';
import { asPerson, press, type } from './trusted.ts';
import { finding, problem, view } from './views.ts';

const roots = seenRoots();
const actions = {
  keep: vi.fn(),
  places: vi.fn(() => defaultPanelSettings.places),
  choosePlace: vi.fn(),
  check: vi.fn(),
  capture: vi.fn(() => ({ name: '', content: '' })),
};
let life: AbortController;
beforeEach(() => {
  vi.clearAllMocks();
  document.body.replaceChildren();
  life = new AbortController();
});
afterEach(() => life.abort());

const CONTENT: PanelContent = {
  groups: [{ view: view(), unsaved: false, wayTo: () => undefined }],
  marks: [],
  notes: [],
  checking: false,
};
function opened(settings = {}, content: Partial<PanelContent> = {}): Panel {
  const panel = openPanel(window, { ...defaultPanelSettings, ...settings }, actions, life.signal);
  panel.show({ ...CONTENT, ...content });
  return panel;
}
const root = () => roots.at(-1) as ShadowRoot;
const section = () => root().querySelector('.panel') as HTMLElement;
const tab = () => root().querySelector('.tab') as HTMLButtonElement;
const button = (name: string) =>
  [...root().querySelectorAll('button')].find(({ textContent }) => textContent === name) as HTMLButtonElement;
const title = () => root().querySelector('h2')?.textContent;

describe('the panel’s head', () => {
  test('says how many findings there are and how bad the worst is', () => {
    const findings = [finding({ severity: 'low' }), finding({ ruleId: 'b', severity: 'critical' })];
    opened({}, { groups: [{ ...CONTENT.groups[0], view: view({ findings }) } as never] });
    expect(title()).toBe('2 findings, worst Critical');
    expect(tab().textContent).toBe('2 findings, worst Critical');
  });

  test('does not count what Save would fix', () => {
    const fixed = finding({ problems: [problem({ change: 'fixed' })] });
    opened({}, { groups: [{ ...CONTENT.groups[0], view: view({ findings: [fixed] }) } as never] });
    expect(title()).toBe('No problems found');
  });

  test('shows the extension’s name until something is known', () => {
    opened({}, { groups: [] });
    expect(title()).toBe('App Auditor for Okta');
  });
});

describe('the panel opens and closes', () => {
  test('Escape closes it to a tab, the tab opens it, and both are remembered', () => {
    opened();
    expect([section().hidden, tab().hidden]).toEqual([false, true]);
    type(button('Close'), 'Escape');
    expect([section().hidden, tab().hidden]).toEqual([true, false]);
    expect(root().activeElement).toBe(tab());
    expect(actions.keep).toHaveBeenLastCalledWith({ open: false });
    press(tab());
    expect([section().hidden, tab().hidden]).toEqual([false, true]);
    expect(root().activeElement).toBe(button('Close'));
    expect(actions.keep).toHaveBeenLastCalledWith({ open: true });
  });

  test('it opens as it was left', () => {
    opened({ open: false, width: 500 });
    expect(section().hidden).toBe(true);
    expect((root().querySelector('.frame') as HTMLElement).style.getPropertyValue('--width')).toBe('500px');
  });

  test('the arrow keys on its edge make it wider', () => {
    opened();
    type(root().querySelector('.edge') as Element, 'ArrowLeft');
    expect(actions.keep).toHaveBeenLastCalledWith({ width: 376 });
    expect((root().querySelector('.frame') as HTMLElement).style.getPropertyValue('--width')).toBe('376px');
  });

  test('it goes with the signal, without a trace', () => {
    opened();
    expect(document.body.childElementCount).toBe(1);
    life.abort();
    expect(document.body.childElementCount).toBe(0);
  });

  test('a page that throws it out gets it again with the next change, not after the signal', () => {
    const panel = opened();
    document.body.replaceChildren();
    panel.show(CONTENT);
    expect(document.body.childElementCount).toBe(1);
    life.abort();
    panel.show(CONTENT);
    expect(document.body.childElementCount).toBe(0);
  });
});

describe('the panel never covers a form’s buttons', () => {
  const save = (left: number, top: number): void => {
    const input = document.createElement('input');
    input.type = 'submit';
    input.getBoundingClientRect = () => new DOMRect(left, top, 80, 30);
    document.body.append(input);
  };

  test('it ends above Save', () => {
    save(900, 500);
    opened();
    expect([section().style.top, section().style.height]).toEqual(['72px', '420px']);
  });

  test('it folds to its tab where there is no room, and unfolds when there is', () => {
    save(900, 180);
    save(900, 320);
    save(900, 460);
    save(900, 600);
    save(900, 700);
    const panel = opened();
    expect([section().hidden, tab().hidden]).toEqual([true, false]);
    for (const input of document.querySelectorAll('input')) input.remove();
    panel.show(CONTENT);
    expect(section().hidden).toBe(false);
    expect(actions.keep).not.toHaveBeenCalled();
  });

  test('folded, it is as wide as the room it asks for, whatever it says', () => {
    const [sheet, folded] = [document.createElement('style'), document.createElement('button')];
    sheet.textContent = PANEL_STYLES;
    folded.className = 'tab';
    document.body.append(sheet, folded);
    const { width, height, overflow, boxSizing } = getComputedStyle(folded);
    expect([width, height, overflow]).toEqual([`${TAB_WIDTH}px`, '190px', 'hidden']);
    expect(boxSizing).toBe('border-box');
  });

  test('it moves when the page scrolls', async () => {
    save(900, 500);
    opened();
    const input = document.querySelector('input') as HTMLInputElement;
    input.getBoundingClientRect = () => new DOMRect(900, 300, 80, 30);
    window.dispatchEvent(new Event('scroll'));
    await vi.waitFor(() => expect(section().style.top).toBe('338px'));
  });
});

describe('the panel’s menu', () => {
  test('lets a person choose where findings show', () => {
    opened();
    const menu = root().querySelector('.menu') as HTMLElement;
    expect(menu.hidden).toBe(true);
    press(button('More'));
    expect([menu.hidden, button('More').getAttribute('aria-expanded')]).toEqual([false, 'true']);
    const boxes = [...menu.querySelectorAll('input')];
    expect(boxes.map(({ checked }) => checked)).toEqual([true, true, true, true]);
    const [first] = boxes as [HTMLInputElement];
    first.checked = false;
    first.dispatchEvent(new Event('change'));
    expect(actions.choosePlace).not.toHaveBeenCalled();
    asPerson(first, new Event('change'));
    expect(actions.choosePlace).toHaveBeenCalledExactlyOnceWith('app', false);
  });

  test('shows what was chosen elsewhere meanwhile', () => {
    opened();
    actions.places.mockReturnValueOnce({ ...defaultPanelSettings.places, wizard: false });
    press(button('More'));
    const boxes = [...root().querySelectorAll<HTMLInputElement>('.menu input')];
    expect(boxes.map(({ checked }) => checked)).toEqual([true, false, true, true]);
  });

  test('closes on Escape before the panel does', () => {
    opened();
    press(button('More'));
    type(button('More'), 'Escape');
    expect((root().querySelector('.menu') as HTMLElement).hidden).toBe(true);
    expect(section().hidden).toBe(false);
    expect(root().activeElement).toBe(button('More'));
  });
});

describe('the panel’s body', () => {
  test('lets a person check the app, which takes a while', () => {
    const panel = opened();
    press(button('Check this app in depth'));
    expect(actions.check).toHaveBeenCalledOnce();
    panel.show({ ...CONTENT, checking: true });
    expect(button('Reading this app').getAttribute('aria-disabled')).toBe('true');
  });

  test('shows each note once', () => {
    const panel = opened({}, { notes: ['This page could not be read.'] });
    panel.show({ ...CONTENT, notes: ['This page could not be read.'] });
    expect(root().querySelectorAll('.note')).toHaveLength(1);
    panel.show(CONTENT);
    expect(root().querySelectorAll('.note')).toHaveLength(0);
  });

  test('changes are said aloud', () => {
    opened().announce('Saving would add 1 problem.');
    expect(root().querySelector('[role="status"]')?.textContent).toBe('Saving would add 1 problem.');
  });

  test('light and dark follow the page', () => {
    document.body.style.backgroundColor = '#101010';
    const panel = opened();
    expect(root().querySelector('.frame')?.classList.contains('dark')).toBe(true);
    document.body.style.backgroundColor = '#ffffff';
    panel.show(CONTENT);
    expect(root().querySelector('.frame')?.classList.contains('dark')).toBe(false);
  });
});

test('a script of the page can press nothing in it, even if it got hold of a button', () => {
  opened();
  for (const one of root().querySelectorAll('button')) {
    one.click();
    one.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  }
  section().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  for (const action of Object.values(actions)) expect(action).not.toHaveBeenCalled();
  expect(section().hidden).toBe(false);
});
