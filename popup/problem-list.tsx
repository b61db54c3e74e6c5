import { text } from '../src/i18n/text.ts';
import type { Finding, JudgedProblem } from '../src/model/report.ts';
import type { RuleMeta } from '../src/model/rule.ts';
import { problemText } from '../src/report/compose-report.ts';
import { visibleText } from '../src/report/visible-text.ts';
import { CopyButton } from '../src/ui/copy-button.tsx';
import { OrgText } from '../src/ui/org-text.tsx';
import { SeverityMark } from '../src/ui/severity-mark.tsx';

/** Every problem of a finding, with the value and its place in Okta's JSON. */
export function ProblemList({ finding, meta }: { finding: Finding; meta: RuleMeta | undefined }) {
  if (finding.outcome === 'error') return <p class="notice">{text('detail.error')}</p>;
  const many = finding.problems.length > 1;
  return (
    <section>
      <h3>{text(finding.outcome === 'info' ? 'detail.problems.info' : 'detail.problems')}</h3>
      <ul class="problems">
        {finding.problems.map((problem) => (
          <li key={`${problem.variant} ${problem.at}`}>
            <p>
              {many && <SeverityMark severity={problem.severity} />} {visibleText(problemText(meta, problem))}
            </p>
            <Evidence problem={problem} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const Evidence = ({ problem: { at, value } }: { problem: JudgedProblem }) => (
  <dl class="evidence">
    {value !== undefined && (
      <div>
        <dt>{text('detail.value')}</dt>
        <dd>
          <OrgText value={String(value)} code />
          <CopyButton value={String(value)} label={text('detail.copy-value')} />
        </dd>
      </div>
    )}
    <div>
      <dt>{text('detail.at')}</dt>
      <dd>
        <OrgText value={at} code />
        <CopyButton value={at} label={text('detail.copy-path')} />
      </dd>
    </div>
  </dl>
);
