import { text } from '../src/i18n/text.ts';
import { DaysField } from './days-field.tsx';
import type { Faults } from './draft.ts';
import { NumberField } from './number-field.tsx';
import { BOUNDS, HOURS, type TypedHours } from './working-hours.ts';

interface Props {
  readonly hours: TypedHours;
  readonly faults: Faults;
  readonly onChange: (hours: TypedHours) => void;
}

/** When changes are expected: a box, and behind it hours and days. */
export const HoursFields = ({ hours, faults, onChange }: Props) => (
  <section class="card">
    <h2>{text('options.hours')}</h2>
    <p class="muted">{text('options.hours.about')}</p>
    <label class="choice">
      <input
        type="checkbox"
        checked={hours.on}
        onChange={(event) => onChange({ ...hours, on: event.currentTarget.checked })}
      />
      {text('options.hours.on')}
    </label>
    {hours.on && (
      <>
        {(['from', 'to'] as const).map((end) => (
          <NumberField
            key={end}
            id={HOURS[end]}
            label={text(`options.hours.${end}`)}
            value={hours[end]}
            min={BOUNDS[end][0]}
            max={BOUNDS[end][1]}
            fault={faults[HOURS[end]] ?? ''}
            onType={(value) => onChange({ ...hours, [end]: value })}
          />
        ))}
        <DaysField
          days={hours.days}
          fault={faults[HOURS.days] ?? ''}
          onChange={(days) => onChange({ ...hours, days })}
        />
      </>
    )}
  </section>
);
