// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { DEEPEST, textOf } from '../../src/content/dom-text.ts';
import { labelKey } from '../../src/content/labels/dictionary.ts';
import { readContent } from '../../src/content/read-content.ts';
import { readPage } from '../../src/content/read-page.ts';
import { partialAppCheck } from '../../src/messaging/partial-app-check.ts';
import { C, consolePage, K, readingOf, valuesOf, WEB } from './console-page.ts';

const VIEW = '02-oidc-web-general-view';
const EDIT = '03-oidc-web-general-edit';
const URIS = `${C}.redirect_uris`;

/** The time it takes, in milliseconds. */
function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const empty = (): Document => {
  const page = consolePage('01-apps-list');
  page.body.replaceChildren();
  return page;
};

function nested(depth: number): Element {
  let element = document.createElement('b');
  element.textContent = 'text';
  for (let n = 0; n < depth; n += 1) {
    const outer = document.createElement('div');
    outer.append('Policy URI', element);
    element = outer;
  }
  return element;
}

describe('texts of any length', () => {
  const long = 'Sign-in redirect URIs'.padEnd(100_000, '.');

  test('a label of 100,000 characters is none, and is found out at once', () => {
    expect(timed(() => labelKey(`${'.'.repeat(100_000)}x`))).toBeLessThan(50);
    const page = consolePage(VIEW);
    for (const label of page.querySelectorAll('.o-form-label'))
      if (/redirect URIs/.test(label.textContent ?? '')) label.textContent = long;
    for (const label of page.querySelectorAll('label')) label.title = long;
    const { app } = readingOf(page, WEB);
    expect(valuesOf(app)[`${C}.application_type`]).toBe('web');
  });

  test('values, labels and lists in excess are still a message that the worker takes', () => {
    const page = consolePage(EDIT);
    const name = page.querySelector<HTMLInputElement>('#input60');
    if (name) name.value = 'n'.repeat(100_000);
    const box = page.querySelector('label[for="input85"]');
    if (box) box.textContent = `Allow wildcard ${'x'.repeat(150)}`;
    const { app } = readingOf(page, WEB);
    expect(partialAppCheck(app)).toBe(true);
    expect(valuesOf(app).label).toHaveLength(10_000);
  });

  test('a list too long to be judged is unknown, not short', () => {
    const page = consolePage(EDIT);
    const list = page.querySelector('.o-form-input-name-redirect_uris');
    const first = list?.querySelector('.o-form-input-group');
    for (let n = 0; n < 5_000; n += 1) if (first) list?.append(first.cloneNode(true));
    const { app } = readingOf(page, WEB);
    expect(valuesOf(app)).not.toHaveProperty([URIS]);
    expect(app.unread.map(({ path }) => path)).toContain(URIS);
    expect(partialAppCheck(app)).toBe(true);
  });
});

describe('pages of any size', () => {
  test('what is nested deeper than any row is not looked at, since no stack is endless', () => {
    const deep = nested(DEEPEST + 50);
    expect(textOf(deep)).toContain('Policy URI');
    expect(textOf(deep)).not.toContain('text');
    const { lines } = readContent([deep]);
    expect(lines.length).toBeGreaterThan(DEEPEST / 2);
    expect(lines.map(({ text }) => text)).not.toContain('text');
  });

  test('shadow roots in shadow roots, by the thousand, leave the page unread', () => {
    const page = empty();
    let place: Element | ShadowRoot = page.body;
    for (let n = 0; n < 1_500; n += 1) {
      const host = page.createElement('div');
      place.append(host);
      place = host.attachShadow({ mode: 'open' });
    }
    expect(readPage(page, WEB)).toBeUndefined();
  });

  test('4,000 texts side by side, a tenth of them labels, are read in time', () => {
    const page = empty();
    const texts = Array.from({ length: 4_000 }, (_, n) => (n % 10 ? `Text ${n}` : 'Sign-in redirect URIs'));
    page.body.innerHTML = `<div>${texts.map((words) => `<p>${words}</p>`).join('')}</div>`;
    expect(timed(() => readPage(page, WEB))).toBeLessThan(2_000);
  });
});

describe('marks that cannot be seen', () => {
  test('in labels they change nothing', () => {
    const page = consolePage(VIEW, (html) =>
      html
        .replace('Application type', 'Appli\u00adcation\u200b \u202atype\u202c')
        .replace(/ data-se="o-form-input-application_type"/, ''),
    );
    expect(valuesOf(readingOf(page, WEB).app)[`${C}.application_type`]).toBe('web');
  });

  test('in values they stay, for the rules to see', () => {
    const page = consolePage(EDIT);
    const box = page.querySelector<HTMLInputElement>('#array86');
    if (box) box.value = 'https://app.example.com/\u202egnp.exe';
    expect(valuesOf(readingOf(page, WEB).app)[URIS]).toContain('https://app.example.com/\u202egnp.exe');
  });
});

test('names of prototypes are only words', () => {
  const page = consolePage(EDIT, (html) =>
    html
      .replaceAll(/data-se="o-form-input-\w+"/g, 'data-se="o-form-input-__proto__"')
      .replaceAll('Policy URI', 'constructor'),
  );
  const { app } = readingOf(page, WEB);
  expect(valuesOf(app)).toHaveProperty([`${K}.client_id`]);
  expect(partialAppCheck(app)).toBe(true);
});
