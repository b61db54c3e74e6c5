import type { LogEvent, WorkingHours } from '../../model/log-event.ts';
import type { NumberOption } from '../../model/rule.ts';

/** An event with its place in the log. */
export interface PlacedEvent extends LogEvent {
  readonly at: string;
}

/** The option of how recent an event must be. The log itself is read for as long as Okta keeps it, 90 days. */
export const RECENT_DAYS: NumberOption = {
  label: 'Days of the System Log to look at',
  default: 30,
  min: 1,
  max: 30,
};

const DAY = 86_400_000;

/** Whether a moment lies in the days before now. One that makes no sense does. */
export const isWithin = (moment: string, now: Date, days: number): boolean =>
  !(now.getTime() - Date.parse(moment) > days * DAY);

/** The events of the last days, in the log's order. */
export function recentEvents(
  events: readonly LogEvent[] = [],
  now: Date,
  days: number,
): readonly PlacedEvent[] {
  const recent: PlacedEvent[] = [];
  for (let index = 0; index < events.length; index += 1) {
    const event = events[index];
    if (event && isWithin(event.published, now, days)) recent.push({ ...event, at: `logs[${index}]` });
  }
  return recent;
}

/** An attempt that failed changed nothing. */
export const hasHappened = ({ outcome }: LogEvent): boolean => outcome !== 'FAILURE' && outcome !== 'DENY';

/** How the ids of apps begin. */
const APP_ID = /^0oa/;

const appIdOf = ({ targetIds, actorId }: LogEvent): string | undefined =>
  targetIds.find((id) => APP_ID.test(id)) ?? (actorId && APP_ID.test(actorId) ? actorId : undefined);

/** The app an event is about: the first id that looks like one, else the first target. */
export const appOf = (event: LogEvent): string | undefined => appIdOf(event) ?? event.targetIds[0];

/** How the ids of users begin. */
const USER_ID = /^00u/;

/** The client an event is about. Some have ids of their own, which look like no app’s; their targets are tokens. */
export const clientOf = (event: LogEvent): string | undefined => {
  const { actorId = '00u', targetIds } = event;
  return appIdOf(event) ?? (USER_ID.test(actorId) ? targetIds[0] : actorId);
};

/** What to show of an event: the app, or the moment by which the log finds it. */
export const subjectOf = (event: LogEvent): string => appOf(event) ?? event.published;

/** The newest event of each subject; those without one are a subject together. */
export function newestBy<E extends LogEvent>(
  events: readonly E[],
  keyOf: (event: E) => string | undefined,
): readonly E[] {
  const seen = new Set<string>();
  return events.filter((event) => {
    const key = keyOf(event) ?? '';
    return !seen.has(key) && seen.add(key);
  });
}

/** Whether a moment lies outside the hours or days of work; a night shift may go past midnight. */
export function isOffHours(published: string, { fromUtc, toUtc, days }: WorkingHours): boolean {
  const moment = new Date(published);
  const hour = moment.getUTCHours();
  if (Number.isNaN(hour)) return false;
  const isDayShift = fromUtc < toUtc;
  const isIn = isDayShift ? hour >= fromUtc && hour < toUtc : hour >= fromUtc || hour < toUtc;
  return !isIn || !days.includes(moment.getUTCDay());
}
