/** Pages of a JSON array, as Okta cuts them: `limit` up to 200, `after` an opaque cursor, the next page's cursor or none. */
export function openCollection(items, copies = 1) {
  const texts = items.map((item) => JSON.stringify(item));
  const size = items.length * copies;
  const pages = new Map();
  const cut = (from, limit) => {
    const to = Math.min(from + limit, size);
    const parts = [];
    for (let n = from; n < to; n += 1)
      parts.push(copyOf(texts[n % texts.length], items[n % texts.length], n, n >= texts.length));
    return { body: Buffer.from(`[${parts.join(',')}]`), next: to < size ? cursorOf(to) : undefined };
  };
  return {
    size,
    page(limit, after) {
      const from = after === null ? 0 : positionOf(after);
      if (!Number.isInteger(from) || from < 0 || from >= Math.max(size, 1)) return undefined;
      const key = `${from} ${limit}`;
      if (!pages.has(key)) pages.set(key, cut(from, limit));
      return pages.get(key);
    },
  };
}

/** The first round is the originals; later rounds differ in their id only, wherever it stands. */
function copyOf(text, item, n, isCopy) {
  if (!isCopy || typeof item?.id !== 'string') return text;
  const mark = n.toString(36).padStart(6, '0');
  return text.replaceAll(item.id, item.id.slice(0, Math.max(item.id.length - mark.length, 0)) + mark);
}

const cursorOf = (position) => `c${position.toString(36)}`;
const positionOf = (cursor) =>
  /^c[0-9a-z]+$/.test(cursor) ? Number.parseInt(cursor.slice(1), 36) : Number.NaN;
