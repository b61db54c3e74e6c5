import { describe, expect, test } from 'vitest';
import { holeFinder, overlaps } from '../../src/audit/holes.ts';
import type { Hole } from '../../src/model/subject.ts';

const hole = (at: string): Hole => ({ at, reason: 'unexpected-shape' });

describe('overlaps', () => {
  test.each([
    ['a.b', 'a.b', true],
    ['a.b', 'a', true],
    ['a', 'a.b', true],
    ['a.b', 'a.b[3].c', true],
    ['a.b', 'a[0].b[12]', true],
    ['a.b', 'a.bc', false],
    ['a.b', 'a.c', false],
    ['a.b', 'b', false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(overlaps(one, other)).toBe(expected);
    expect(overlaps(other, one)).toBe(expected);
  });
});

describe('the hole that matters', () => {
  const find = holeFinder(['settings.uris', 'status']);

  test('is the first one where the rule reads', () => {
    expect(find([hole('label'), hole('settings.uris[2]'), hole('status')])?.at).toBe('settings.uris[2]');
    expect(find([hole('settings')])?.at).toBe('settings');
  });

  test('is the same when asked again', () => {
    expect(find([hole('label')])).toBeUndefined();
    expect(find([hole('label')])).toBeUndefined();
    expect(find([hole('status')])?.at).toBe('status');
  });

  test('is found after thousands of others, too', () => {
    for (let index = 0; index < 3000; index += 1) find([hole(`settings.uris[${index}]`)]);
    expect(find([hole('settings.uris[7]')])?.at).toBe('settings.uris[7]');
    expect(find([hole('label')])).toBeUndefined();
  });
});
