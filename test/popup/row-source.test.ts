import { expect, test } from 'vitest';
import { emptyQuery } from '../../popup/query.ts';
import { openRowSource } from '../../popup/row-source.ts';
import type { Ask } from '../../src/ui/page-host.ts';
import { fakeFindings } from '../ui/fake-findings.ts';
import { fakeHost } from '../ui/fake-host.ts';

const rules = [0, 1, 2, 3];
const query = { ...emptyQuery(undefined), groupBy: 'subject' as const };

function source(count = 1000) {
  const host = fakeHost({ findings: fakeFindings(count) });
  const pages = () => host.asked.filter(([name]) => name === 'list-rows').map((asked) => asked[3]);
  return { host, pages, rows: openRowSource(host.ask, 'acme.okta.com', query) };
}

test('reads only the pages in sight, each once', async () => {
  const { rows, pages } = source();
  await Promise.all([rows.want({ from: 0, to: 20 }), rows.want({ from: 5, to: 25 })]);
  expect(pages()).toEqual([0]);
  expect([rows.total, rows.findings]).toEqual([1000, 1000]);
  expect(await rows.want({ from: 195, to: 215 })).toBe(true);
  expect(pages()).toEqual([0, 100, 200]);
  expect(await rows.want({ from: 150, to: 160 })).toBe(false);
  expect(rules.map((index) => rows.row(index)?.row)).toEqual(['group', 'group', 'group', 'group']);
  expect(rows.row(900)).toBeUndefined();
});

test('forgets pages that are long out of sight', async () => {
  const { rows, pages } = source(5000);
  for (let from = 0; from < 5000; from += 100) await rows.want({ from, to: from + 1 });
  expect(rows.row(0)).toBeUndefined();
  expect(rows.row(4999)).toBeDefined();
  await rows.want({ from: 0, to: 1 });
  expect(pages()).toHaveLength(51);
});

test('a page that could not be read is asked for again', async () => {
  const { host } = source();
  let broken = true;
  const ask: Ask = async (name, ...args) => {
    if (broken) throw new Error('gone');
    return host.ask(name, ...args);
  };
  const rows = openRowSource(ask, 'acme.okta.com', query);
  await expect(rows.want({ from: 0, to: 1 })).rejects.toThrow('gone');
  broken = false;
  await rows.want({ from: 0, to: 1 });
  expect(rows.row(0)).toBeDefined();
});
