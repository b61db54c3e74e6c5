import { describe, expect, test } from 'vitest';
import { AuditError } from '../../src/model/failure.ts';
import type { Answer, Get } from '../../src/okta/http.ts';
import { type Page, pages } from '../../src/okta/pages.ts';
import { answer, never, refusal, scriptedGet } from './fake-org.ts';

const FIRST = '/api/v1/apps?limit=200';
const HOSTS = ['acme.okta.com', 'acme-admin.okta.com'];
const code = (expected: string) => expect.objectContaining({ code: expected });
const at = (cursor: number) => (cursor === 0 ? FIRST : `/api/v1/apps?after=${cursor}&limit=200`);
const to = (path?: string) => (path ? { link: `<https://acme.okta.com${path}>; rel="next"` } : {});

/** A page of so many numbered items, with a link to the page at the next cursor. */
const page = (from: number, count: number, next?: number | string): Answer =>
  answer(
    { items: Array.from({ length: count }, (_, index) => from + index), malformed: 0 },
    to(typeof next === 'number' ? at(next) : next),
  );

/** A list of so many items, 200 a page. */
function listOf(total: number): Get & { readonly paths: string[] } {
  const paths: string[] = [];
  const get: Get = async (path) => {
    paths.push(path);
    const from = Number(/after=(\d+)/.exec(path)?.[1] ?? 0);
    const count = Math.min(200, total - from);
    return page(from, count, from + count < total ? from + count : undefined);
  };
  return Object.assign(get, { paths });
}

async function readAll(get: Get, trail: object = {}) {
  const read: Page<number>[] = [];
  let error: unknown;
  try {
    for await (const one of pages<number>(get, FIRST, never, { hosts: HOSTS, ...trail })) read.push(one);
  } catch (thrown) {
    error = thrown;
  }
  return { read, error, items: read.flatMap(({ items }) => items) };
}

test('each page is asked for when it is said to be time, and not before', async () => {
  const get = listOf(500);
  const gates: (() => void)[] = [];
  const ready = () => new Promise<void>((open) => gates.push(open));
  const reading = readAll(get, { ready });
  await new Promise((resolve) => setTimeout(resolve));
  expect(get.paths).toEqual([]);
  gates[0]?.();
  await new Promise((resolve) => setTimeout(resolve));
  expect(get.paths).toEqual([FIRST]);
  const opening = setInterval(() => gates.at(-1)?.());
  expect((await reading).items).toHaveLength(500);
  clearInterval(opening);
  expect(get.paths).toEqual([FIRST, at(200), at(400)]);
});

describe('a whole list', () => {
  test.each([
    [0, 1],
    [1, 1],
    [199, 1],
    [201, 2],
    [340, 2],
    [5001, 26],
    [200, 2],
    [400, 3],
    [20_000, 101],
  ])('of %i apps takes %i requests', async (total, requests) => {
    const get = listOf(total);
    const { items, error } = await readAll(get);
    expect(error).toBeUndefined();
    expect(items).toEqual(Array.from({ length: total }, (_, index) => index));
    expect(get.paths).toHaveLength(requests);
  });

  test('pages are numbered and say where to go on', async () => {
    const { read } = await readAll(listOf(450));
    expect(read.map(({ path, next, page }) => ({ path, next, page }))).toEqual([
      { path: FIRST, next: at(200), page: 1 },
      { path: at(200), next: at(400), page: 2 },
      { path: at(400), next: undefined, page: 3 },
    ]);
  });

  test('short pages are normal, and so is a server that caps the limit', async () => {
    const get = scriptedGet(page(0, 50, 50), page(50, 2, 52), page(52, 50));
    expect((await readAll(get)).items).toHaveLength(102);
    expect(get.paths).toHaveLength(3);
  });

  test('a server that ignores the limit', async () => {
    const get = scriptedGet(page(0, 900));
    expect((await readAll(get)).items).toHaveLength(900);
    expect(get.paths).toHaveLength(2);
  });

  test('on with a run that was interrupted', async () => {
    const get = listOf(1000);
    const { items, read } = await readAll(get, { path: at(600), seen: [FIRST, at(200), at(400)] });
    expect(items[0]).toBe(600);
    expect(items).toHaveLength(400);
    expect(read[0]?.page).toBe(4);
  });
});

describe('the next page is on its way while this one is read', () => {
  test('one request ahead and no more', async () => {
    const sent: string[] = [];
    const bodies: (() => void)[] = [];
    const get: Get = async (path) => {
      sent.push(path);
      const { headers } = page(0, 1, sent.length * 200);
      return {
        status: 200,
        headers,
        value: () => new Promise((resolve) => bodies.push(() => resolve({ items: [1], malformed: 0 }))),
      };
    };
    const walk = pages<number>(get, FIRST, never, { hosts: HOSTS });
    const first = walk.next();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(sent).toEqual([FIRST, at(200)]);
    bodies[0]?.();
    await first;
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(sent).toHaveLength(2);
    await walk.return();
  });

  test('it is aborted when nobody wants it any more', async () => {
    let flight: AbortSignal | undefined;
    const get: Get = async (path, signal) => {
      flight = signal;
      return path === FIRST ? page(0, 1, 200) : new Promise(() => undefined);
    };
    for await (const one of pages<number>(get, FIRST, never, { hosts: HOSTS })) {
      expect(one.page).toBe(1);
      break;
    }
    expect(flight?.aborted).toBe(true);
  });

  test('its failure does not cost the page before', async () => {
    const get = scriptedGet(page(0, 200, 200), new AuditError('offline'));
    const { read, error } = await readAll(get);
    expect(read).toMatchObject([{ page: 1, next: at(200) }]);
    expect(error).toEqual(code('offline'));
  });
});

