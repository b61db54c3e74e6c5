import { text } from '../src/i18n/text.ts';
import type { Field } from './fields.ts';

interface Props {
  readonly field: Field;
  readonly value: string;
  /** What is wrong; empty where nothing is. */
  readonly fault: string;
  readonly onType: (value: string) => void;
}

export const LinesField = ({ field: { name }, value, fault, onType }: Props) => (
  <div class="field">
    <label for={name}>{text(`options.${name}`)}</label>
    <p id={`${name}-about`} class="muted">
      {text(`options.${name}.about`)}
    </p>
    <textarea
      id={name}
      rows={3}
      spellcheck={false}
      value={value}
      aria-invalid={fault !== ''}
      aria-describedby={`${name}-about ${name}-wrong`}
      onInput={(event) => onType(event.currentTarget.value)}
    />
    <p id={`${name}-wrong`} class="wrong">
      {fault}
    </p>
  </div>
);
