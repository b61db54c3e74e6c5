import type { LogEvent } from '../model/log-event.ts';
import type { List } from './readers/endpoints.ts';

const TYPE = /eventType (eq|sw) "([^"]+)"/g;
const WHO = /(target|actor)\.id eq "([^"]+)"/g;

/** What of a whole System Log answers a question. Of its filter the types of events and the ids count. */
export function narrowedLog({ items, malformed }: List<LogEvent>, filter: string): List<LogEvent> {
  const types = [...filter.matchAll(TYPE)];
  const ids = [...filter.matchAll(WHO)];
  const isAsked = ({ eventType, targetIds, actorId }: LogEvent): boolean =>
    (types.length === 0 ||
      types.some(([, how, type = '']) => (how === 'eq' ? eventType === type : eventType.startsWith(type)))) &&
    ids.every(([, who, id = '']) => (who === 'actor' ? actorId === id : targetIds.includes(id)));
  return { items: items.filter(isAsked), malformed };
}
