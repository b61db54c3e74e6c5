// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { resizeEdge } from '../../../src/content/panel/resize-edge.ts';
import { NARROWEST_PANEL, WIDEST_PANEL } from '../../../src/model/panel.ts';
import { asPerson, type } from './trusted.ts';

function opened() {
  const [resized, done] = [vi.fn(), vi.fn()];
  const edge = resizeEdge(360, resized, done);
  return { edge, resized, done };
}
const move = (edge: Element, name: string, clientX: number): void =>
  asPerson(edge, new MouseEvent(name, { clientX }));

test('the edge says what it is and how wide the panel is', () => {
  const { edge } = opened();
  expect(edge.tabIndex).toBe(0);
  expect(edge.getAttribute('role')).toBe('separator');
  expect(edge.getAttribute('aria-label')).toBe('Width of the panel');
  expect(['now', 'min', 'max'].map((name) => edge.getAttribute(`aria-value${name}`))).toEqual([
    '360',
    `${NARROWEST_PANEL}`,
    `${WIDEST_PANEL}`,
  ]);
});

test.each([
  ['ArrowLeft', 376],
  ['ArrowRight', 344],
  ['Home', NARROWEST_PANEL],
  ['End', WIDEST_PANEL],
])('%s makes the panel %i wide, and that is kept', (key, width) => {
  const { edge, resized, done } = opened();
  type(edge, key);
  expect(resized).toHaveBeenCalledExactlyOnceWith(width);
  expect(done).toHaveBeenCalledExactlyOnceWith(width);
  expect(edge.getAttribute('aria-valuenow')).toBe(`${width}`);
});

test('the panel is never narrower or wider than it may be', () => {
  const { edge, resized } = opened();
  for (let n = 0; n < 50; n += 1) type(edge, 'ArrowRight');
  expect(resized).toHaveBeenLastCalledWith(NARROWEST_PANEL);
});

test('other keys are left alone', () => {
  const { edge, resized } = opened();
  type(edge, 'a');
  type(edge, 'toString');
  expect(resized).not.toHaveBeenCalled();
});

test('dragged to the left it grows; what it was dropped at is kept', () => {
  const { edge, resized, done } = opened();
  move(edge, 'pointermove', 500);
  expect(resized).not.toHaveBeenCalled();
  move(edge, 'pointerdown', 600);
  move(edge, 'pointermove', 560);
  expect(resized).toHaveBeenLastCalledWith(400);
  expect(done).not.toHaveBeenCalled();
  move(edge, 'pointerup', 560);
  expect(done).toHaveBeenCalledExactlyOnceWith(400);
  move(edge, 'pointermove', 100);
  expect(resized).toHaveBeenCalledTimes(1);
});

test('a script drags nothing', () => {
  const { edge, resized } = opened();
  edge.dispatchEvent(new KeyboardEvent('keydown', { key: 'End' }));
  expect(resized).not.toHaveBeenCalled();
});
