import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { auditInPopup, waitForPhase } from '../../src/tools/popup-driver.mjs';
import { exportsOf, openStage, type Stage, signIn } from './stage.ts';

const APPS = '/api/v1/apps';
const COPIES = 9;
let stage: Stage;
let page: Page;
let all: number;

beforeAll(async () => {
  stage = await openStage({ copies: COPIES });
  await signIn(stage.browser);
  page = await stage.popup();
  expect(await auditInPopup(page)).toBe('done');
  all = (await stage.state(page)).summary?.head.coverage.apps ?? 0;
  expect(all).toBeGreaterThan(400);
});
afterAll(() => stage?.close());
beforeEach(() => stage.server.faults.clear());

/** Page 2 of the apps is spoiled, unless the fault says otherwise. */
const spoil = (kind: string, rest: object = {}) =>
  stage.server.faults.add({ path: APPS, kind, skip: 1, ...rest });
const requests = () => stage.server.stats().requests.filter(({ path }) => path === APPS).length;

describe('faults that pass: the audit is complete, with every app once', () => {
  test.each([
    ['429', { seconds: 2 }],
    ['429', { seconds: 1, times: 3 }],
    ['429-bare', {}],
    ['429-past', {}],
    ['500', {}],
    ['503', { times: 3 }],
    ['reset', {}],
    ['truncate', {}],
    ['truncate-clean', {}],
    ['gzip-cut', {}],
    ['empty-200', {}],
    ['garbage', {}],
    ['next-missing', {}],
    ['empty-next', {}],
    ['dup', {}],
    ['clock-skew', {}],
    ['hang', {}],
    ['drip', {}],
  ])('%s %o', async (kind, rest) => {
    spoil(kind, rest);
    expect(await auditInPopup(page)).toBe('done');
    expect(stage.server.faults.left()).toBe(0);
    const { summary } = await stage.state(page);
    expect(summary?.head.coverage.apps).toBe(all);
    expect(summary?.head.complete).toBe(true);
  });
});

describe('faults that stay: the audit says INCOMPLETE and why, and keeps what it has', () => {
  test.each([
    ['500', 'server-error', { times: 20 }],
    ['object', 'not-a-list', { times: 20 }],
    ['403', 'forbidden', { times: 20 }],
    ['403-empty', 'forbidden', { times: 20 }],
    ['401-feature', 'not-licensed', { times: 20 }],
    ['next-self', 'pagination-loop', {}],
    ['next-first', 'pagination-loop', {}],
    ['next-foreign', 'unsafe-next-link', {}],
    ['next-http', 'unsafe-next-link', {}],
    ['next-other-path', 'unsafe-next-link', {}],
    ['login-html', 'signed-out', { times: 20 }],
    ['login-redirect', 'signed-out', { times: 20 }],
    ['signed-out', 'signed-out', { times: 20 }],
  ])('%s is %s', async (kind, code, rest) => {
    await stage.forget(page);
    const before = requests();
    spoil(kind, rest);
    expect(await auditInPopup(page)).toBe('incomplete');
    const { failure, summary } = await stage.state(page);
    expect(failure?.code).toBe(code);
    expect(summary?.head.complete).toBe(false);
    expect(summary?.head.coverage.apps).toBeGreaterThanOrEqual(200);
    expect(summary?.head.coverage.apps).toBeLessThan(all);
    expect(summary?.head.coverage.gaps.map(({ what }) => what)).toContain('apps');
    expect(requests() - before).toBeLessThanOrEqual(10);
    const { report, json, csv } = await exportsOf(page);
    expect(report.complete).toBe(false);
    expect(json.split('\n')[0]).toContain('INCOMPLETE');
    expect(csv.split('\r\n')[0]).toContain('INCOMPLETE');
  });

  test('the report of all apps stands, with its date, until Resume has read the rest', async () => {
    await stage.forget(page);
    expect(await auditInPopup(page)).toBe('done');
    const first = (await stage.state(page)).summary?.head;
    spoil('login-html', { times: 20 });
    expect(await auditInPopup(page)).toBe('error');
    expect((await stage.state(page)).summary?.head).toEqual(first);
    expect(await page.getByRole('alert').innerText()).toMatch(/did not finish[\s\S]*Below: the audit of/);
    stage.server.faults.clear();
    await page.getByRole('button', { name: 'Resume' }).click();
    await waitForPhase(page, ['done']);
    expect((await stage.state(page)).summary?.head.takenAt).not.toBe(first?.takenAt);
  });

  test('an org that refuses the first page has no findings to show', async () => {
    spoil('403', { skip: 0, times: 20 });
    expect(['incomplete', 'error']).toContain(await auditInPopup(page));
    const { failure } = await stage.state(page);
    expect(failure?.code).toBe('forbidden');
  });
});

describe('one endpoint refused: a gap with its reason, and only the rules that need it are unknown', () => {
  test.each([
    ['/api/v1/trustedOrigins', 'trustedOrigins', '403', 'forbidden'],
    ['/api/v1/domains', 'domains', '403', 'forbidden'],
    ['/api/v1/org', 'org', '404', 'not-found'],
    ['/api/v1/authorizationServers', 'authorizationServers', '401-feature', 'not-licensed'],
    ['/.well-known/okta-organization', 'wellKnown', '404', 'not-found'],
  ])('%s', async (path, what, kind, reason) => {
    stage.server.faults.add({ path, kind, times: 20 });
    expect(await auditInPopup(page)).toBe('done');
    const { summary } = await stage.state(page);
    expect(summary?.head.coverage.gaps).toContainEqual(expect.objectContaining({ what, reason }));
    expect(summary?.head.coverage.apps).toBe(all);
    const issuer = summary?.head.unknown.find(
      ({ ruleId }) => ruleId === 'oidc-issuer-mode' && what === 'domains',
    );
    if (what === 'domains') expect(issuer?.reason).toBe('forbidden');
    const { json } = await exportsOf(page);
    expect(json.split('\n')[0]).toContain('notice');
  });
});

describe('another org or user in mid-run: nothing is mixed', () => {
  test.each([
    ['/.well-known/okta-organization', 'other-org', 'org-changed'],
    ['/api/v1/users/me', 'other-user', 'user-changed'],
  ])('%s answers as another', async (path, kind, code) => {
    stage.server.faults.add({ path, kind, skip: 1, times: 20 });
    expect(await auditInPopup(page)).toBe('incomplete');
    const { failure, summary } = await stage.state(page);
    expect(failure?.code).toBe(code);
    expect(summary).toBeUndefined();
  });
});
