import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { App } from '../../src/model/app.ts';
import { OUTCOMES, type Report } from '../../src/model/report.ts';
import { endpointOf, type List, readBody } from '../../src/okta/readers/endpoints.ts';
import { rules } from '../../src/rules/index.ts';
import { auditDirectory, fetchFrom } from '../support/audit-sample-org.ts';

const RECORDED = '../shared/orgs/recorded';

/** What a rule said of the recorded org, for people to compare: a line for its outcomes, one for each problem and each doubt. */
function* linesOf({ findings, unknown, rules: judged }: Report): Iterable<string> {
  for (const { id, counts } of judged) {
    yield line(id, OUTCOMES.map((outcome) => `${outcome} ${counts[outcome]}`).join(', '));
    const problems = new Map<string, string[]>();
    for (const { subject, problems: found } of findings.filter(({ ruleId }) => ruleId === id))
      for (const { variant, severity, at, value } of found) {
        const key = `${variant} ${severity}`;
        problems.set(key, [...(problems.get(key) ?? []), JSON.stringify([subject.id, at, value])]);
      }
    for (const [key, places] of [...problems].sort()) yield line(`  ${key}`, countOf(places));
    for (const { reason, count, subjectIds } of unknown.filter(({ ruleId }) => ruleId === id))
      yield line(`  unknown: ${reason}`, subjectIds ? countOf(subjectIds) : `${count}, all of them`);
  }
}

const line = (what: string, counts: string): string => `${what.padEnd(42)} ${counts}`;

/** How many, and a fingerprint of which: equal counts of other subjects, places or values do not look the same. */
const countOf = (which: readonly string[]): string =>
  `${which.length} #${createHash('sha256')
    .update([...which].sort().join('\n'))
    .digest('hex')
    .slice(0, 8)}`;

describe.runIf(existsSync(RECORDED))('the recorded org', () => {
  let report: Report;
  beforeAll(async () => {
    vi.stubGlobal('fetch', fetchFrom(RECORDED));
    report = await auditDirectory('acme.okta.com', false, { ownedDomains: ['example.com'] });
  });
  afterAll(() => vi.unstubAllGlobals());

  test('no rule throws, and everything adds up', () => {
    const { apps, trustedOrigins, authorizationServers } = report.coverage;
    const subjects = {
      app: apps,
      'trusted-origin': trustedOrigins,
      'authorization-server': authorizationServers,
      policy: 0,
      org: 1,
    };
    expect(apps).toBe(340);
    for (const { id, counts } of report.rules) {
      const kinds = rules.find((rule) => rule.id === id)?.kinds ?? [];
      expect(counts.error, `${id} throws`).toBe(0);
      expect(
        OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0),
        id,
      ).toBe(kinds.reduce((sum, kind) => sum + subjects[kind], 0));
    }
  });

  test('what is found, where and how severe, is known', async () => {
    await expect(`${[...linesOf(report)].join('\n')}\n`).toMatchFileSnapshot('./golden/recorded-org.txt');
  });

  test('a rule is not asked about protocols it never applies to', () => {
    const endpoint = endpointOf('/api/v1/apps');
    const raw: unknown = JSON.parse(readFileSync(`${RECORDED}/api/v1/apps.json`, 'utf8'));
    for (const app of (readBody(endpoint as NonNullable<typeof endpoint>, raw) as List<App>).items)
      for (const rule of rules)
        if (rule.protocols && rule.appliesTo(app))
          expect(rule.protocols, `${rule.id} applies to ${app.id}`).toContain(app.protocol);
  });
});
