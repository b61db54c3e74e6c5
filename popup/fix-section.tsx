import { text } from '../src/i18n/text.ts';
import type { RuleMeta } from '../src/model/rule.ts';
import { OrgText } from '../src/ui/org-text.tsx';
import { consoleSteps } from './console-steps.ts';

interface Props {
  readonly fix: RuleMeta['fix'];
  /** Label of the app, which stands for `[app]` in the steps. */
  readonly label: string;
}

/** The clicks, the API call and the Terraform form that fix it. */
export const FixSection = ({ fix, label }: Props) => (
  <section>
    <h3>{text('detail.fix')}</h3>
    <h4>{text('detail.fix.console')}</h4>
    <ol class="steps">
      {consoleSteps(fix.console).map((step, index) => (
        <li key={index} class={step.length > 40 ? 'long' : ''}>
          {step === SUBJECT ? <OrgText value={label} /> : step}
        </li>
      ))}
    </ol>
    <Form title={text('detail.fix.api')} words={fix.api} />
    <Form title={text('detail.fix.terraform')} words={fix.terraform} />
  </section>
);

const SUBJECT = '[app]';

const Form = ({ title, words }: { title: string; words: string | undefined }) =>
  words ? (
    <details class="form">
      <summary>{title}</summary>
      <pre>{words}</pre>
    </details>
  ) : null;
