import { text } from '../src/i18n/text.ts';
import type { Faults } from './draft.ts';
import { NumberField } from './number-field.tsx';
import { BOUNDS, dayName, HOURS, type TypedHours, WEEK } from './working-hours.ts';

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
        <Days
          days={hours.days}
          fault={faults[HOURS.days] ?? ''}
          onChange={(days) => onChange({ ...hours, days })}
        />
      </>
    )}
  </section>
);

interface DaysProps {
  readonly days: readonly number[];
  readonly fault: string;
  readonly onChange: (days: readonly number[]) => void;
}

const Days = ({ days, fault, onChange }: DaysProps) => (
  <fieldset class="days" aria-describedby="days-wrong">
    <legend>{text('options.hours.days')}</legend>
    {WEEK.map((day) => (
      <label key={day} class="choice">
        <input
          id={`day-${day}`}
          type="checkbox"
          checked={days.includes(day)}
          onChange={({ currentTarget: { checked } }) =>
            onChange(checked ? [...days, day] : days.filter((other) => other !== day))
          }
        />
        {dayName(day)}
      </label>
    ))}
    <p id="days-wrong" class="wrong">
      {fault}
    </p>
  </fieldset>
);
