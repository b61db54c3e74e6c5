import { text } from '../src/i18n/text.ts';

interface Props {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** Whether the calls that a person has to agree to are offered at all. */
export const OptInsField = ({ on, onChange }: Props) => (
  <section class="card">
    <h2>{text('options.opt-ins')}</h2>
    <label class="choice">
      <input
        type="checkbox"
        checked={on}
        aria-describedby="opt-ins-about opt-ins-calls"
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {text('options.opt-ins.offer')}
    </label>
    <p id="opt-ins-about" class="muted">
      {text('options.opt-ins.about')}
    </p>
    <ul id="opt-ins-calls" class="privacy">
      <li>{text('options.opt-ins.secrets')}</li>
      <li>{text('options.opt-ins.service-secrets')}</li>
      <li>{text('options.opt-ins.undocumented')}</li>
    </ul>
  </section>
);
