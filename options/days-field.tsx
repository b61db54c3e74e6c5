import { text } from '../src/i18n/text.ts';
import { dayName, WEEK } from './working-hours.ts';

interface Props {
  readonly days: readonly number[];
  readonly fault: string;
  readonly onChange: (days: readonly number[]) => void;
}

/** The days of the week, each with a box. */
export const DaysField = ({ days, fault, onChange }: Props) => (
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
