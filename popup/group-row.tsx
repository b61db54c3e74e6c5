import { text } from '../src/i18n/text.ts';
import type { Row } from '../src/model/run.ts';
import { titleOf } from '../src/report/compose-report.ts';
import { OrgText } from '../src/ui/org-text.tsx';
import { useTexts } from '../src/ui/page-host.ts';
import { SeverityMark } from '../src/ui/severity-mark.tsx';
import { wordsFor } from '../src/ui/words-for.ts';

/** A rule or a subject, with how many findings it has. */
export function GroupRow({ row }: { row: Extract<Row, { row: 'group' }> }) {
  const title = titleOf(useTexts(), row.key);
  const { subject } = row;
  return (
    <>
      <span class="what">{subject ? <OrgText value={subject.label} /> : title}</span>
      <span class="where muted">
        {text('findings.count {count}', { count: row.count })}
        {subject && text('separator') + wordsFor('type', subject.type)}
      </span>
      <SeverityMark severity={row.severity} />
    </>
  );
}
