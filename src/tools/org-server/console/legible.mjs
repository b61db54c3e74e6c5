// An org directory may hold anything; the console shows what of it makes sense.

const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value) => (typeof value === 'string' ? value : '');

/** The objects of a list; none where it is no list. */
export const records = (value) => (Array.isArray(value) ? value.filter(isRecord) : []);

/** An app with words where the console shows words; undefined for what has no id. */
export function legibleApp(original) {
  if (!isRecord(original) || typeof original.id !== 'string') return undefined;
  const { name, label, status } = original;
  return { ...original, name: textOf(name), label: textOf(label), status: textOf(status) || 'ACTIVE' };
}

/** The same for trusted origins. */
export const legibleOrigins = (items) =>
  records(items).map((origin) => ({
    ...origin,
    name: textOf(origin.name),
    origin: textOf(origin.origin),
    scopes: records(origin.scopes),
  }));
