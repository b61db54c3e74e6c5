import { expect, test, vi } from 'vitest';
import { remembered, rememberedOf } from '../../../src/rules/lib/remembered.ts';

test('a result is worked out once, until there are too many', () => {
  const compute = vi.fn((key: string) => key.length);
  const ask = remembered(compute, 2);
  expect(['a', 'bb', 'a', 'bb'].map(ask)).toEqual([1, 2, 1, 2]);
  expect(compute).toHaveBeenCalledTimes(2);
  expect(['ccc', 'a'].map(ask)).toEqual([3, 1]);
  expect(compute).toHaveBeenCalledTimes(4);
});

test('of an object: once for each object, however alike they are', () => {
  const compute = vi.fn(({ name }: { readonly name: string }) => name.length);
  const ask = rememberedOf(compute);
  const [one, other] = [{ name: 'abc' }, { name: 'abc' }];
  expect([ask(one), ask(one), ask(other)]).toEqual([3, 3, 3]);
  expect(compute).toHaveBeenCalledTimes(2);
});
