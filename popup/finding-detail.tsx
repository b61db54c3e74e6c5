import { useEffect, useRef } from 'preact/hooks';
import { text } from '../src/i18n/text.ts';
import type { Finding } from '../src/model/report.ts';
import type { RuleMeta } from '../src/model/rule.ts';
import { type OrgKey, SAMPLE_ORG } from '../src/model/run.ts';
import { metaOf } from '../src/report/compose-report.ts';
import { visibleText } from '../src/report/visible-text.ts';
import { consoleLink } from '../src/ui/console-link.ts';
import { HttpsLink } from '../src/ui/https-link.tsx';
import { Icon } from '../src/ui/icon.tsx';
import { OrgText } from '../src/ui/org-text.tsx';
import { useTexts } from '../src/ui/page-host.ts';
import { SeverityMark } from '../src/ui/severity-mark.tsx';
import { wordsFor } from '../src/ui/words-for.ts';
import { FixSection } from './fix-section.tsx';
import { ProblemList } from './problem-list.tsx';

interface Props {
  readonly org: OrgKey;
  readonly orgUrl: string;
  readonly finding: Finding;
  /** Absent where the finding was not opened by the user and there is nothing to go back to. */
  readonly onBack: (() => void) | undefined;
}

/** One finding: what is wrong, why it matters, how to fix it. */
export function FindingDetail({ org, orgUrl, finding, onBack }: Props) {
  const meta = metaOf(useTexts(), finding.ruleId);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (onBack) heading.current?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !onBack) return;
    event.preventDefault();
    onBack();
  };
  const link = org === SAMPLE_ORG ? undefined : consoleLink(finding.subject.url, orgUrl);
  return (
    <article class="detail" aria-label={text('detail.label')} onKeyDown={onKeyDown}>
      <div class="row bar-top">
        {onBack && <BackButton onBack={onBack} />}
        {link && <HttpsLink url={link}>{text('action.open-app')}</HttpsLink>}
      </div>
      <header>
        <p class="row start">
          <SeverityMark severity={finding.severity} />
          <span class="muted" title={text(`confidence.${finding.confidence}.about`)}>
            {text(`confidence.${finding.confidence}`)}
          </span>
        </p>
        <h2 ref={heading} tabIndex={-1}>
          {meta?.title ?? finding.ruleId}
        </h2>
        <SubjectLine finding={finding} />
      </header>
      {finding.waiver && <Waived finding={finding} />}
      <ProblemList finding={finding} meta={meta} />
      {meta && <Advice meta={meta} label={finding.subject.label} />}
    </article>
  );
}

const BackButton = ({ onBack }: { onBack: () => void }) => (
  <button type="button" class="quiet" onClick={onBack}>
    <Icon name="back" />
    {text('action.back')}
  </button>
);

const SubjectLine = ({ finding: { subject } }: { finding: Finding }) => (
  <p class="subject">
    <OrgText value={subject.label} />
    <span class="muted">
      {wordsFor('type', subject.type)}
      {text('separator')}
      {wordsFor('status', subject.status)} <OrgText value={subject.id} code />
    </span>
  </p>
);

const Waived = ({ finding: { waiver } }: { finding: Finding }) =>
  waiver ? (
    <p class="notice">
      {text('detail.waived {by} {until}', { by: visibleText(waiver.by), until: visibleText(waiver.until) })}
      {text('separator')}
      <OrgText value={waiver.reason} />
    </p>
  ) : null;

const Advice = ({ meta, label }: { meta: RuleMeta; label: string }) => (
  <>
    <section>
      <h3>{text('detail.why')}</h3>
      <p>{meta.why}</p>
    </section>
    <FixSection fix={meta.fix} label={label} />
    {meta.falsePositives && (
      <section>
        <h3>{text('detail.false-positives')}</h3>
        <p>{meta.falsePositives}</p>
      </section>
    )}
    <section>
      <h3>{text('detail.references')}</h3>
      <ul class="references">
        {meta.references.map(({ standard, section, url, paraphrase }) => (
          <li key={`${url} ${section}`}>
            <HttpsLink url={url}>
              {standard} {section}
            </HttpsLink>
            <span class="muted">{paraphrase}</span>
          </li>
        ))}
      </ul>
    </section>
  </>
);
