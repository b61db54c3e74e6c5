import type { ComponentChildren } from 'preact';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly min: number;
  readonly max: number;
  /** What is wrong; empty where nothing is. */
  readonly fault: string;
  readonly onType: (value: string) => void;
  /** What is said about the number. */
  readonly about?: string;
  readonly children?: ComponentChildren;
}

/** A labelled field for a whole number. */
export const NumberField = ({ id, label, value, min, max, fault, onType, about, children }: Props) => (
  <div class="number">
    <label for={id}>{label}</label>
    <span class="number-line">
      <input
        id={id}
        type="number"
        min={min}
        max={max}
        step={1}
        value={value}
        aria-invalid={fault !== ''}
        aria-describedby={`${id}-about ${id}-wrong`}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      <span id={`${id}-about`} class="muted">
        {about}
      </span>
      {children}
    </span>
    <p id={`${id}-wrong`} class="wrong">
      {fault}
    </p>
  </div>
);
