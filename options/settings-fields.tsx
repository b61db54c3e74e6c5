import { AcceptedFindings } from './accepted-findings.tsx';
import type { Draft, Faults } from './draft.ts';
import { FIELDS } from './fields.ts';
import { HoursFields } from './hours-fields.tsx';
import { LinesField } from './lines-field.tsx';
import { OptInsField } from './opt-ins-field.tsx';
import { RuleChoices } from './rule-choices.tsx';
import { ThresholdFields } from './threshold-fields.tsx';

interface Props {
  readonly draft: Draft;
  readonly faults: Faults;
  readonly onChange: (part: Partial<Draft>) => void;
  /** Gets words for the person to hear. */
  readonly onTell: (words: string) => void;
}

/** Every setting. */
export const SettingsFields = ({ draft, faults, onChange, onTell }: Props) => (
  <>
    <section class="card">
      {FIELDS.map((field) => (
        <LinesField
          key={field.name}
          field={field}
          value={draft.lists[field.name]}
          fault={faults[field.name] ?? ''}
          onType={(value) => onChange({ lists: { ...draft.lists, [field.name]: value } })}
        />
      ))}
    </section>
    <HoursFields hours={draft.hours} faults={faults} onChange={(hours) => onChange({ hours })} />
    <OptInsField on={draft.optIns} onChange={(optIns) => onChange({ optIns })} />
    <RuleChoices disabled={draft.disabledRules} onChange={(disabledRules) => onChange({ disabledRules })} />
    <ThresholdFields
      typed={draft.thresholds}
      faults={faults}
      onChange={(thresholds) => onChange({ thresholds })}
    />
    <AcceptedFindings waivers={draft.waivers} onChange={(waivers) => onChange({ waivers })} onTell={onTell} />
  </>
);
