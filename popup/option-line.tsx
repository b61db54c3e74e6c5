import type { ComponentChildren } from 'preact';

interface Props {
  readonly type: 'checkbox' | 'radio';
  /** Which radio buttons belong together. */
  readonly name?: string;
  readonly label: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
  /** What it means, below the label. */
  readonly children: ComponentChildren;
}

/** A choice with its explanation. */
export const OptionLine = ({ type, name, label, checked, disabled = false, onChange, children }: Props) => (
  <label class="option">
    <input
      type={type}
      name={name}
      checked={checked}
      disabled={disabled}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
    <span>
      <b>{label}</b>
      <span class="muted">{children}</span>
    </span>
  </label>
);
