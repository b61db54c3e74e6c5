// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openRowBadges } from '../../../src/content/panel/row-badges.ts';
import type { Mark } from '../../../src/model/panel.ts';
import { seenRoots } from './seen-roots.ts';

const roots = seenRoots();
let life: AbortController;
beforeEach(() => {
  roots.length = 0;
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  document.body.replaceChildren();
});

const HIGH: Mark = { severity: 'high', count: 3 };
const rowsOf = (ids: readonly string[], put: (host: HTMLElement) => void) =>
  ids.map((id) => ({ id, place: document.createElement('a'), put }));
const filled = () => roots.filter((root) => root.querySelector('.badge')).length;

test('every badge is made before the first is put into the page, which is then laid out once', () => {
  const madeByThen: number[] = [];
  const rows = rowsOf(['a', 'b', 'c'], (host) => {
    madeByThen.push(filled());
    document.body.append(host);
  });
  openRowBadges(window, life.signal).show(rows, () => undefined);
  expect(madeByThen).toEqual([3, 3, 3]);
});

test('a mark that comes later changes nothing but the inside of its badge', () => {
  const put = vi.fn((host: HTMLElement) => document.body.append(host));
  const rows = rowsOf(['a', 'b'], put);
  const badges = openRowBadges(window, life.signal);
  badges.show(rows, () => undefined);
  const before = roots.map((root) => root.querySelector('object')?.firstChild);
  badges.show(rows, (id) => (id === 'a' ? HIGH : undefined));
  expect(put).toHaveBeenCalledTimes(2);
  expect(roots.map((root) => root.querySelector('object')?.firstChild)).toEqual(before);
  expect(roots.map((root) => root.querySelector('.mark')?.textContent)).toEqual(['High · 3', undefined]);
  expect(document.body.innerHTML).toBe('<span></span><span></span>');
});
