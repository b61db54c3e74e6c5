import { text } from '../src/i18n/text.ts';
import type { Finding } from '../src/model/report.ts';
import type { RuleMeta } from '../src/model/rule.ts';
import { type OrgKey, SAMPLE_ORG } from '../src/model/run.ts';
import type { SubjectRef } from '../src/model/subject.ts';
import { metaOf, titleOf } from '../src/report/compose-report.ts';
import { visibleText } from '../src/report/visible-text.ts';
import { ConfidenceWord } from '../src/ui/confidence-word.tsx';
import { consoleLink } from '../src/ui/console-link.ts';
import { HttpsLink } from '../src/ui/https-link.tsx';
import { OrgText } from '../src/ui/org-text.tsx';
import { useTexts } from '../src/ui/page-host.ts';
import { SeverityMark } from '../src/ui/severity-mark.tsx';
import { FixSection } from './fix-section.tsx';
import { Pane, useHeadingFocus } from './pane.tsx';
import { ProblemList } from './problem-list.tsx';
import { SubjectLine } from './subject-line.tsx';

interface Props {
  readonly org: OrgKey;
  readonly orgUrl: string;
  readonly finding: Finding;
  /** The latest results do not have it. */
  readonly gone?: boolean;
  /** Absent where the finding was not opened by the user and there is nothing to go back to. */
  readonly onBack: (() => void) | undefined;
  /** Absent where the app is being looked at closely already. */
  readonly onCheck?: ((app: SubjectRef) => void) | undefined;
}

/** One finding: what is wrong, why it matters, how to fix it. */
export function FindingDetail({ org, orgUrl, finding, gone = false, onBack, onCheck }: Props) {
  const texts = useTexts();
  const meta = metaOf(texts, finding.ruleId);
  const heading = useHeadingFocus(onBack !== undefined);
  const { subject } = finding;
  const link = org === SAMPLE_ORG ? undefined : consoleLink(subject.url, orgUrl);
  const beside = (
    <>
      {onCheck && subject.kind === 'app' && (
        <button type="button" class="quiet" onClick={() => onCheck(subject)}>
          {text('check.action')}
        </button>
      )}
      {link && <HttpsLink url={link}>{text('action.open-app')}</HttpsLink>}
    </>
  );
  return (
    <Pane label={text('detail.label')} onBack={onBack} beside={beside}>
      <header>
        <p class="row start">
          <SeverityMark severity={finding.severity} />
          <ConfidenceWord confidence={finding.confidence} labelled />
        </p>
        <h2 ref={heading} tabIndex={-1}>
          {titleOf(texts, finding.ruleId)}
        </h2>
        <SubjectLine subject={subject} />
      </header>
      <p role="status" class={gone ? 'notice' : 'hidden'}>
        {gone && text('detail.gone')}
      </p>
      {finding.waiver && <Waived finding={finding} />}
      <ProblemList finding={finding} meta={meta} />
      {meta && <Advice meta={meta} subject={subject} />}
    </Pane>
  );
}

const Waived = ({ finding: { waiver } }: { finding: Finding }) =>
  waiver ? (
    <p class="notice">
      {text('detail.waived {by} {until}', { by: visibleText(waiver.by), until: visibleText(waiver.until) })}
      {text('separator')}
      <OrgText value={waiver.reason} />
    </p>
  ) : null;

const Advice = ({ meta, subject }: { meta: RuleMeta; subject: Finding['subject'] }) => (
  <>
    <section>
      <h3>{text('detail.why')}</h3>
      <p>{meta.why}</p>
    </section>
    <FixSection fix={meta.fix} app={subject.kind === 'app' ? subject.label : undefined} />
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
