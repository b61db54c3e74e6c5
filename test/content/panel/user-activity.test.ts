// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onUserActivity } from '../../../src/content/panel/user-activity.ts';
import { asPerson } from './trusted.ts';

let life: AbortController;
const active = vi.fn();
const sign = (type: string) => asPerson(document.body, new Event(type, { bubbles: true }));

beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
  active.mockClear();
  onUserActivity(window, life.signal, active);
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

test.each(['pointerover', 'pointerdown', 'focusin', 'keydown'])('a person’s %s is told', (type) => {
  sign(type);
  expect(active).toHaveBeenCalledOnce();
});

test('a burst is told once, and the next one again', () => {
  for (let at = 0; at < 10; at += 1) sign('pointerover');
  expect(active).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(1_000);
  sign('keydown');
  expect(active).toHaveBeenCalledTimes(2);
});

test('what a script dispatches is not told, nor anything after the end', () => {
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  expect(active).not.toHaveBeenCalled();
  life.abort();
  sign('pointerdown');
  expect(active).not.toHaveBeenCalled();
});
