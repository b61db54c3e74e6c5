import { describe, expect, test } from 'vitest';
import { holeFinder } from '../../src/audit/holes.ts';
import type { Hole } from '../../src/model/subject.ts';

const hole = (at: string): Hole => ({ at, reason: 'unexpected-shape' });

describe('the hole that matters', () => {
  const find = holeFinder(['settings.uris', 'status']);

  test('is the first one where the rule reads', () => {
    expect(find([hole('label'), hole('settings.uris[2]'), hole('status')])?.at).toBe('settings.uris[2]');
    expect(find([hole('settings')])?.at).toBe('settings');
    expect(find([hole('settings[0].uris[12].host')])?.at).toBe('settings[0].uris[12].host');
    expect(find([hole('settings.urisOfOthers')])).toBeUndefined();
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
