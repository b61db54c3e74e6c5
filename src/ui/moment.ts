/** Date and time in the reader's own zone, as in `21 Nov 2026, 06:05`; the input is ISO 8601. */
export const moment = (iso: string): string =>
  new Date(iso).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** Time of day with seconds, as in `06:05:31`. */
export const clockTime = (iso: string): string => new Date(iso).toLocaleTimeString('en-GB');
