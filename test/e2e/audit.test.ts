import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SubjectKind } from '../../src/model/subject.ts';
import { traits } from '../../src/rules/traits.ts';
import { auditInPopup } from '../../src/tools/popup-driver.mjs';
import {
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
    expect(rules.map(({ id }) => id).sort()).toEqual(Object.keys(traits).sort());
    const ofKind: Readonly<Record<SubjectKind, number>> = {
      app: coverage.apps,
      'trusted-origin': coverage.trustedOrigins,
      'authorization-server': coverage.authorizationServers,
      policy: 0,
      org: 1,
    };
    for (const { id, counts } of rules) {
      const sum = Object.values(counts).reduce((total, count) => total + count, 0);
      const subjects = traits[id]?.kinds.reduce((total, kind) => total + ofKind[kind], 0);
      expect(sum, id).toBe(subjects);
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
