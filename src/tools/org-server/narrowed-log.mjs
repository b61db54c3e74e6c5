const TYPE = /eventType (eq|sw) "([^"]+)"/g;
const WHO = /(target|actor)\.id eq "([^"]+)"/g;

/** The events of a System Log that a filter asks for. Of the filter the types of events and the ids count. */
export function narrowedLog(events, filter) {
  const types = [...filter.matchAll(TYPE)];
  const ids = [...filter.matchAll(WHO)];
  return events.filter(
    ({ eventType = '', target, actor }) =>
      (types.length === 0 ||
        types.some(([, how, type]) => (how === 'eq' ? eventType === type : eventType.startsWith(type)))) &&
      ids.every(([, who, id]) => (who === 'actor' ? actor?.id === id : target?.some((one) => one.id === id))),
  );
}
