import { AuditError } from '../model/failure.ts';
import type { Get } from './http.ts';
import { pages } from './pages.ts';
import type { List } from './readers/endpoints.ts';

/** Reads a list of the org to its end. */
export type ReadList = <T>(path: string) => Promise<List<T>>;

/** `hosts` are those that a link to the next page may name. */
export const listReader =
  (get: Get, hosts: readonly string[], signal: AbortSignal): ReadList =>
  async <T>(path: string) => {
    let list: List<T> = { items: [], malformed: 0 };
    for await (const { soFar } of growingList<T>(get, path, hosts, signal)) list = soFar;
    return list;
  };

/** What is known of a list after each of its pages. Where Okta has lost the cursor it begins again, and nothing of it counts twice. */
export async function* growingList<T>(
  get: Get,
  path: string,
  hosts: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<{ readonly soFar: List<T>; readonly isWhole: boolean }> {
  let items: T[] = [];
  let malformed = 0;
  for await (const page of pages<T>(get, path, signal, { hosts })) {
    if (page.page === 1) [items, malformed] = [[], 0];
    items.push(...page.items);
    malformed += page.malformed;
    yield { soFar: { items, malformed }, isWhole: page.next === undefined };
  }
}

/** Reads the entries of a list all of which can be understood. Throws `unexpected` otherwise. */
export const wholeList = async <T>(list: ReadList, path: string): Promise<readonly T[]> =>
  whole(await list<T>(path));

/** The entries, if all of them could be understood. Throws `unexpected` otherwise. */
export function whole<T>({ items, malformed }: List<T>): readonly T[] {
  if (malformed > 0) throw new AuditError('unexpected', `${malformed} entries`);
  return items;
}
