/** `lastUpdated` by id of what was taken so far. Plain data: it can be stored with a run. */
export type Taken = Map<string, string>;

interface Dated {
  readonly id: string;
  readonly lastUpdated?: string;
}

export interface Sorted<Item> {
  /** Seen for the first time. */
  readonly fresh: readonly Item[];
  /** Seen before, and changed since: these take the earlier ones' place. */
  readonly newer: readonly Item[];
}

/** Sorts a page's items by whether they were met before; apps move between pages while an org is being edited. */
export function dedupe<Item extends Dated>(taken: Taken, items: readonly Item[]): Sorted<Item> {
  const fresh = new Map<string, Item>();
  const newer = new Map<string, Item>();
  for (const item of items) {
    const date = item.lastUpdated ?? '';
    const before = taken.get(item.id);
    if (before !== undefined && before >= date) continue;
    taken.set(item.id, date);
    (before === undefined || fresh.has(item.id) ? fresh : newer).set(item.id, item);
  }
  return { fresh: [...fresh.values()], newer: [...newer.values()] };
}
