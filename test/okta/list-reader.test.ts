import { expect, test } from 'vitest';
import { listReader, wholeList } from '../../src/okta/list-reader.ts';
import { logReads } from '../../src/okta/log-reads.ts';
import { answer, never, refusal, scriptedGet } from './fake-org.ts';

const [path = ''] = logReads('2026-11-21T00:00:00.000Z').map((log) => log.path);
const page = (malformed: number, ...items: readonly string[]) => answer({ items, malformed });
const withNext = (malformed: number, ...items: readonly string[]) => ({
  ...page(malformed, ...items),
  headers: { link: `<https://acme.okta.com${path}&after=c2>; rel="next"` },
});
const lost = refusal(400, 'E0000029');
const reader = (get: ReturnType<typeof scriptedGet>) => listReader(get, ['acme.okta.com'], never);

test('a list that begins again because Okta has lost the cursor counts nothing twice', async () => {
  const get = scriptedGet(withNext(1, 'a', 'b'), lost, withNext(0, 'a', 'b'), page(0, 'c'));
  expect(await reader(get)(path)).toEqual({ items: ['a', 'b', 'c'], malformed: 0 });
  expect(get.paths).toHaveLength(4);
});

test('entries that could not be understood are no whole list', async () => {
  const get = scriptedGet(withNext(0, 'a'), page(1, 'b'));
  await expect(wholeList(reader(get), path)).rejects.toMatchObject({ code: 'unexpected' });
});
