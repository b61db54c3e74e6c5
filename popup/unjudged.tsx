import type { ComponentChildren } from 'preact';
import { text } from '../src/i18n/text.ts';
import type { Unjudged as Unanswered } from '../src/model/report.ts';
import type { Gap } from '../src/model/snapshot.ts';
import { titleOf } from '../src/report/compose-report.ts';
import { OrgText } from '../src/ui/org-text.tsx';
import { useTexts } from '../src/ui/page-host.ts';
import { wordsFor } from '../src/ui/words-for.ts';
import { type AlikeGaps, type Reason, reasonsOf, type Way } from './reasons-of.ts';
import type { Scope } from './remedy.ts';

interface Props {
  readonly unknown: readonly Unanswered[];
  readonly gaps: readonly Gap[];
  readonly scope?: Scope;
}

/** What is not covered, why, and what would change it: unknown is never a pass. */
export const Unjudged = ({ unknown, gaps, scope = 'org' }: Props) => (
  <div class="reasons">
    {reasonsOf(unknown, gaps, scope).map((reason) => (
      <ReasonSection key={reason.reason} reason={reason} scope={scope} />
    ))}
  </div>
);

function ReasonSection({ reason, scope }: { reason: Reason; scope: Scope }) {
  const { gaps, remedy, ways } = reason;
  // The list of one app stands one level deeper.
  const Heading = scope === 'app' ? 'h4' : 'h3';
  return (
    <section>
      <Heading>{text(`reason.${reason.reason}`)}</Heading>
      {gaps.length > 0 && (
        <>
          <p class="muted">{text('unjudged.reads')}</p>
          <ShortList items={gaps.map((gap) => <GapLine key={`${gap.place} ${gap.detail}`} gap={gap} />)} />
        </>
      )}
      {remedy && <Remedy words={remedy} />}
      {ways.map((way) => (
        <WayList key={way.remedy} way={way} />
      ))}
    </section>
  );
}

const WayList = ({ way: { remedy, unanswered } }: { way: Way }) => (
  <>
    <Remedy words={remedy} />
    <ShortList items={unanswered.map((one) => <RuleLine key={one.ruleId} unanswered={one} />)} />
  </>
);

const Remedy = ({ words }: { words: string }) => (
  <p class="remedy">
    <span class="muted">{text('unjudged.change')}</span> {words}
  </p>
);

const SHORT = 5;

/** The first few; the others on demand. */
function ShortList({ items }: { items: readonly ComponentChildren[] }) {
  const rest = items.slice(items.length > SHORT + 1 ? SHORT : items.length);
  return (
    <>
      <ul>{items.slice(0, items.length - rest.length)}</ul>
      {rest.length > 0 && (
        <details>
          <summary>{text('unjudged.more {count}', { count: rest.length })}</summary>
          <ul>{rest}</ul>
        </details>
      )}
    </>
  );
}

const GapLine = ({ gap: { place, detail, count, subjectId } }: { gap: AlikeGaps }) => (
  <li>
    {wordsFor('source', place)} {subjectId && <OrgText value={subjectId} code />}{' '}
    <span class="muted">
      {detail && <OrgText value={detail} code />} {count > 1 && text('unjudged.times {count}', { count })}
    </span>
  </li>
);

const RuleLine = ({ unanswered: { ruleId, count } }: { unanswered: Unanswered }) => (
  <li>
    {titleOf(useTexts(), ruleId)}{' '}
    {count > 0 && <span class="muted">{text('unjudged.subjects {count}', { count })}</span>}
  </li>
);
