import { text } from '../src/i18n/text.ts';
import type { Settings } from '../src/model/settings.ts';
import { numberFault, readNumber } from './thresholds.ts';

type WorkingHours = NonNullable<Settings['workingHours']>;

/** The working hours as they are typed; kept while they are switched off. */
export interface TypedHours {
  readonly on: boolean;
  readonly from: string;
  readonly to: string;
  readonly days: readonly number[];
}

/** Days of the week in the order of the page; 0 is Sunday. */
export const WEEK = [1, 2, 3, 4, 5, 6, 0] as const;
/** Ids of the fields. */
export const HOURS = { from: 'hours-from', to: 'hours-to', days: `day-${WEEK[0]}` } as const;
export const BOUNDS = { from: [0, 23], to: [0, 24] } as const;

export const typedHours = (hours: WorkingHours | undefined): TypedHours => ({
  on: hours !== undefined,
  from: String(hours?.fromUtc ?? 7),
  to: String(hours?.toUtc ?? 19),
  days: hours?.days ?? [1, 2, 3, 4, 5],
});

/** What is wrong, by the id of the field. */
export function hoursFaults({ on, from, to, days }: TypedHours): Readonly<Record<string, string>> {
  if (!on) return {};
  const isSame = readNumber(from, 0, 24) === readNumber(to, 0, 24);
  return {
    [HOURS.from]: numberFault(from, ...BOUNDS.from),
    [HOURS.to]: numberFault(to, ...BOUNDS.to) || (isSame ? text('options.hours.same') : ''),
    [HOURS.days]: days.length === 0 ? text('options.hours.no-day') : '',
  };
}

/** Undefined where they are switched off, or where something is wrong. */
export function readHours(typed: TypedHours): WorkingHours | undefined {
  const fromUtc = readNumber(typed.from, ...BOUNDS.from);
  const toUtc = readNumber(typed.to, ...BOUNDS.to);
  if (!typed.on || fromUtc === undefined || toUtc === undefined) return undefined;
  return { fromUtc, toUtc, days: WEEK.filter((day) => typed.days.includes(day)).toSorted() };
}

export const dayName = (day: number): string => text(`options.day.${day as (typeof WEEK)[number]}`);
