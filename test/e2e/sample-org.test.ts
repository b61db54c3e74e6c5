import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { auditInPopup, waitForPhase } from '../../src/tools/popup-driver.mjs';
import { canariesIn } from '../support/canaries.ts';
import { deepRules } from '../support/deep-rules.ts';
import { everythingStored } from './everything-stored.ts';
import { listenToWorker } from './overheard.ts';
import { ACME, ENDED, exportsOf, openStage, SAMPLE, type Stage, signIn } from './stage.ts';

describe('the sample org', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
    await signIn(stage.browser);
  });
  afterAll(() => stage?.close());

  test('shows every rule that needs no closer look, and apps with nothing to fix', async () => {
    const page = await stage.popup();
    await auditInPopup(page);
    const { report } = await exportsOf(page);
    const silent = report.rules.filter(({ counts }) => (counts.fail ?? 0) === 0).map(({ id }) => id);
    expect(silent).toEqual(deepRules);
    const failing = new Set(
      report.findings
        .filter(({ outcome, subject }) => outcome === 'fail' && subject.kind === 'app')
        .map(({ subject }) => subject.id),
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
    expect(await waitForPhase(page, ENDED)).toBe('done');
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
