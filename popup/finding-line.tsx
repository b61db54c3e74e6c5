import { text } from '../src/i18n/text.ts';
import type { Finding } from '../src/model/report.ts';
import { titleOf } from '../src/report/compose-report.ts';
import { ConfidenceWord } from '../src/ui/confidence-word.tsx';
import { OrgText } from '../src/ui/org-text.tsx';
import { useTexts } from '../src/ui/page-host.ts';
import { SeverityMark } from '../src/ui/severity-mark.tsx';

/** One finding: what to do, where, and the value that decided it. */
export function FindingLine({ finding }: { finding: Finding }) {
  const title = titleOf(useTexts(), finding.ruleId);
  const value = finding.problems[0]?.value;
  return (
    <>
      <span class="what">{title}</span>
      <SeverityMark severity={finding.severity} />
      <span class="where muted">
        <OrgText value={finding.subject.label} />
        {finding.subject.status === 'INACTIVE' && `${text('separator')}${text('status.INACTIVE')}`}
        {value !== undefined && [text('separator'), <OrgText key="value" value={String(value)} code />]}
      </span>
      <ConfidenceWord confidence={finding.confidence} />
    </>
  );
}
