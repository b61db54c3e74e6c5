import { text } from '../src/i18n/text.ts';
import { NumberField } from './number-field.tsx';
import type { Threshold } from './thresholds.ts';

interface Props {
  readonly threshold: Threshold;
  readonly value: string;
  readonly fault: string;
  readonly onType: (value: string) => void;
}

/** The number of one threshold beside its default, and the way back to that. */
export function ThresholdField({ threshold: { id, option }, value, fault, onType }: Props) {
  const { label, default: preset, min, max } = option;
  const reset = (event: Event) => {
    // The button goes away, and the focus must not go with it.
    (event.currentTarget as HTMLElement).closest('.number')?.querySelector('input')?.focus();
    onType(String(preset));
  };
  return (
    <NumberField
      {...{ id, label, value, min, max, fault, onType }}
      about={text('options.threshold.default {preset} {min} {max}', { preset, min, max })}
    >
      {value !== String(preset) && (
        <button
          type="button"
          class="small"
          aria-label={text('options.threshold.reset {label} {preset}', { label, preset })}
          onClick={reset}
        >
          {text('options.threshold.reset')}
        </button>
      )}
    </NumberField>
  );
}
