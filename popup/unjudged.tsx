import { text } from '../src/i18n/text.ts';
import type { ReportHead, Unjudged as Unanswered } from '../src/model/report.ts';
import type { Gap } from '../src/model/snapshot.ts';
import { OrgText } from '../src/ui/org-text.tsx';
import { wordsFor } from '../src/ui/words-for.ts';
import { useTitle } from './finding-line.tsx';
import { reasonsOf } from './reasons-of.ts';

/** What the audit does not cover, and why: unknown is never a pass. */
export function Unjudged({ head }: { head: ReportHead }) {
  const { gaps } = head.coverage;
  if (gaps.length + head.unknown.length === 0) {
    return head.complete ? <p class="muted">{text('unjudged.none')}</p> : null;
  }
  return (
    <details class="unjudged">
      <summary>{text('unjudged.title')}</summary>
      {gaps.length > 0 && (
        <>
          <h3>{text('unjudged.reads')}</h3>
          <ul>
            {gaps.map((gap) => (
              <GapLine key={`${gap.what} ${gap.subjectId}`} gap={gap} />
            ))}
          </ul>
        </>
      )}
      {reasonsOf(head.unknown).map(({ reason, unanswered }) => (
        <div key={reason}>
          <p>{text(`reason.${reason}`)}</p>
          <ul>
            {unanswered.map((one) => (
              <RuleLine key={one.ruleId} unanswered={one} />
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

const GapLine = ({ gap: { what, subjectId, reason, detail } }: { gap: Gap }) => (
  <li>
    <strong>{wordsFor('source', what)}</strong>
    {subjectId && <OrgText value={subjectId} code />}{' '}
    <span class="muted">
      {text(`reason.${reason}`)} <OrgText value={detail} code />
    </span>
  </li>
);

const RuleLine = ({ unanswered: { ruleId, count } }: { unanswered: Unanswered }) => (
  <li>
    {useTitle(ruleId)} <span class="muted">{text('unjudged.subjects {count}', { count })}</span>
  </li>
);
