import { expect, test } from 'vitest';
import { atMost } from '../../src/okta/at-most.ts';
import type { Answer, Get } from '../../src/okta/http.ts';
import { answer, never } from './fake-org.ts';

/** Answers when it is told to. */
function slowOrg() {
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  const get: Get = (path) => {
    asked.push(path);
    return new Promise<Answer>((resolve) => waiting.push(() => resolve(answer({ path }))));
  };
  const next = async (): Promise<void> => {
    waiting.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { get, asked, next };
}

test('no more than so many are on their way', async () => {
  const org = slowOrg();
  const get = atMost(2, org.get);
  const answers = ['a', 'b', 'c', 'd'].map((path) => get(path, never));
  await new Promise((resolve) => setTimeout(resolve));
  expect(org.asked).toEqual(['a', 'b']);
  await org.next();
  expect(org.asked).toEqual(['a', 'b', 'c']);
  await org.next();
  await org.next();
  await org.next();
  expect(await Promise.all(answers)).toHaveLength(4);
});

test('what is urgent goes before what waits', async () => {
  const org = slowOrg();
  const get = atMost(1, org.get, (path) => path.startsWith('apps'));
  for (const path of ['a', 'b', 'c', 'apps']) void get(path, never);
  await new Promise((resolve) => setTimeout(resolve));
  await org.next();
  await org.next();
  expect(org.asked).toEqual(['a', 'apps', 'b']);
});

test('a failure makes room as well', async () => {
  const get = atMost(1, async (path) => {
    if (path === 'bad') throw new Error('offline');
    return answer({});
  });
  await expect(get('bad', never)).rejects.toThrow('offline');
  expect((await get('good', never)).failure).toBeUndefined();
});
