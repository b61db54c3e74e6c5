import type { ComposedFinding, ComposedProblem, ComposedReport } from './composed-report.ts';
import type { Exporter } from './exporter.ts';
import { visibleText } from './visible-text.ts';

/**
 * CSV after RFC 4180, one row per problem. The first line is always the header. The title of its first column carries the
 * notice, so that every row keeps the same number of cells; the rows of an incomplete report say INCOMPLETE there.
 */
export const csv: Exporter = { extension: 'csv', mime: 'text/csv;charset=utf-8', render };

const COLUMNS = [
  'Severity',
  'Rule',
  'Title',
  'Group',
  'Outcome',
  'Confidence',
  'Kind',
  'Type',
  'Label',
  'Id',
  'Status',
  'Problem',
  'Text',
  'Setting',
  'Value',
  'Link',
  'Accepted by',
  'Accepted until',
  'Accepted because',
  'Finding',
] as const;

function* render(report: ComposedReport): Iterable<string> {
  yield `\uFEFF${line([report.notice ?? 'Notice', ...COLUMNS])}`;
  const mark = report.complete ? '' : 'INCOMPLETE';
  for (const finding of report.findings) {
    const problems = finding.problems.length > 0 ? finding.problems : [undefined];
    for (const problem of problems) yield line([mark, ...cells(finding, problem)]);
  }
}

function cells(finding: ComposedFinding, problem: ComposedProblem | undefined): readonly string[] {
  const { subject, waiver } = finding;
  return [
    problem?.severity ?? finding.severity,
    finding.ruleId,
    finding.title,
    finding.group,
    finding.outcome,
    finding.confidence,
    subject.kind,
    subject.type,
    subject.label,
    subject.id,
    subject.status,
    problem?.variant ?? '',
    problem?.text ?? '',
    problem?.at ?? '',
    String(problem?.value ?? ''),
    subject.url,
    waiver?.by ?? '',
    waiver?.until ?? '',
    waiver?.reason ?? '',
    finding.id,
  ];
}

const line = (values: readonly string[]): string => `${values.map(cell).join(',')}\r\n`;

// Spreadsheets run a cell that starts with one of these, even when quoted, full-width or after blanks (OWASP, CSV injection).
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20\0]|^[\t\r\n]/;
// Where the comma is the decimal sign they split at semicolons instead, and what follows one begins a cell.
const LATER_FORMULA = /;[\s"]*(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

/** One quoted cell that no spreadsheet takes for a formula. */
export function cell(raw: string): string {
  const seen = visibleText(raw);
  const start = FORMULA.test(raw) || FORMULA.test(seen) ? "'" : '';
  const inert = start + seen.replace(LATER_FORMULA, "$&'");
  return `"${inert.replaceAll('"', '""')}"`;
}
