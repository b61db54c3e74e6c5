// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { isDarkPage } from '../../../src/content/panel/dark-page.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.style.backgroundColor = '';
  document.documentElement.style.backgroundColor = '';
});

const prefer = (matches: boolean): void => {
  vi.stubGlobal('matchMedia', () => ({ matches }));
};

test.each([
  ['#ffffff', false],
  ['rgb(244, 244, 244)', false],
  ['#1d1d21', true],
])('a page on %s', (colour, dark) => {
  prefer(!dark);
  document.body.style.backgroundColor = colour;
  expect(isDarkPage(window)).toBe(dark);
});

test('what lies below a transparent body decides', () => {
  prefer(false);
  document.documentElement.style.backgroundColor = '#101010';
  expect(isDarkPage(window)).toBe(true);
});

test.each([true, false])('a page without a colour follows the person (%s)', (dark) => {
  prefer(dark);
  expect(isDarkPage(window)).toBe(dark);
});
