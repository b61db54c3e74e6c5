import { expect, test } from 'vitest';
import { openJudging } from '../../src/background/judging.ts';
import { sha256 } from '../../src/background/sha-256.ts';
import type { App } from '../../src/model/app.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import { collectPeers } from '../../src/rules/lib/collect-peers.ts';
import { bookmark, labelRule } from '../support/some-apps.ts';

const INPUT = {
  rules: [labelRule],
  settings: defaultSettings,
  org: { url: 'https://acme.okta.com', id: '00o1' },
  admin: 'https://acme-admin.okta.com',
  nonProduction: false,
  facts: {},
  missing: {},
  now: new Date('2026-01-01T00:00:00Z'),
};
const labels = async (pages: readonly (readonly App[])[]) => {
  const judging = openJudging(
    INPUT,
    [],
    (now) => collectPeers(now, sha256),
    () => ({ requests: 1, logRequests: 0 }),
  );
  let reads = 0;
  for (const page of pages) judging.add(page);
  const tally = await judging.settle(
    async function* () {
      reads += 1;
      yield* pages;
    },
    async () => ({ facts: {}, missing: {} }),
  );
  const found = [...tally.findings()].map(({ subject }) => subject.label);
  return { found, apps: judging.apps(), reads, counted: tally.size() };
};
const at = (id: string, label: string, lastUpdated: string) => bookmark(id, { label, lastUpdated });

test('apps are judged as they come; the pages are not read again', async () => {
  expect(await labels([[bookmark('1')], [bookmark('2')]])).toEqual({
    found: ['App 1', 'App 2'],
    apps: 2,
    reads: 0,
    counted: 2,
  });
});

test.each([
  ['later', ['2026-01-01', '2026-01-02'], 'second'],
  ['earlier', ['2026-01-02', '2026-01-01'], 'first'],
  ['at the same time', ['2026-01-01', '2026-01-01'], 'first'],
])('an app listed twice counts once: the copy updated %s', async (_name, [one, two], label) => {
  const pages = [[at('1', 'first', one as string), bookmark('2')], [at('1', 'second', two as string)]];
  expect(await labels(pages)).toEqual({ found: [label, 'App 2'], apps: 2, reads: 1, counted: 2 });
});

test('an app listed twice on one page counts once, also where one copy has no date', async () => {
  const { lastUpdated: _, ...undated } = bookmark('1', { label: 'undated' });
  expect((await labels([[undated as App, at('1', 'dated', '2020-01-01')]])).found).toEqual(['dated']);
});
