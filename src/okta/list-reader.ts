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
    const items: T[] = [];
    let malformed = 0;
    for await (const page of pages<T>(get, path, signal, { hosts })) {
      items.push(...page.items);
      malformed += page.malformed;
    }
    return { items, malformed };
  };

/** The entries of a list all of which could be understood. Throws `unexpected` otherwise. */
export async function wholeList<T>(list: ReadList, path: string): Promise<readonly T[]> {
  const { items, malformed } = await list<T>(path);
  if (malformed > 0) throw new AuditError('unexpected', `${malformed} entries`);
  return items;
}
