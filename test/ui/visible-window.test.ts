import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visibleWindow } from '../../src/ui/visible-window.ts';

test.each([
  [
    { top: 0, total: 1000 },
    { from: 0, to: 14 },
  ],
  [
    { top: 5000, total: 1000 },
    { from: 96, to: 114 },
  ],
  [
    { top: -300, total: 1000 },
    { from: 0, to: 8 },
  ],
  [
    { top: 1e9, total: 10 },
    { from: 10, to: 10 },
  ],
  [
    { top: 0, total: 0 },
    { from: 0, to: 0 },
  ],
])('%j', ({ top, total }, span) => {
  expect(visibleWindow(top, 500, 50, total)).toEqual(span);
});

test('is in the list, and small whatever the list', () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat(4000), fc.nat(1_000_000), (top, height, total) => {
      const { from, to } = visibleWindow(top, height, 50, total);
      expect(0 <= from && from <= to && to <= total).toBe(true);
      expect(to - from).toBeLessThanOrEqual(height / 50 + 10);
    }),
  );
});
