import { expect, test } from 'vitest';
import { contains, overlap, withoutIndexes } from '../../src/model/path.ts';

test.each([
  ['a.b', 'a.b', true],
  ['a.b', 'a.b.c', true],
  ['a.b', 'a.b[3].c', true],
  ['a.b', 'a', false],
  ['a.b', 'a.bc', false],
  ['a[1]', 'a[1].b', true],
  ['a[1]', 'a[12]', false],
  ['a', 'b', false],
])('%s contains %s: %s', (outer, inner, expected) => expect(contains(outer, inner)).toBe(expected));

test('two paths overlap when either contains the other', () => {
  expect([overlap('a', 'a.b'), overlap('a.b', 'a'), overlap('a.b', 'a.c')]).toEqual([true, true, false]);
});

test('a path without its indexes is the same for every entry of a list', () => {
  expect(withoutIndexes('a[0].b[12]')).toBe('a.b');
  expect(withoutIndexes('a.b')).toBe('a.b');
});
