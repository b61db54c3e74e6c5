import type { LogEvent } from '../../model/log-event.ts';
import { daysSince } from './days-since.ts';

/** The System Log goes back no further. */
export const LOG_DAYS = 90;

/** Whether an event of the last days is there. One without a date that can be read counts: it is in the answer. */
export const wasUsed = (events: readonly LogEvent[] = [], now: Date): boolean =>
  events.some(({ published }) => (daysSince(published, now) ?? 0) <= LOG_DAYS);
