import type { LogEvent } from '../../model/log-event.ts';
import type { Context } from '../../model/rule.ts';
import { appOf, isWithin, newestBy, type PlacedEvent } from './log-window.ts';

export const CREATE = 'application.lifecycle.create';
const UPDATE = 'application.lifecycle.update';

/** Apps of the Okta Integration Network are logged as updated, never as created. */
export function addedApps(events: readonly PlacedEvent[], context: Context<'days'>): readonly PlacedEvent[] {
  const { facts, now, options } = context;
  const made = new Set(
    facts.changeEvents?.flatMap(({ eventType, targetIds }) => (eventType === CREATE ? targetIds : [])),
  );
  const isNew = (id: string): boolean => {
    const created = facts.peers?.recent.get(id);
    return created !== undefined && isWithin(created, now, options.days);
  };
  const isAdded = (event: LogEvent): boolean => {
    const id = appOf(event);
    return event.eventType === UPDATE && id !== undefined && isNew(id) && !made.has(id);
  };
  return newestBy(events.filter(isAdded), appOf);
}
