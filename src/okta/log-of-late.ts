import type { LogEvent } from '../model/log-event.ts';

const WEEK = 7 * 86_400_000;

/**
 * Events of the bundled System Log as if the newest had happened in the week before `until` (ISO 8601). They move by whole
 * weeks, so that what happened in the night or on a Sunday still did.
 */
export function logOfLate(events: readonly LogEvent[], until: string): readonly LogEvent[] {
  const newest = Math.max(...events.map(({ published }) => Date.parse(published)));
  const moved = Math.floor((Date.parse(until) - newest) / WEEK) * WEEK;
  if (!Number.isFinite(moved)) return events;
  return events.map((event) => ({
    ...event,
    published: new Date(Date.parse(event.published) + moved).toISOString(),
  }));
}
