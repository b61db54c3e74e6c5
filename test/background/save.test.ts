import { beforeEach, expect, test, vi } from 'vitest';
import type { LiveRun } from '../../src/background/live-run.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import { resetBrowser } from '../support/fake-browser.ts';
import { freshDatabase } from '../support/fresh-database.ts';

import 'fake-indexeddb/auto';

vi.mock('webextension-polyfill', () => import('../support/fake-browser.ts'));
const { newRun } = await import('../../src/background/new-run.ts');
const { save } = await import('../../src/background/save.ts');
const { beginRun, readRun } = await import('../../src/store/run-store.ts');

const ORG = 'acme.okta.com';

beforeEach(() => {
  resetBrowser();
  freshDatabase();
});

async function liveRun(more: Partial<LiveRun> = {}): Promise<LiveRun> {
  const run = { ...newRun(ORG), pauses: 3 };
  await beginRun(run, { settings: defaultSettings, reads: {} });
  const { signal } = new AbortController();
  return { run, requests: 7, route: 'tab', unjudged: [], signal, changed: vi.fn(), ...more };
}

test('what the next worker has to know of this one is stored with the run', async () => {
  const live = await liveRun({ perMinute: 100 });
  await save(live, live.run);
  expect(await readRun(ORG)).toMatchObject({ requests: 7, route: 'tab', perMinute: 100, pauses: 3 });
  expect(live.changed).toHaveBeenCalledOnce();
});

test('whatever was read ends the count of waits in vain', async () => {
  const live = await liveRun();
  await save(live, live.run, { kind: 'page', n: 0, json: '[]' });
  const stored = await readRun(ORG);
  expect(stored).toMatchObject({ pauses: 0 });
  expect(stored).not.toHaveProperty('perMinute');
});

test('nothing is stored of a run that was told to stop', async () => {
  const stop = new AbortController();
  const live = await liveRun({ signal: stop.signal });
  stop.abort();
  await expect(save(live, { ...live.run, pages: 5 })).rejects.toMatchObject({ code: 'cancelled' });
  expect(await readRun(ORG)).toMatchObject({ pages: 0 });
});
