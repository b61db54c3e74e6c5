import { text } from '../src/i18n/text.ts';
import type { Finding } from '../src/model/report.ts';
import type { GroupBy } from '../src/model/run.ts';
import { metaOf, problemText, titleOf } from '../src/report/compose-report.ts';
import { visibleText } from '../src/report/visible-text.ts';
import { ConfidenceWord } from '../src/ui/confidence-word.tsx';
import { OrgText } from '../src/ui/org-text.tsx';
import { useTexts } from '../src/ui/page-host.ts';
import { SeverityMark } from '../src/ui/severity-mark.tsx';

interface Props {
  readonly finding: Finding;
  /** Findings of one rule are told apart by their subjects, those of one subject by their rules. */
  readonly groupBy: GroupBy;
}

/** A finding in the list, and its worst problem. */
export function FindingRow({ finding, groupBy }: Props) {
  const texts = useTexts();
  const title = titleOf(texts, finding.ruleId);
  const [worst] = finding.problems;
  return (
    <>
      <span class="what">{groupBy === 'rule' ? <OrgText value={finding.subject.label} /> : title}</span>
      <span class="where muted">
        {finding.waiver && text('findings.accepted') + text('separator')}
        {worst ? visibleText(problemText(metaOf(texts, finding.ruleId), worst)) : title}
      </span>
      <SeverityMark severity={finding.severity} />
      <ConfidenceWord confidence={finding.confidence} />
    </>
  );
}
