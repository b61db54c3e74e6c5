import { expect, test } from 'vitest';
import { inTurn } from '../../src/background/in-turn.ts';

const nap = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('work for one key runs in order, other keys beside it, and a failure stops nobody', async () => {
  const turn = inTurn();
  const log: string[] = [];
  const work = (name: string, ms: number) => async () => {
    log.push(`${name} begins`);
    await nap(ms);
    log.push(`${name} ends`);
    return name;
  };
  const first = turn('a', work('a1', 20));
  const failing = turn('a', async () => {
    throw new Error('a2');
  });
  const third = turn('a', work('a3', 1));
  const other = turn('b', work('b1', 1));
  await expect(failing).rejects.toThrow('a2');
  expect(await Promise.all([first, third, other])).toEqual(['a1', 'a3', 'b1']);
  expect(log.indexOf('b1 ends')).toBeLessThan(log.indexOf('a1 ends'));
  expect(log.filter((line) => line.startsWith('a'))).toEqual([
    'a1 begins',
    'a1 ends',
    'a3 begins',
    'a3 ends',
  ]);
});
