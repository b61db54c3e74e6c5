import { text } from '../src/i18n/text.ts';
import type { RuleMeta } from '../src/model/rule.ts';
import { useTexts } from '../src/ui/page-host.ts';
import { rulesByGroup } from '../src/ui/rules-by-group.ts';
import type { Faults } from './draft.ts';
import { ThresholdField } from './threshold-field.tsx';
import { THRESHOLDS, type TypedThresholds } from './thresholds.ts';

interface Props {
  readonly typed: TypedThresholds;
  readonly faults: Faults;
  readonly onChange: (typed: TypedThresholds) => void;
}

const RULES = new Set(THRESHOLDS.map(({ ruleId }) => ruleId));

/** A number field for every threshold, under the rule it belongs to. */
export function ThresholdFields({ typed, faults, onChange }: Props) {
  const groups = rulesByGroup(useTexts())
    .map(({ group, metas }) => ({ group, metas: metas.filter(({ id }) => RULES.has(id)) }))
    .filter(({ metas }) => metas.length > 0);
  return (
    <section class="card">
      <h2>{text('options.thresholds')}</h2>
      <p class="muted">{text(groups.length > 0 ? 'options.thresholds.about' : 'options.rules.loading')}</p>
      {groups.map(({ group, metas }) => (
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
