import { afterEach, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { traits } from '../../src/rules/traits.ts';
import { auditInPopup, waitForPhase } from '../../src/tools/popup-driver.mjs';
import { ENDED, exportsOf, openStage, type Stage, signIn } from './stage.ts';

let stage: Stage;
afterEach(() => stage?.close());

/** Rules whose facts are read with the administrator’s consent for one app only. */
const WITH_CONSENT = ['groups-claim-over-100', 'oidc-client-secret-rotation'];

const asked = () => stage.server.stats().requests.map(({ path }) => path);

async function audited() {
  await signIn(stage.browser);
  const page = await stage.popup();
  expect(await auditInPopup(page)).toBe('done');
  return page;
}

describe('a deep audit', () => {
  test('says first what it takes, then finds what only a closer look shows', async () => {
    stage = await openStage();
    const page = await audited();
    stage.server.forgetRecord();
    await page.getByRole('button', { name: 'Deep audit' }).click();
    await page
      .getByText(/\d+ requests/)
      .first()
      .waitFor();
    expect(asked().filter((path) => path.startsWith('/api/v1/apps/'))).toEqual([]);
    await page.getByLabel('All apps').check();
    await page.getByLabel('Include the System Log').check();
    await page.getByRole('button', { name: /^Start/ }).click();
    await waitForPhase(page, ['running', ...ENDED]);
    expect(await waitForPhase(page, ENDED, 90_000)).toBe('done');
    const { report } = await exportsOf(page);
    const silent = report.rules.filter(({ counts }) => (counts.fail ?? 0) === 0).map(({ id }) => id);
    expect(silent).toEqual(WITH_CONSENT);
    expect(report.rules).toHaveLength(Object.keys(traits).length);
    const { requests, max_in_flight } = stage.server.stats();
    expect(max_in_flight).toBeLessThanOrEqual(5);
    for (const { method } of requests) expect(method).toBe('GET');
    expect(asked().filter((path) => /\/credentials\/secrets|\/internal\//.test(path))).toEqual([]);
  });

  test('goes on where it stopped when the worker dies, and asks no app twice for the same', async () => {
    stage = await openStage({ latency: 30 });
    const page = await audited();
    stage.server.forgetRecord();
    const tell = (request: string, ...args: unknown[]) =>
      page.evaluate(
        ([name, list]) =>
          (globalThis as never as { chrome: Browser }).chrome.runtime.sendMessage({ ask: name, args: list }),
        [request, ['acme.okta.com', ...args]] as const,
      );
    await tell('start-deep-audit', 'all', { log: false, serviceSecrets: false });
    const groups = () => asked().filter((path) => path.endsWith('/groups'));
    await expect.poll(() => groups().length, { timeout: 30_000 }).toBeGreaterThan(25);
    expect(await stage.killWorker(page)).toBe(true);
    expect(await waitForPhase(page, ENDED, 90_000)).toBe('done');
    // The apps between two checkpoints may be asked again, and no others.
    expect(groups().length - new Set(groups()).size).toBeLessThanOrEqual(10);
  });
});

test('one app: what needs consent is read only with it, and no secret comes with it', async () => {
  stage = await openStage();
  const page = await audited();
  const { report } = await exportsOf(page);
  const app = report.findings.find(({ ruleId }) => ruleId === 'oidc-client-auth-symmetric')?.subject.id;
  const check = async (consent: object) =>
    JSON.stringify(
      await page.evaluate(
        ([id, agreed]) =>
          (globalThis as never as { chrome: Browser }).chrome.runtime.sendMessage({
            ask: 'check-app',
            args: ['acme.okta.com', id, agreed],
          }),
        [app, consent] as const,
      ),
    );
  stage.server.forgetRecord();
  const plain = await check({ secrets: false, undocumented: false, log: false });
  expect(plain).toContain('"ok"');
  expect(asked().filter((path) => /\/credentials\/secrets|\/internal\//.test(path))).toEqual([]);
  expect(asked().length).toBeLessThanOrEqual(8);
  const agreed = await check({ secrets: true, undocumented: true, log: false });
  expect(asked().filter((path) => /\/credentials\/secrets|\/internal\//.test(path))).toHaveLength(2);
  for (const answer of [plain, agreed]) expect(answer).not.toMatch(/CANARY/i);
});
