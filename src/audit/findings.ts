import type { Finding } from '../model/report.ts';
import type { SeverityCounts } from '../model/run.ts';
import { SEVERITIES, type Severity } from '../model/severity.ts';
import type { SubjectRef } from '../model/subject.ts';
import type { RuleResults, StoredFinding } from './rule-results.ts';
import { type Named, subjectRef } from './subject-ref.ts';
import type { TallyInput } from './tally.ts';
import { findingId, waiverOf } from './waivers.ts';

/** Findings sorted by severity, rule id, subject id. The results come sorted by rule id. */
export function* listFindings(allResults: readonly RuleResults[], input: TallyInput): Iterable<Finding> {
  const refOf = references(input.admin);
  const waiving = Object.keys(input.settings.waivers).length > 0 ? input : undefined;
  for (const severity of SEVERITIES) {
    for (const results of allResults) {
      for (const found of results.findings(severity).toSorted(bySubject))
        yield findingOf(results, severity, found, waiving, refOf);
    }
  }
}

const bySubject = (a: StoredFinding, b: StoredFinding): number =>
  a.subject.id < b.subject.id ? -1 : Number(a.subject.id > b.subject.id);

/** Findings by severity; waived ones and broken rules aside. */
export function countFindings(allResults: readonly RuleResults[], input: TallyInput): SeverityCounts {
  const waivers = Object.keys(input.settings.waivers).length > 0;
  const countIn = (results: RuleResults, severity: Severity): number => {
    const { rule } = results;
    const found = results.findings(severity);
    // Counted often while an audit runs, and nobody has waived anything yet in most orgs.
    if (!waivers) return found.length - (severity === rule.severity ? results.errors() : 0);
    return found.filter(
      ({ subject, problems }) => problems.length > 0 && !waiverOf(findingId(rule.id, subject), input),
    ).length;
  };
  return Object.fromEntries(
    SEVERITIES.map((severity) => [
      severity,
      allResults.reduce((sum, results) => sum + countIn(results, severity), 0),
    ]),
  ) as SeverityCounts;
}

/** One reference per subject, however many findings it has. */
function references(admin: string): (subject: Named) => SubjectRef {
  const made = new Map<Named, SubjectRef>();
  return (subject) => {
    const known = made.get(subject);
    if (known) return known;
    const ref = subjectRef(subject, admin);
    made.set(subject, ref);
    return ref;
  };
}

function findingOf(
  { rule }: RuleResults,
  severity: Severity,
  { subject, problems }: StoredFinding,
  waiving: TallyInput | undefined,
  refOf: (subject: Named) => SubjectRef,
): Finding {
  const id = findingId(rule.id, subject);
  const finding: Finding = {
    id,
    ruleId: rule.id,
    subject: refOf(subject),
    outcome: problems.length === 0 ? 'error' : severity === 'info' ? 'info' : 'fail',
    severity,
    confidence: rule.confidence,
    problems,
  };
  const waiver = waiving && waiverOf(id, waiving);
  return waiver ? { ...finding, waiver } : finding;
}