describe('links that lead nowhere', () => {
  test.each([
    ['to itself', [page(0, 200, 200), page(200, 200, 200)], 2],
    ['back to the start', [page(0, 200, 200), page(200, 200, FIRST)], 2],
    ['round in a cycle', [page(0, 200, 200), page(200, 200, 400), page(400, 200, 200)], 3],
    ['to itself at once', [page(0, 200, FIRST)], 1],
  ] as const)('%s: a loop, without one more request', async (_what, script, requests) => {
    const get = scriptedGet(...script);
    const { error, read } = await readAll(get);
    expect(error).toEqual(code('pagination-loop'));
    expect(get.paths).toHaveLength(requests);
    expect(read).toHaveLength(requests);
    expect(read.at(-1)?.next).toBe(read.at(-1)?.path);
  });

  test('a loop is seen after an interruption too', async () => {
    const get = scriptedGet(page(400, 200, 200));
    const { error } = await readAll(get, { path: at(400), seen: [FIRST, at(200)] });
    expect(error).toEqual(code('pagination-loop'));
  });

  test('ever new cursors end after 1,000 pages', async () => {
    let cursor = 0;
    const get: Get = async () => page(0, 1, ++cursor);
    const { error, read } = await readAll(get);
    expect(error).toEqual(code('pagination-loop'));
    expect(read).toHaveLength(1000);
  });

  test.each([
    ['https://evil.example/api/v1/apps?after=1', 'unsafe-next-link'],
    ['https://acme.okta.com/api/v1/users?after=1', 'unsafe-next-link'],
    ['https://[', 'unreadable-next-link'],
  ])('%s is not sent; the page itself is kept, not as the last', async (url, expected) => {
    const bad = answer({ items: [1], malformed: 0 }, { link: `<${url}>; rel="next"` });
    const get = scriptedGet(bad);
    const { read, error } = await readAll(get);
    expect(error).toEqual(code(expected));
    expect(get.paths).toEqual([FIRST]);
    expect(read).toMatchObject([{ items: [1], next: FIRST }]);
  });
});

describe('slips of the server', () => {
  test('a full page without a next one is read again', async () => {
    const get = scriptedGet(page(0, 200), page(0, 200, 200), page(200, 7));
    expect((await readAll(get)).items).toHaveLength(207);
    expect(get.paths).toEqual([FIRST, FIRST, at(200)]);
  });

  test('an empty page with a next one is read again, its next one asked for once', async () => {
    const order: string[] = [];
    const byPath: Get = async (path) => {
      order.push(path);
      if (path === FIRST) return page(0, 200, 200);
      if (path === at(400)) return page(400, 5);
      return order.filter((one) => one === at(200)).length === 1 ? page(200, 0, 400) : page(200, 200, 400);
    };
    expect((await readAll(byPath)).items).toHaveLength(405);
    expect(order).toEqual([FIRST, at(200), at(400), at(200)]);
  });

  test('one that stays empty is passed over', async () => {
    const byPath: Get = async (path) =>
      path === FIRST ? page(0, 200, 200) : path === at(200) ? page(0, 0, 400) : page(400, 5);
    expect((await readAll(byPath)).items).toHaveLength(205);
  });

  test('empty pages without end are a loop', async () => {
    let cursor = 0;
    const get: Get = async () => page(0, 0, ++cursor);
    const { error } = await readAll(get);
    expect(error).toEqual(code('pagination-loop'));
    expect(cursor).toBeLessThan(20);
  });

  test('malformed entries count as entries', async () => {
    const full = answer({ items: [1], malformed: 199 });
    const get = scriptedGet(full);
    expect((await readAll(get)).read).toMatchObject([{ malformed: 199 }]);
    expect(get.paths).toHaveLength(2);
  });
});

describe('a cursor Okta has forgotten', () => {
  const lost = refusal(400, 'E0000029');
  test('starts the list again, once', async () => {
    const get = scriptedGet(lost, page(0, 200, 200), page(200, 5));
    const { items, read } = await readAll(get, { path: at(800), seen: [FIRST, at(200)] });
    expect(items).toHaveLength(205);
    expect(read[0]).toMatchObject({ path: FIRST, page: 1 });
  });

  test('and ends it the second time', async () => {
    const get = scriptedGet(page(0, 200, 200), lost, page(0, 200, 200), lost);
    expect((await readAll(get)).error).toEqual(code('invalid-cursor'));
    expect(get.paths).toHaveLength(4);
  });

  test('or when there is none', async () => {
    const get = scriptedGet(lost);
    expect((await readAll(get)).error).toEqual(code('invalid-cursor'));
    expect(get.paths).toHaveLength(1);
  });
});

test.each([
  ['signed out', refusal(403, 'E0000005'), 'signed-out'],
  ['forbidden', refusal(403), 'forbidden'],
  ['not a list', answer(new AuditError('not-a-list')), 'not-a-list'],
])('%s in mid-run stops at once', async (_what, fault, expected) => {
  const get = scriptedGet(page(0, 200, 200), fault, page(9, 9));
  const { error, read } = await readAll(get);
  expect(error).toEqual(code(expected));
  expect(read).toHaveLength(1);
  expect(get.paths).toHaveLength(2);
});

test('cancel reaches the request on its way', async () => {
  const click = new AbortController();
  const get: Get = (_path, signal) =>
    new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new AuditError('cancelled')));
    });
  const walk = pages(get, FIRST, click.signal, { hosts: HOSTS }).next();
  click.abort();
  await expect(walk).rejects.toEqual(code('cancelled'));
});
