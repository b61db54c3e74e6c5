import type { Change, PanelFinding } from '../model/panel.ts';
import { withoutIndexes } from '../model/path.ts';
import type { Finding, JudgedProblem } from '../model/report.ts';
import type { PanelTexts } from './packaged-texts.ts';

const sentence = (texts: PanelTexts, ruleId: string, { variant, value }: JudgedProblem): string =>
  (texts[ruleId]?.texts[variant] ?? variant).replaceAll('{value}', () => String(value ?? ''));

/** What somebody accepted is nothing to fix. */
const isOpen = ({ outcome, waiver }: Finding): boolean => outcome === 'fail' && !waiver;

/** Findings in the words the panel shows; information and what was accepted are left out. */
export const described = (findings: readonly Finding[], texts: PanelTexts): readonly PanelFinding[] =>
  findings.filter(isOpen).map((finding) => describe(finding, texts, () => undefined));

function describe(
  finding: Finding,
  texts: PanelTexts,
  changeOf: (problem: JudgedProblem) => Change | undefined,
): PanelFinding {
  const { ruleId, severity, confidence, problems } = finding;
  const words = texts[ruleId];
  return {
    ruleId,
    title: words?.title ?? ruleId,
    severity,
    confidence,
    why: words?.why ?? '',
    fix: words?.fix ?? '',
    problems: problems
      .filter(({ severity: level }) => level !== 'info')
      .map((problem) => {
        const change = changeOf(problem);
        return {
          text: sentence(texts, ruleId, problem),
          severity: problem.severity,
          at: problem.at,
          ...(problem.value === undefined ? {} : { value: problem.value }),
          ...(change && { change }),
        };
      }),
  };
}

const keyOf = (ruleId: string, { variant, at, value }: JudgedProblem): string =>
  JSON.stringify([ruleId, variant, withoutIndexes(at), value]);
const keysOf = (findings: readonly Finding[]): ReadonlySet<string> =>
  new Set(findings.flatMap(({ ruleId, problems }) => problems.map((problem) => keyOf(ruleId, problem))));

/** What Save would bring is what the administrator can still prevent. */
const hasNew = ({ problems }: PanelFinding): boolean => problems.some(({ change }) => change === 'new');

/** What Save would change: new problems, those that would be gone, and those that would stay. */
export function compared(
  before: readonly Finding[],
  after: readonly Finding[],
  texts: PanelTexts,
): readonly PanelFinding[] {
  const [old, now] = [keysOf(before), keysOf(after)];
  const staying = after
    .filter(isOpen)
    .map((finding) =>
      describe(finding, texts, (problem) => (old.has(keyOf(finding.ruleId, problem)) ? 'still' : 'new')),
    );
  const gone = before
    .filter(isOpen)
    .map((finding) => ({
      ...finding,
      problems: finding.problems.filter((problem) => !now.has(keyOf(finding.ruleId, problem))),
    }))
    .filter(({ problems }) => problems.length > 0)
    .map((finding) => describe(finding, texts, () => 'fixed'));
  return [...staying.toSorted((a, b) => Number(hasNew(b)) - Number(hasNew(a))), ...gone];
}
