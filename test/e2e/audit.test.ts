import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { auditInPopup, waitForPhase } from '../../src/tools/popup-driver.mjs';
import { canariesIn } from '../support/canaries.ts';
import { everythingStored } from './everything-stored.ts';
import { listenToWorker } from './overheard.ts';
import {
  ACME,
  type Exports,
  exportsOf,
  hasRecorded,
  openStage,
  RECORDED,
  SAMPLE,
  type Stage,
  signIn,
} from './stage.ts';

const orgs = [
  { name: 'the sample org', dir: SAMPLE },
  ...(hasRecorded ? [{ name: 'the recorded org', dir: RECORDED }] : []),
];

describe.each(orgs)('$name, audited through the popup', ({ dir }) => {
  const apps: readonly { id: string }[] = JSON.parse(readFileSync(`${dir}/api/v1/apps.json`, 'utf8'));
  let stage: Stage;
  let exports: Exports;
  let page: Awaited<ReturnType<Stage['popup']>>;

  beforeAll(async () => {
    stage = await openStage({ orgs: { acme: dir } });
    await signIn(stage.browser);
    page = await stage.popup();
    expect(await auditInPopup(page)).toBe('done');
    exports = await exportsOf(page);
  });
  afterAll(() => stage?.close());

  test('reads every app, in as few requests as can be', () => {
    const requests = stage.server.stats().requests.filter(({ path }) => path === '/api/v1/apps');
    expect(requests).toHaveLength(Math.ceil(apps.length / 200));
    expect(exports.report.coverage.apps).toBe(new Set(apps.map(({ id }) => id)).size);
    expect(exports.report.complete).toBe(true);
  });

  test('sends nothing but GETs, and only to the org', () => {
    const { requests } = stage.server.stats();
    expect(requests.length).toBeGreaterThan(5);
    for (const { method, host, authorization } of requests) {
      expect(method).toBe('GET');
      expect(['acme.okta.com', 'acme-admin.okta.com']).toContain(host);
      expect(authorization).toBeNull();
    }
  });

  test('every rule counts every subject of its kinds once, and none broke', () => {
    const { coverage, rules, findings } = exports.report;
    expect(rules.length).toBeGreaterThanOrEqual(20);
    for (const { id, counts } of rules) {
      const sum = Object.values(counts).reduce((total, count) => total + count, 0);
      expect(
        [coverage.apps, coverage.trustedOrigins, coverage.apps + coverage.authorizationServers],
        id,
      ).toContain(sum);
      expect(counts.error, id).toBe(0);
      const listed = findings.filter(({ ruleId }) => ruleId === id).length;
      expect(listed, id).toBe((counts.fail ?? 0) + (counts.info ?? 0));
    }
  });

  test('every problem has a whole sentence, a path, and its finding a link to the Admin Console', () => {
    expect(exports.report.findings.length).toBeGreaterThan(0);
    for (const { subject, problems } of exports.report.findings) {
      expect(subject.url).toMatch(/^https:\/\/acme-admin\.okta\.com\/admin\//);
      for (const { text, at } of problems) {
        expect(text).toMatch(/^\S.*[.!]$/s);
        expect(text).not.toContain('{value}');
        expect(at).not.toBe('');
      }
    }
  });

  test('a second audit of the same org finds the same', async () => {
    expect(await auditInPopup(page)).toBe('done');
    const again = await exportsOf(page);
    expect(again.report.findings).toEqual(exports.report.findings);
    expect(again.report.rules).toEqual(exports.report.rules);
  });
});

describe('the sample org', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
    await signIn(stage.browser);
  });
  afterAll(() => stage?.close());

  test('shows every rule at least once, and apps with nothing to fix', async () => {
    const page = await stage.popup();
    await auditInPopup(page);
    const { report } = await exportsOf(page);
    const silent = report.rules.filter(({ counts }) => (counts.fail ?? 0) === 0).map(({ id }) => id);
    expect(silent).toEqual([]);
    const failing = new Set(
      report.findings.filter(({ outcome }) => outcome === 'fail').map(({ subject }) => subject.id),
    );
    expect(report.coverage.apps - failing.size).toBeGreaterThanOrEqual(8);
    await page.close();
  });

  test('no planted secret is in the messages, the store, the page or the exports', async () => {
    const planted = canariesIn(readFileSync(`${SAMPLE}/api/v1/apps.json`, 'utf8'));
    expect(planted.length).toBeGreaterThanOrEqual(15);
    const page = await stage.browser.context.newPage();
    const heard = await listenToWorker(page);
    const printed: string[] = [];
    page.on('console', (message) => printed.push(message.text()));
    await page.goto(`chrome-extension://${stage.browser.id}/popup/index.html?org=${ACME}`);
    await auditInPopup(page);
    const { json, csv } = await exportsOf(page);
    await page.getByLabel('Search findings').fill('secret');
    const dom = await page.content();
    const stored = await everythingStored(page);
    expect(stored).toContain('oidc-redirect-uri-http');
    const messages = await heard();
    expect(messages).toContain('oidc-redirect-uri-http');
    for (const text of [json, csv, dom, stored, messages, printed.join('\n')])
      expect(canariesIn(text)).toEqual([]);
    await page.close();
  });

  test('hostile labels stay text', async () => {
    const page = await stage.popup();
    await auditInPopup(page);
    await page.getByText('By app').click();
    await page.getByLabel('Search findings').fill('<img');
    const row = page.getByRole('treeitem').filter({ hasText: '<img src=x onerror=' });
    await row.first().waitFor();
    expect(await page.locator('main img').count()).toBe(0);
    expect(await page.title()).not.toBe('1');
    await page.getByLabel('Search findings').fill('Invoice');
    await page.getByRole('treeitem').filter({ hasText: 'U+202E' }).first().waitFor();
    expect(await page.content()).not.toContain('\u202e');
    const { csv } = await exportsOf(page);
    expect(csv).not.toMatch(/(^|,)"=HYPERLINK/m);
    expect(csv).toContain("'=HYPERLINK");
    await page.close();
  });

  test('the bundled sample org goes through the same pipeline, without an org', async () => {
    stage.server.forgetRecord();
    const page = await stage.popup('sample');
    await page.getByRole('button', { name: /Explore the sample org|Audit this org/ }).click();
    expect(await waitForPhase(page, ['done', 'incomplete', 'error'])).toBe('done');
    const { report } = await exportsOf(page);
    expect(report.coverage.apps).toBeGreaterThan(30);
    expect(stage.server.stats().requests).toEqual([]);
    await page.close();
  });

  test('the toolbar button of the org’s tab says how many critical and high findings there are', async () => {
    const page = await stage.popup();
    await auditInPopup(page);
    const { summary } = await stage.state(page);
    const urgent = (summary?.counts.critical ?? 0) + (summary?.counts.high ?? 0);
    await expect
      .poll(() =>
        page.evaluate(async (host) => {
          const { tabs, action } = (globalThis as never as { chrome: Browser }).chrome;
          const [tab] = await tabs.query({ url: `https://${host.replace('.', '-admin.')}/*` });
          return tab?.id === undefined ? undefined : action.getBadgeText({ tabId: tab.id });
        }, ACME),
      )
      .toBe(`${urgent}`);
    await page.close();
  });
});
