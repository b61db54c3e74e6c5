// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchPage } from '../../src/content/watch-page.ts';

let stop: AbortController;
const seen: string[] = [];
const watch = (more: object = {}) =>
  watchPage(window, {
    signal: stop.signal,
    onChange: (url) => {
      seen.push(new URL(url).hash);
      return [];
    },
    ...more,
  });
const turn = setImmediate;
/** Passes time by the page's clock alone. jsdom tells of a new hash by a timer of its own: a few turns let it. */
async function pause(ms: number): Promise<void> {
  for (let turns = 0; turns < 20; turns += 1) await new Promise((resolve) => turn(resolve));
  await vi.advanceTimersByTimeAsync(ms);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
  stop = new AbortController();
  seen.length = 0;
  document.body.innerHTML = '<form><div id="row"><input id="box" type="checkbox"></div></form>';
  history.replaceState(null, '', '#');
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

const row = () => document.querySelector('#row') as Element;

test('a page is looked at at once, then once per burst of changes', async () => {
  watch();
  expect(seen).toHaveLength(1);
  for (let index = 0; index < 20; index += 1) row().append(document.createElement('span'));
  row().className = 'o-form-fieldset';
  await pause(100);
  expect(seen).toHaveLength(2);
  document.querySelector('form')?.replaceChildren(document.createElement('p'));
  await pause(100);
  expect(seen).toHaveLength(3);
});

test('a page that never rests is looked at all the same', async () => {
  watch();
  const restless = setInterval(() => row().append(document.createElement('i')), 5);
  await pause(450);
  clearInterval(restless);
  expect(seen.length).toBeGreaterThanOrEqual(2);
  expect(seen.length).toBeLessThan(8);
});

test('routes, and edits that no observer sees, are followed', async () => {
  watch();
  location.hash = '#tab-signon';
  await pause(100);
  expect(seen).toEqual(['', '#tab-signon']);
  const box = document.querySelector<HTMLInputElement>('#box');
  box?.addEventListener('change', (event) => event.stopPropagation());
  box?.click();
  await pause(100);
  expect(seen).toHaveLength(3);
  history.pushState(null, '', '#pushed');
  window.dispatchEvent(new PopStateEvent('popstate'));
  await pause(100);
  expect(seen.at(-1)).toBe('#pushed');
});

test('an edit is looked at soon, also while the page draws what follows from it', async () => {
  watch();
  document.querySelector<HTMLInputElement>('#box')?.click();
  const drawing = setInterval(() => row().append(document.createElement('i')), 5);
  await pause(30);
  clearInterval(drawing);
  expect(seen).toHaveLength(2);
  await pause(100);
  expect(seen).toHaveLength(3);
});

test('what we put there ourselves counts for nothing', async () => {
  const mark = document.createElement('b');
  watch({ isOurs: (node: Node) => node === mark });
  row().prepend(mark);
  mark.className = 'high';
  mark.remove();
  await pause(100);
  expect(seen).toHaveLength(1);
});

test('changes in the shadow roots that were read are followed', async () => {
  const root = row().attachShadow({ mode: 'open' });
  watch({ onChange: () => [seen.push('x') ? root : root] });
  root.append(document.createElement('p'));
  await pause(100);
  expect(seen).toHaveLength(2);
});

test('a body put in the place of the old one is followed', async () => {
  watch();
  const next = document.createElement('body');
  document.body.replaceWith(next);
  await pause(100);
  expect(seen).toHaveLength(2);
  next.append(document.createElement('p'));
  await pause(100);
  expect(seen).toHaveLength(3);
});

test('one signal ends everything', async () => {
  const add = vi.spyOn(window, 'addEventListener');
  watch();
  row().append('x');
  document.querySelector<HTMLElement>('#box')?.click();
  await Promise.resolve();
  stop.abort();
  location.hash = '#later';
  row().append('y');
  document.querySelector<HTMLElement>('#box')?.click();
  await pause(120);
  expect(seen).toHaveLength(1);
  add.mockClear();
  watch();
  expect([add.mock.calls.length, seen.length]).toEqual([0, 1]);
});

test('a page taken out of the back/forward cache is looked at again; a page just loaded is not', async () => {
  watch();
  const shown = (persisted: boolean) =>
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
  shown(false);
  await pause(100);
  expect(seen).toHaveLength(1);
  shown(true);
  await pause(100);
  expect(seen).toHaveLength(2);
});
