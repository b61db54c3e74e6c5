import type { ComponentChildren } from 'preact';
import { text } from '../src/i18n/text.ts';
import type { RuleMeta } from '../src/model/rule.ts';
import { OrgText } from '../src/ui/org-text.tsx';
import { consoleSteps } from './console-steps.ts';

interface Props {
  readonly fix: RuleMeta['fix'];
  /** Label of the app, which stands for `[app]` and `[the app]` in the steps; absent where the finding is about something else. */
  readonly app: string | undefined;
}

/** The clicks, the API call and the Terraform form that fix it. */
export const FixSection = ({ fix, app }: Props) => (
  <section>
    <h3>{text('detail.fix')}</h3>
    <h4>{text('detail.fix.console')}</h4>
    <ol class="steps">
      {consoleSteps(fix.console).map((step, index) => (
        <li key={index} class={step.length > 40 ? 'long' : ''}>
          {APP.includes(step) && app !== undefined ? <OrgText value={app} /> : step}
        </li>
      ))}
    </ol>
    <Form title={text('detail.fix.api')} words={fix.api}>
      {REPLACES.test(fix.api ?? '') && <p class="muted">{text('detail.fix.put')}</p>}
    </Form>
    <Form title={text('detail.fix.terraform')} words={fix.terraform} />
  </section>
);

/** Rules that judge other things beside apps say “the app”. */
const APP: readonly string[] = ['[app]', '[the app]'];
/** Okta's PUT takes whole objects, but for the features of an app. */
const REPLACES = /\bPUT (?!\S*\/features\/)/;

interface FormProps {
  readonly title: string;
  readonly words: string | undefined;
  readonly children?: ComponentChildren;
}

const Form = ({ title, words, children }: FormProps) =>
  words ? (
    <details class="form">
      <summary>{title}</summary>
      <pre>{words}</pre>
      {children}
    </details>
  ) : null;
