const WEEK = 7 * 86_400_000;

/**
 * Events of an invented System Log as if the newest had happened in the week before `until`. They move by whole weeks, so
 * that what happened in the night or on a Sunday still did.
 */
export function logOfLate(events, until) {
  const newest = Math.max(...events.map(({ published }) => Date.parse(published)));
  const moved = Math.floor((Date.parse(until) - newest) / WEEK) * WEEK;
  if (!Number.isFinite(moved)) return events;
  return events.map((event) => ({
    ...event,
    published: new Date(Date.parse(event.published) + moved).toISOString(),
  }));
}
