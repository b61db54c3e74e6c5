import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { rules } from '../../src/rules/index.ts';
import { soundApps } from '../../src/tools/demo/sound-apps.mjs';
import { auditSampleOrg, fetchSample } from '../support/audit-sample-org.ts';
import { canariesIn } from '../support/canaries.ts';
import { deepRules } from '../support/deep-rules.ts';

/** What is right in the sample org beside its sound apps. */
const SOUND: readonly string[] = [
  ...soundApps().map(({ label }: { readonly label: string }) => label),
  'orders',
  'Portal',
];

/** Rules with examples. One that was added by its two files need not occur in the sample org. */
const illustrated = readdirSync('test/rules/examples').map((name) => basename(name, '.jsonl'));

const silent = ({ rules: judged }: Report): readonly string[] =>
  judged.filter(({ id, counts }) => counts.fail === 0 && illustrated.includes(id)).map(({ id }) => id);

describe.each([
  { what: 'as an audit reads it', deep: false, expected: deepRules },
  { what: 'looked at as deep as can be', deep: true, expected: [] },
])('the sample org, $what', ({ deep, expected }) => {
  let report: Report;
  beforeAll(async () => {
    vi.stubGlobal('fetch', fetchSample);
    report = await auditSampleOrg(deep);
  });
  afterAll(() => vi.unstubAllGlobals());

  test('has a finding for every rule with examples', () => {
    expect(illustrated.length).toBeGreaterThanOrEqual(90);
    expect(report.rules.map(({ id }) => id).sort()).toEqual(rules.map(({ id }) => id).sort());
    expect(silent(report)).toEqual(expected);
  });

  test('makes no rule throw', () => {
    expect(report.rules.filter(({ counts }) => counts.error > 0)).toEqual([]);
  });

  test('has nothing to fix in what is sound', () => {
    expect(SOUND.length).toBeGreaterThanOrEqual(12);
    const failing = report.findings.filter(({ outcome }) => outcome === 'fail');
    const found = failing.filter(({ subject }) => SOUND.includes(subject.label));
    expect(found.map(({ ruleId, subject }) => `${ruleId}: ${subject.label}`)).toEqual([]);
  });

  test('tells no planted secret', () => {
    expect(canariesIn(JSON.stringify(report))).toEqual([]);
  });
});

describe('looked at as deep as can be', () => {
  let found: ReadonlySet<string>;
  beforeAll(async () => {
    vi.stubGlobal('fetch', fetchSample);
    const { findings } = await auditSampleOrg(true);
    found = new Set(
      findings.flatMap(({ ruleId, subject, problems }) =>
        problems.map(({ variant }) => `${ruleId} ${variant}: ${subject.label}`),
      ),
    );
  });
  afterAll(() => vi.unstubAllGlobals());

  test.each([
    'svc-dangerous-scopes tier0-browser: Admin dashboard (SPA)',
    'svc-oin-integration-scopes stale-secret: sample.okta.example',
    'svc-oin-integration-scopes two-active: sample.okta.example',
    'svc-privileged-admin-role super: Terraform runner',
    'app-unused unused-privileged: Terraform runner',
    'app-no-assignments orphan: Time sheets',
    'app-open-to-everyone everyone: Company directory',
    'swa-shared-credentials shared-everyone: Office supplies',
    'prov-password-push okta-password-insecure: Staff records',
    'saml-cert-weak short: Vendor portal',
    'saml-cert-weak sha1: Contract archive',
    'saml-cert-expiry expired: Vendor portal',
    'xapp-key-or-secret-reuse secret: Deploy hook',
    'oidc-client-secret-rotation two-active: Legacy intranet',
    'syslog-app-changes policy-weakened: sample.okta.example',
    'syslog-app-changes created-oin: sample.okta.example',
    'syslog-credential-events redirect-mismatch: sample.okta.example',
  ])('%s', (problem) => expect(found).toContain(problem));
});
