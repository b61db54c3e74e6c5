import type { Finding, JudgedProblem, Report } from '../model/report.ts';
import type { RuleMeta } from '../model/rule.ts';
import type { ComposedFinding, ComposedReport, Tool } from './composed-report.ts';

/** The catalogue's words, by rule id. */
export type Texts = Readonly<Record<string, RuleMeta>>;

/** The rule's words; undefined for a rule this version no longer has. */
export const metaOf = (texts: Texts, ruleId: string): RuleMeta | undefined =>
  Object.hasOwn(texts, ruleId) ? texts[ruleId] : undefined;

/** The rule's title; its id where there are no words for it. */
export const titleOf = (texts: Texts, ruleId: string): string => metaOf(texts, ruleId)?.title ?? ruleId;

/** A problem as a whole sentence; the variant's id where there are no words for it. */
export function problemText(meta: RuleMeta | undefined, { variant, value }: JudgedProblem): string {
  const sentence = meta && Object.hasOwn(meta.texts, variant) ? meta.texts[variant] : undefined;
  return (sentence ?? variant).replaceAll('{value}', () => String(value ?? ''));
}

function composeFinding(finding: Finding, texts: Texts): ComposedFinding {
  const meta = metaOf(texts, finding.ruleId);
  return {
    ...finding,
    title: titleOf(texts, finding.ruleId),
    group: meta?.group ?? '',
    problems: finding.problems.map((problem) => ({ ...problem, text: problemText(meta, problem) })),
  };
}

/** Puts the catalogue's words into a report. `notice` says what the report does not cover. */
export function composeReport(report: Report, texts: Texts, tool: Tool, notice?: string): ComposedReport {
  const { findings, rules, ...head } = report;
  return {
    ...(notice && { notice }),
    ...head,
    tool,
    rules: rules.map(({ id, severity, counts }) => {
      const group = metaOf(texts, id)?.group ?? '';
      return { id, title: titleOf(texts, id), group, severity, counts };
    }),
    findings: {
      *[Symbol.iterator]() {
        for (const finding of findings) yield composeFinding(finding, texts);
      },
    },
  };
}
