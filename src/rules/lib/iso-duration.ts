const PATTERN =
  /^P(?:(\d{1,9})Y)?(?:(\d{1,9})M)?(?:(\d{1,9})W)?(?:(\d{1,9})D)?(?:T(?=\d)(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9}(?:[.,]\d{1,9})?)S)?)?$/i;
const LONGEST = 80;
const HOUR = 60;
const DAY = 24 * HOUR;
/** Years, months, weeks, days, hours, minutes, seconds; months and years are only meant roughly. */
const MINUTES: readonly number[] = [365 * DAY, 30 * DAY, 7 * DAY, DAY, HOUR, 1, 1 / 60];

/** Minutes of an ISO 8601 duration such as `PT43800H` or `P1DT2H`; undefined for what is none. */
export function minutesIn(duration: string): number | undefined {
  const parts = duration.length > LONGEST ? null : PATTERN.exec(duration.trim());
  if (!parts || parts.slice(1).every((part) => part === undefined)) return undefined;
  return MINUTES.reduce(
    (sum, minutes, index) => sum + minutes * Number((parts[index + 1] ?? '0').replace(',', '.')),
    0,
  );
}
