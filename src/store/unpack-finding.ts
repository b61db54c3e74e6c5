import type { Finding, JudgedProblem, Waiver } from '../model/report.ts';
import { SEVERITIES, type Severity } from '../model/severity.ts';
import type { SubjectRef } from '../model/subject.ts';
import { type Columns, FINDING_OUTCOMES, type PackedFinding, type PackedSubject } from './columns.ts';

const listed = <T>(list: readonly T[], index: number | undefined): T => {
  const word = list[index ?? -1];
  if (word === undefined) throw new RangeError('a packed report names what it does not list');
  return word;
};

const severityOf = (index: number | undefined): Severity => listed(SEVERITIES, index);

/** The subject with this index in the columns. */
export function unpackSubject(
  [kind, id, label, url]: PackedSubject,
  columns: Columns,
  index: number,
): SubjectRef {
  return {
    kind: listed(columns.kinds, kind),
    id,
    label,
    url,
    status: listed(columns.statuses, columns.status[index]),
    type: listed(columns.types, columns.type[index]),
  };
}

/** The finding at a position of the sorted report. */
export function unpackFinding(
  [outcome, problems, waiver]: PackedFinding,
  columns: Columns,
  position: number,
  subject: SubjectRef,
): Finding {
  const ruleId = listed(columns.rules, columns.rule[position]);
  return {
    id: `${ruleId}/${subject.kind}/${subject.id}`,
    ruleId,
    subject,
    outcome: listed(FINDING_OUTCOMES, outcome),
    severity: severityOf(columns.severity[position]),
    confidence: listed(columns.confidences, columns.rule[position]),
    problems: unpackProblems(problems, columns),
    ...(waiver && { waiver: unpackWaiver(waiver) }),
  };
}

function unpackProblems(packed: PackedFinding[1], { variants, paths }: Columns): readonly JudgedProblem[] {
  const problems: JudgedProblem[] = [];
  for (let at = 0; at < packed.length; at += 4) {
    const value = packed[at + 3];
    problems.push({
      variant: listed(variants, packed[at] as number),
      severity: severityOf(packed[at + 1] as number),
      at: listed(paths, packed[at + 2] as number),
      ...(value !== null && value !== undefined && { value }),
    });
  }
  return problems;
}

const unpackWaiver = ([reason, by, until]: readonly [string, string, string]): Waiver => ({
  reason,
  by,
  until,
});
