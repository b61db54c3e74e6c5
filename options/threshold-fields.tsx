import { text } from '../src/i18n/text.ts';
import type { RuleMeta } from '../src/model/rule.ts';
import { useTexts } from '../src/ui/page-host.ts';
import { byGroup } from './by-group.ts';
import type { Faults } from './draft.ts';
import { NumberField } from './number-field.tsx';
import { THRESHOLDS, type Threshold, type TypedThresholds } from './thresholds.ts';

interface Props {
  readonly typed: TypedThresholds;
  readonly faults: Faults;
  readonly onChange: (typed: TypedThresholds) => void;
}

const RULES = new Set(THRESHOLDS.map(({ ruleId }) => ruleId));

/** A number field for every threshold, under the rule it belongs to. */
export function ThresholdFields({ typed, faults, onChange }: Props) {
  const groups = byGroup(useTexts())
    .map(([group, metas]) => [group, metas.filter(({ id }) => RULES.has(id))] as const)
    .filter(([, metas]) => metas.length > 0);
  return (
    <section class="card">
      <h2>{text('options.thresholds')}</h2>
      <p class="muted">{text(groups.length > 0 ? 'options.thresholds.about' : 'options.rules.loading')}</p>
      {groups.map(([group, metas]) => (
        <div key={group} class="thresholds">
          <h3>{group}</h3>
          {metas.map((meta) => (
            <RuleThresholds
              key={meta.id}
              meta={meta}
              typed={typed}
              faults={faults}
              onType={(id, value) => onChange({ ...typed, [id]: value })}
            />
          ))}
        </div>
      ))}
    </section>
  );
}

interface RuleProps extends Omit<Props, 'onChange'> {
  readonly meta: RuleMeta;
  readonly onType: (id: string, value: string) => void;
}

const RuleThresholds = ({ meta, typed, faults, onType }: RuleProps) => (
  <fieldset class="rules">
    <legend>{meta.title}</legend>
    {THRESHOLDS.filter(({ ruleId }) => ruleId === meta.id).map((threshold) => (
      <ThresholdField
        key={threshold.id}
        threshold={threshold}
        value={typed[threshold.id] ?? ''}
        fault={faults[threshold.id] ?? ''}
        onType={(value) => onType(threshold.id, value)}
      />
    ))}
  </fieldset>
);

interface FieldProps {
  readonly threshold: Threshold;
  readonly value: string;
  readonly fault: string;
  readonly onType: (value: string) => void;
}

function ThresholdField({ threshold: { id, option }, value, fault, onType }: FieldProps) {
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
