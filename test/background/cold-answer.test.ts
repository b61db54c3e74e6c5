import { beforeEach, expect, test, vi } from 'vitest';
import { newRun } from '../../src/background/new-run.ts';
import type { PageApp, PanelView } from '../../src/model/panel.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import fake, { ORIGIN, resetBrowser } from '../support/fake-browser.ts';
import { freshDatabase, restartWorker } from '../support/fresh-database.ts';
import { findingOf, headOf, NO_COUNTS, subjectOf } from '../support/some-findings.ts';
import { beginLife } from '../support/worker-life.ts';

import 'fake-indexeddb/auto';

vi.mock('webextension-polyfill', () => import('../support/fake-browser.ts'));

const ORG = 'acme.okta.com';
const APPS = 3_000;
const PAGE: PageApp = {
  unsaved: {
    page: 'app',
    id: '0oa1',
    name: 'oidc_client',
    values: [
      {
        path: 'settings.oauthClient.redirect_uris',
        value: ['http://app.example.com/callback'],
        source: 'page-edit',
        label: 'Sign-in redirect URIs',
      },
    ],
    unread: [],
  },
};

/** An org with a report of some size, as an audit leaves it. */
async function storeReport(): Promise<void> {
  const [{ beginRun }, { writeReport }] = await Promise.all([
    import('../../src/store/run-store.ts'),
    import('../../src/store/report-store.ts'),
  ]);
  const basis = { settings: defaultSettings, reads: {} };
  const run = newRun(ORG);
  await beginRun(run, basis);
  const findings = Array.from({ length: APPS }, (_, n) => findingOf('rule', subjectOf(`0oa${n}`), 'high'));
  const summary = { counts: NO_COUNTS, fixFirst: [], deeper: { apps: 0, requests: 0, logRequests: 0 } };
  await writeReport(run, { head: headOf(), findings, summary, basis }, false);
}

const ask = async (name: string, ...args: unknown[]): Promise<unknown> => {
  const sender = {
    id: fake.runtime.id,
    tab: { id: 1 },
    frameId: 0,
    url: 'https://acme-admin.okta.com/admin/',
  };
  const replies = await Promise.all(fake.runtime.onMessage.fire({ ask: name, args }, sender));
  return replies.find((one) => one !== undefined);
};

/** What the worker read of the mass of reports, and what it fetched. */
const read: string[] = [];
const fetched: string[] = [];

beforeEach(async () => {
  resetBrowser();
  freshDatabase();
  read.length = 0;
  fetched.length = 0;
  vi.stubGlobal('fetch', async (url: string) => {
    fetched.push(url);
    if (url !== `${ORIGIN}texts.json`) return new Promise(() => undefined);
    return new Response('{}', { headers: { 'content-type': 'application/json' } });
  });
  await storeReport();
  restartWorker();
  beginLife();
});

test('a worker just woken answers a page from what is small: no report’s mass, no network', async () => {
  const { get } = IDBObjectStore.prototype;
  const spy = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
    this: IDBObjectStore,
    key,
  ) {
    read.push(this.name === 'blocks' ? String((key as string[])[2]) : this.name);
    return get.call(this, key);
  });
  await import('../../src/background/main.ts');
  const { ok } = (await ask('judge-page', PAGE)) as { ok: PanelView };
  spy.mockRestore();
  expect(ok.findings.map(({ ruleId }) => ruleId)).toContain('oidc-redirect-uri-http');
  expect(read).toContain('basis');
  expect(read.filter((one) => !['reports', 'basis', 'runs'].includes(one))).toEqual([]);
  expect(fetched).toEqual([`${ORIGIN}texts.json`]);
});

test('the words are asked for while the store is being read', async () => {
  await import('../../src/background/main.ts');
  const answer = ask('judge-page', PAGE);
  expect(fetched).toEqual([`${ORIGIN}texts.json`]);
  await answer;
});
