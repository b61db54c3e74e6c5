import type { Finding } from '../model/report.ts';
import type { SeverityCounts } from '../model/run.ts';
import { SEVERITIES, type Severity } from '../model/severity.ts';
import type { SubjectRef } from '../model/subject.ts';
import type { Ledger, Slip } from './ledger.ts';
import { type Named, subjectRef } from './subject-ref.ts';
import type { TallyInput } from './tally.ts';
import { findingId, waiverOf } from './waivers.ts';

/** Findings sorted by severity, rule id, subject id. Ledgers come sorted by rule id. */
export function* listFindings(ledgers: readonly Ledger[], input: TallyInput): Iterable<Finding> {
  const refOf = references(input.admin);
  const waiving = Object.keys(input.settings.waivers).length > 0 ? input : undefined;
  for (const severity of SEVERITIES) {
    for (const ledger of ledgers) {
      for (const slip of ledger.slips(severity).toSorted(bySubject))
        yield findingOf(ledger, severity, slip, waiving, refOf);
    }
  }
}

const bySubject = (a: Slip, b: Slip): number =>
  a.subject.id < b.subject.id ? -1 : Number(a.subject.id > b.subject.id);

/** Findings by severity; waived ones and broken rules aside. */
export function countFindings(ledgers: readonly Ledger[], input: TallyInput): SeverityCounts {
  const waivers = Object.keys(input.settings.waivers).length > 0;
  const countIn = (ledger: Ledger, severity: Severity): number => {
    const { rule } = ledger;
    const slips = ledger.slips(severity);
    // Counted often while an audit runs, and nobody has waived anything yet in most orgs.
    if (!waivers) return slips.length - (severity === rule.severity ? ledger.errors() : 0);
    return slips.filter(
      ({ subject, problems }) => problems.length > 0 && !waiverOf(findingId(rule.id, subject), input),
    ).length;
  };
  return Object.fromEntries(
    SEVERITIES.map((severity) => [
      severity,
      ledgers.reduce((sum, ledger) => sum + countIn(ledger, severity), 0),
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
  { rule }: Ledger,
  severity: Severity,
  { subject, problems }: Slip,
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
