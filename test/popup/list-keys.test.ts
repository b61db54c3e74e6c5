import { expect, test } from 'vitest';
import { moveOf, nextIndex } from '../../popup/list-keys.ts';
import type { Row } from '../../src/model/run.ts';
import { fakeFinding } from '../ui/fake-findings.ts';

const group: Row = { row: 'group', key: 'a', severity: 'low', count: 2 };
const finding: Row = { row: 'finding', finding: fakeFinding(1) };
const list = [group, finding, finding, group];
const rows = { total: 40, row: (index: number) => list[index] };

test.each([
  ['up', 0, 0],
  ['up', 5, 4],
  ['down', 5, 6],
  ['down', 39, 39],
  ['page-up', 5, 0],
  ['page-down', 5, 15],
  ['first', 30, 0],
  ['last', 3, 39],
  ['in', 0, 1],
  ['in', 1, 1],
  ['out', 2, 0],
  ['out', 3, 3],
] as const)('%s from %i goes to %i', (move, from, to) => expect(nextIndex(move, from, rows)).toBe(to));

const press = (key: string, ctrlKey = false) =>
  ({ key, ctrlKey, altKey: false, metaKey: false }) as KeyboardEvent;

test('other keys and key combinations are not the list’s', () => {
  expect(moveOf(press('ArrowDown'))).toBe('down');
  expect(moveOf(press(' '))).toBe('act');
  expect(moveOf(press('a'))).toBeUndefined();
  expect(moveOf(press('toString'))).toBeUndefined();
  expect(moveOf(press('ArrowDown', true))).toBeUndefined();
});
