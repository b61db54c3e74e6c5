import { text } from '../../i18n/text.ts';
import type { PanelFinding, PanelProblem, PanelView } from '../../model/panel.ts';
import { type Severity, worst } from '../../model/severity.ts';
import { elementAt, type PageReading, pathsAbove } from '../read-page.ts';
import type { FindingGroup } from './finding-groups.ts';
import type { RowMark } from './row-marks.ts';

/** What the worker said of the page as it was read. */
export interface Verdict {
  readonly view: PanelView;
  readonly unsaved: boolean;
  /** Paths of what the page showed. */
  readonly paths: ReadonlySet<string>;
  /** Rules that found something on this page at any time. */
  readonly rules: ReadonlySet<string>;
}

/** What is known of the app beside the page. */
export interface Known {
  readonly verdict?: Verdict | undefined;
  /** Of the last audit or of a check. */
  readonly base?: PanelView | undefined;
}

/** What the page says comes first; the audit adds what the page does not show. */
export function groupsOf(
  { verdict, base }: Known,
  wayTo: (view: PanelView, at: string) => (() => void) | undefined,
): readonly FindingGroup[] {
  const group = (view: PanelView, unsaved: boolean): FindingGroup => ({
    view,
    unsaved,
    wayTo: (at) => wayTo(view, at),
  });
  const rest = base && verdict ? beside(base, verdict) : base;
  return [
    ...(verdict ? [group(verdict.view, verdict.unsaved)] : []),
    ...(rest && (rest.findings.length > 0 || !verdict) ? [group(rest, false)] : []),
  ];
}

/** What the page has not overtaken: by showing the setting, or by saying the same of one that it does not show. */
const beside = (base: PanelView, verdict: Verdict): PanelView => ({
  ...base,
  findings: base.findings.flatMap((finding) => {
    const problems = finding.problems.filter((problem) => !isOvertaken(finding, problem, verdict));
    return problems.length > 0
      ? [{ ...finding, severity: worst(problems.map(({ severity }) => severity)), problems }]
      : [];
  }),
});

const isOvertaken = (
  { ruleId }: PanelFinding,
  { at, text: words }: PanelProblem,
  { view, paths, rules }: Verdict,
): boolean =>
  (rules.has(ruleId) && pathsAbove(at).some((path) => paths.has(path))) ||
  view.findings.some(
    (one) => one.ruleId === ruleId && one.problems.some((two) => two.at === at && two.text === words),
  );

/** The row that a path of some view speaks of. An audit may be older than the page: of its lists the row is right, the item may not be. */
export const rowOf = (reading: PageReading | undefined, { source }: PanelView, at: string) =>
  reading && elementAt(reading, source === 'page' ? at : at.replace(/\[\d+\].*$/, ''));

/** The rows to mark, one mark per finding and row. */
export const marksOf = (
  groups: readonly FindingGroup[],
  reading: PageReading | undefined,
): readonly RowMark[] =>
  groups.flatMap(({ view }) =>
    view.findings.flatMap(({ title, problems }): RowMark[] => {
      const rows = new Map<Element, Severity>();
      for (const { at, change, severity } of problems) {
        const row = change === 'fixed' ? undefined : rowOf(reading, view, at);
        if (row) rows.set(row, worst([severity, rows.get(row) ?? severity]));
      }
      return [...rows].map(([element, severity]) => ({
        element,
        severity,
        label: text('panel.row {severity} {title}', { severity: text(`severity.${severity}`), title }),
      }));
    }),
  );
