import { text } from '../src/i18n/text.ts';
import type { Field } from './fields.ts';

interface Props {
  readonly field: Field;
  readonly value: string;
  /** Lines that were not understood. */
  readonly wrong: readonly string[];
  readonly onType: (value: string) => void;
}

export const LinesField = ({ field: { name, words, wrong: wrongWords }, value, wrong, onType }: Props) => (
  <div class="field">
    <label for={name}>{text(`options.${words}`)}</label>
    <p id={`${name}-about`} class="muted">
      {text(`options.${words}.about`)}
    </p>
    <textarea
      id={name}
      rows={3}
      spellcheck={false}
      value={value}
      aria-invalid={wrong.length > 0}
      aria-describedby={`${name}-about ${name}-wrong`}
      onInput={(event) => onType(event.currentTarget.value)}
    />
    <p id={`${name}-wrong`} class="wrong">
      {wrong.length > 0 && text(wrongWords, { lines: wrong.join(', ') })}
    </p>
  </div>
);
