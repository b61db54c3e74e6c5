/** Pages of a JSON array, as Okta cuts them: `limit` up to 200, `after` an opaque cursor, the next page's cursor or none. */
export function openCollection(items, copies = 1) {
  const texts = items.map((item) => JSON.stringify(item));
  const size = items.length * copies;
  const pages = new Map();
  const cut = (from, limit) => {
    const to = Math.min(from + limit, size);
    const parts = [];
    for (let n = from; n < to; n += 1) {
      const at = n % texts.length;
      parts.push(copyOf(texts[at], items[at], n, n >= texts.length));
    }
    return { body: Buffer.from(`[${parts.join(',')}]`), next: to < size ? cursorOf(to) : undefined };
  };
  return {
    size,
    /** The originals, without their copies. */
    items,
    /** The originals and their copies, each as `{id, original}`. */
    entries: () =>
      Array.from({ length: size }, (_, n) => {
        const original = items[n % items.length];
        const isCopy = n >= items.length && typeof original?.id === 'string';
        return { id: isCopy ? idOfCopy(original.id, n) : original?.id, original };
      }),
    page(limit, after) {
      const from = after === null ? 0 : positionOf(after);
      if (!Number.isInteger(from) || from < 0 || from >= Math.max(size, 1)) return undefined;
      const key = `${from} ${limit}`;
      if (!pages.has(key)) pages.set(key, cut(from, limit));
      return pages.get(key);
    },
    /** The item with this id, or the original of the copy that has it. */
    find: (id) =>
      items.find((item) => item?.id === id) ??
      items.find((item, n) => typeof item?.id === 'string' && isCopyOf(id, item.id, n, items.length, size)),
  };
}

const MARK = 6;
const markOf = (n) => `Z${n.toString(36).padStart(MARK - 1, '0')}`;

/** The first round is the originals; later rounds differ in their id only, wherever it stands. */
function copyOf(text, item, n, isCopy) {
  if (!isCopy || typeof item?.id !== 'string') return text;
  return text.replaceAll(item.id, idOfCopy(item.id, n));
}

const idOfCopy = (id, n) => id.slice(0, Math.max(id.length - MARK, 0)) + markOf(n);

function isCopyOf(id, original, at, length, size) {
  const n = Number.parseInt(id.slice(1 - MARK), 36);
  return n < size && n % length === at && id === idOfCopy(original, n);
}

const cursorOf = (position) => `c${position.toString(36)}`;
const positionOf = (cursor) =>
  /^c[0-9a-z]+$/.test(cursor) ? Number.parseInt(cursor.slice(1), 36) : Number.NaN;
