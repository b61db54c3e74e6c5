import { describe, expect, test } from 'vitest';
import { freeRoom } from '../../../src/content/panel/room.ts';

const VIEW = { width: 1_024, height: 768 };
const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });

describe('the panel stands', () => {
  test('below the top bar, down to the end of the window', () => {
    expect(freeRoom(VIEW, 360, [], 130)).toEqual({ top: 72, height: 688 });
  });

  test('where it did, whatever buttons are beside its column', () => {
    expect(freeRoom(VIEW, 360, [box(100, 300, 200, 340)], 130)).toEqual({ top: 72, height: 688 });
  });

  test('never over a button: above it or below it, where there is more room', () => {
    expect(freeRoom(VIEW, 360, [box(900, 600, 980, 640)], 130)).toEqual({ top: 72, height: 520 });
    expect(freeRoom(VIEW, 360, [box(900, 150, 980, 180)], 130)).toEqual({ top: 188, height: 572 });
  });

  test('between two of them, in whatever order they come', () => {
    const buttons = [box(900, 700, 980, 740), box(900, 80, 980, 110)];
    expect(freeRoom(VIEW, 360, buttons, 130)).toEqual({ top: 118, height: 574 });
  });

  test('clear of buttons below one another, and of one that reaches over them', () => {
    const buttons = [box(900, 100, 980, 500), box(900, 120, 980, 140)];
    expect(freeRoom(VIEW, 360, buttons, 130)).toEqual({ top: 508, height: 252 });
  });

  test('nowhere at 200 percent zoom with a button in the middle', () => {
    const zoomed = { width: 512, height: 300 };
    expect(freeRoom(zoomed, 360, [box(400, 180, 480, 200)], 130)).toBeUndefined();
  });

  test('where it did, whatever buttons are out of sight or without size', () => {
    const buttons = [box(900, 2_000, 980, 2_040), box(900, 10, 980, 40), box(900, 300, 980, 300)];
    expect(freeRoom(VIEW, 360, buttons, 130)).toEqual({ top: 72, height: 688 });
  });
});
