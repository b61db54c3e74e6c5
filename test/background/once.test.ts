import { expect, test } from 'vitest';
import { once } from '../../src/background/once.ts';

test('is made once, for everybody', async () => {
  let made = 0;
  const number = once(async () => {
    made += 1;
    return made;
  });
  expect(await Promise.all([number(), number()])).toEqual([1, 1]);
  expect(await number()).toBe(1);
});

test('a failure is everybody’s who waited for it, and then it is tried again', async () => {
  let tries = 0;
  const number = once(async () => {
    tries += 1;
    if (tries === 1) throw new Error('first');
    return tries;
  });
  const both = await Promise.allSettled([number(), number()]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await number()).toBe(2);
});
