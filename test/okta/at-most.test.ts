import { expect, test, vi } from 'vitest';
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

test('what was given up while it waited is not sent, and makes room', async () => {
  const org = slowOrg();
  const get = atMost(1, org.get);
  const change = new AbortController();
  void get('a', never);
  const given = expect(get('b', change.signal)).rejects.toMatchObject({ code: 'cancelled' });
  const last = get('c', never);
  change.abort();
  await org.next();
  await given;
  await vi.waitFor(() => expect(org.asked).toEqual(['a', 'c']));
  await org.next();
  await last;
});

test('after a failure nothing is sent that its news would have stopped', async () => {
  const stop = new AbortController();
  const asked: string[] = [];
  const get = atMost(1, async (path) => {
    asked.push(path);
    throw new Error('offline');
  });
  const first = get('a', stop.signal).catch(() => stop.abort());
  const second = get('b', stop.signal);
  await expect(Promise.all([first, second])).rejects.toMatchObject({ code: 'cancelled' });
  expect(asked).toEqual(['a']);
});

test('a long line that is given up is gone at once', async () => {
  const org = slowOrg();
  const get = atMost(1, org.get);
  const stop = new AbortController();
  void get('first', never);
  const given = Array.from({ length: 500 }, (_, n) =>
    get(`${n}`, stop.signal).catch((error: unknown) => error),
  );
  const after = get('after', never);
  await new Promise((resolve) => setTimeout(resolve));
  stop.abort();
  await org.next();
  await org.next();
  expect(await Promise.all(given)).toHaveLength(500);
  expect(org.asked).toEqual(['first', 'after']);
  expect((await after).status).toBe(200);
});
