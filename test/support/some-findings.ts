import fc from 'fast-check';
import type { Finding, JudgedProblem, ReportHead } from '../../src/model/report.ts';
import { SEVERITIES, type Severity } from '../../src/model/severity.ts';
import type { SubjectRef } from '../../src/model/subject.ts';
import { someScore } from './some-scores.ts';

export const subjectOf = (id: string, changes: Partial<SubjectRef> = {}): SubjectRef => ({
  kind: 'app',
  id,
  label: `Label of ${id}`,
  url: `https://acme-admin.okta.com/admin/app/oidc_client/instance/${id}`,
  status: 'ACTIVE',
  type: 'oidc-web',
  ...changes,
});

export const findingOf = (
  ruleId: string,
  subject: SubjectRef,
  severity: Severity,
  problems: readonly JudgedProblem[] = [
    { variant: 'v', severity, at: 'settings.x[0]', value: `val-${ruleId}` },
  ],
): Finding => ({
  id: `${ruleId}/${subject.kind}/${subject.id}`,
  ruleId,
  subject,
  outcome: severity === 'info' ? 'info' : 'fail',
  severity,
  confidence: 'high',
  problems,
});

export const headOf = (changes: Partial<ReportHead> = {}): ReportHead => ({
  schema: 1,
  org: { url: 'https://acme.okta.com', id: '00o1' },
  takenAt: '2026-01-01T00:00:00.000Z',
  complete: true,
  coverage: { apps: 1, trustedOrigins: 0, authorizationServers: 0, gaps: [] },
  rules: [],
  unknown: [{ ruleId: 'r', reason: 'forbidden', count: 2, subjectIds: ['a', 'b'] }],
  score: someScore(),
  appScores: [{ id: '0oa1', score: 63, coverage: 92, grade: 'C' }],
  ...changes,
});

export const NO_COUNTS = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };

/** `count` findings over `count / 4` apps and 20 rules, in a report's order. */
export function manyFindings(count: number): readonly Finding[] {
  const findings: Finding[] = [];
  const subjects = Array.from({ length: Math.ceil(count / 4) }, (_, n) =>
    subjectOf(`0oa${String(n).padStart(8, '0')}`, {
      type: ['oidc-web', 'oidc-browser', 'saml'][n % 3] as string,
      status: n % 10 === 0 ? 'INACTIVE' : 'ACTIVE',
    }),
  );
  const perRule = Math.ceil(count / 20);
  for (let rule = 0; rule < 20; rule += 1) {
    const severity = SEVERITIES[Math.floor(rule / 4)] as Severity;
    for (let n = 0; n < perRule && findings.length < count; n += 1) {
      const subject = subjects[findings.length % subjects.length] as SubjectRef;
      findings.push(findingOf(`rule-${String(rule).padStart(2, '0')}`, subject, severity));
    }
  }
  return findings;
}

const problem = fc.record(
  {
    variant: fc.string(),
    severity: fc.constantFrom(...SEVERITIES),
    at: fc.string(),
    value: fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.boolean()),
  },
  { requiredKeys: ['variant', 'severity', 'at'] },
);

/** Any findings, over few subjects and rules so that these repeat. */
export const anyFindings = fc
  .array(
    fc.record({
      ruleId: fc.constantFrom('a', 'b', 'c', '__proto__'),
      subject: fc.constantFrom(
        ...['1', '2', 'constructor', '🙂'].map((id) =>
          subjectOf(id, {
            type: `type-${id}`,
            status: id === '1' ? 'INACTIVE' : 'ACTIVE',
            label: `${id}\u202e"`,
          }),
        ),
      ),
      severity: fc.constantFrom(...SEVERITIES),
      outcome: fc.constantFrom('fail' as const, 'info' as const, 'error' as const),
      problems: fc.array(problem, { maxLength: 4 }),
      waiver: fc.option(fc.record({ reason: fc.string(), by: fc.string(), until: fc.string() }), {
        nil: undefined,
      }),
    }),
    { maxLength: 30 },
  )
  .map((list) =>
    list.map(
      ({ ruleId, subject, outcome, severity, problems, waiver }): Finding => ({
        id: `${ruleId}/${subject.kind}/${subject.id}`,
        ruleId,
        subject,
        outcome,
        severity,
        confidence: 'medium',
        problems: problems as JudgedProblem[],
        ...(waiver && { waiver }),
      }),
    ),
  );
