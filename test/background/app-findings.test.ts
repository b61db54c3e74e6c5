import { beforeEach, expect, test, vi } from 'vitest';
import { catalogue } from '../../src/background/catalogue.ts';
import { newRun } from '../../src/background/new-run.ts';
import type { App } from '../../src/model/app.ts';
import type { AppCheck } from '../../src/model/deeper.ts';
import type { PageApp } from '../../src/model/panel.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import { oidcApp } from '../support/build-subjects.ts';
import { resetBrowser } from '../support/fake-browser.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { findingOf, headOf, NO_COUNTS, subjectOf } from '../support/some-findings.ts';

import 'fake-indexeddb/auto';

vi.mock('webextension-polyfill', () => import('../support/fake-browser.ts'));
const { openConsolePanel } = await import('../../src/background/console-panel.ts');
const { openRows } = await import('../../src/background/rows.ts');
const { writeSettings } = await import('../../src/store/settings-store.ts');
const { beginRun } = await import('../../src/store/run-store.ts');
const { writeReport } = await import('../../src/store/report-store.ts');

const ORG = 'acme.okta.com';
const RULE = 'oidc-redirect-uri-http';

const CHECK: AppCheck = {
  org: ORG,
  subject: subjectOf('0oa1'),
  takenAt: '2026-02-02T00:00:00.000Z',
  findings: [],
  carriedFrom: '2026-01-01T00:00:00.000Z',
  unknown: [{ ruleId: RULE, reason: 'forbidden', count: 1 }],
  missing: {},
  requests: 8,
};

const panel = () =>
  openConsolePanel({
    rows: openRows(),
    catalogue,
    texts: async () => ({}),
    check: async () => ({ app: {} as App, check: CHECK }),
  });

async function audited(): Promise<void> {
  const run = newRun(ORG);
  const basis = { settings: defaultSettings, reads: {} };
  await beginRun(run, basis);
  const head = headOf({
    appScores: [
      { id: '0oa1', score: 63, coverage: 92, grade: 'C' },
      { id: '0oa2', score: 100, coverage: 40, grade: null },
    ],
  });
  const summary = { counts: NO_COUNTS, fixFirst: [], deeper: { apps: 0, requests: 0, logRequests: 0 } };
  await writeReport(
    run,
    { head, findings: [findingOf(RULE, subjectOf('0oa1'), 'high')], summary, basis },
    false,
  );
}

beforeEach(() => {
  resetBrowser();
  freshDatabase();
});

test('an app the audit judged: its findings, and how much of it could be judged', async () => {
  await audited();
  const view = await panel().appFindings(ORG, '0oa1');
  expect(view).toMatchObject({
    source: 'audit',
    coverage: 92,
    findings: [{ ruleId: RULE, severity: 'high' }],
  });
});

test('an app without findings says how little is known of it', async () => {
  await audited();
  expect(await panel().appFindings(ORG, '0oa2')).toMatchObject({ findings: [], coverage: 40 });
});

test('of an app the audit has not read nothing is said, and of an org never audited neither', async () => {
  await audited();
  expect(await panel().appFindings(ORG, '0oa3')).toBeNull();
  expect(await panel().appFindings('beta.okta.com', '0oa1')).toBeNull();
});

const page = (label: string): PageApp => ({
  saved: {
    page: 'app',
    id: '0oa1',
    name: 'oidc_client',
    values: [{ path: 'label', value: label, source: 'page-read', label: 'App integration name' }],
    unread: [],
  },
});

test('what was read of an app is forgotten with its org', async () => {
  const uri = 'http://known.example.com/cb';
  const app = oidcApp({ id: '0oa1', client: { redirect_uris: [uri] } });
  const one = openConsolePanel({
    rows: openRows(),
    catalogue,
    texts: async () => ({}),
    check: async () => ({ app, check: CHECK }),
  });
  await one.check(ORG, '0oa1');
  expect(JSON.stringify(await one.judge(ORG, page('Renamed')))).toContain(uri);
  expect(JSON.stringify(await one.judge('beta.okta.com', page('Renamed')))).not.toContain(uri);
  one.forget(ORG);
  expect(JSON.stringify(await one.judge(ORG, page('Renamed')))).not.toContain(uri);
});

test('what is still being read of an app when its org is forgotten is not kept', async () => {
  const uri = 'http://known.example.com/cb';
  const app = oidcApp({ id: '0oa1', client: { redirect_uris: [uri] } });
  let read: () => void = () => undefined;
  const reading = new Promise<void>((resolve) => {
    read = resolve;
  });
  const one = openConsolePanel({
    rows: openRows(),
    catalogue,
    texts: async () => ({}),
    check: async () => {
      await reading;
      return { app, check: CHECK };
    },
  });
  const checked = one.check(ORG, '0oa1');
  one.forget(ORG);
  read();
  await checked;
  expect(JSON.stringify(await one.judge(ORG, page('Renamed')))).not.toContain(uri);
});

test('of an org without an audit, pages are judged by the settings of now', async () => {
  const one = panel();
  expect((await one.judge('gamma.okta.com', page('A'))).unknown).toBeGreaterThan(0);
  await writeSettings({ ...defaultSettings, disabledRules: catalogue.rules.map(({ id }) => id) });
  expect((await one.judge('gamma.okta.com', page('A'))).unknown).toBe(0);
});

test('a check says when it was made, what it could not judge, and by which audit apps were compared', async () => {
  expect(await panel().check(ORG, '0oa1')).toEqual({
    source: 'check',
    takenAt: CHECK.takenAt,
    findings: [],
    unknown: 1,
    carriedFrom: CHECK.carriedFrom,
  });
});
