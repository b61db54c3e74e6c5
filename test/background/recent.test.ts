import { expect, test } from 'vitest';
import { recent } from '../../src/background/recent.ts';

test('makes a thing once, forgets what was used longest ago', async () => {
  const made: string[] = [];
  const get = recent<string>(2);
  const use = (key: string) =>
    get(key, async () => {
      made.push(key);
      return key;
    });
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(await use(key)).toBe(key);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

test('a failure is tried again', async () => {
  const get = recent<number>(2);
  await expect(get('a', () => Promise.reject(new Error('x')))).rejects.toThrow('x');
  expect(await get('a', async () => 7)).toBe(7);
});
