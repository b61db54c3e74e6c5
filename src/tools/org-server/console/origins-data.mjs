const URL_SHAPE = /^[a-z][a-z0-9+.-]*:\/\/[^\s/]+$/i;

/** Origins as the table shows them. */
export const originsOf = (origins) =>
  origins.map(({ id, name, origin, scopes }) => ({
    id,
    name,
    origin,
    types: scopes.map(({ type }) => type),
  }));

/** The org's origins after the table's own actions: `{remove}` or `{id?, changes}`; `{errors}` where Okta would refuse. */
export function changedOrigins(origins, { remove, id, changes }) {
  if (remove) return { origins: origins.filter((origin) => origin.id !== remove) };
  const before = origins.find((origin) => origin.id === id);
  const { name, origin, ...types } = changes ?? {};
  const kept = (before?.scopes ?? []).filter(({ type }) => types[type] !== false);
  const added = Object.entries(types).flatMap(([type, on]) => (on ? [{ type }] : []));
  const next = {
    status: 'ACTIVE',
    ...before,
    name: name ?? before?.name ?? '',
    origin: origin ?? before?.origin ?? '',
    scopes: [...kept, ...added],
  };
  if (!URL_SHAPE.test(next.origin)) return { errors: { origin: 'The origin is not a valid URL.' } };
  return { origins: before ? origins.map((one) => (one === before ? next : one)) : [...origins, next] };
}
