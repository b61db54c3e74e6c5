import type { Get } from './http.ts';
import { listReader, type ReadList, whole } from './list-reader.ts';
import { nextPath } from './next-link.ts';
import type { List } from './readers/endpoints.ts';

/** How one org is asked. */
export interface OrgAccess {
  readonly get: Get;
  /** Those that a link to the next page may name; see `hostsOf`. */
  readonly hosts: readonly string[];
  readonly signal: AbortSignal;
}

export interface AppReader {
  /** Reads a list to its end. */
  readonly list: ReadList;
  /** Reads the first page of a list, all of which could be understood; where it is empty and not the last, the others too. */
  readonly first: <T>(path: string) => Promise<readonly T[]>;
  /** Reads one document. */
  readonly one: <T>(path: string) => Promise<T>;
}

export function appReader({ get, hosts, signal }: OrgAccess): AppReader {
  const list = listReader(get, hosts, signal);
  return {
    list,
    first: async <T>(path: string) => {
      const answer = await get(path, signal);
      const items = whole((await answer.value()) as List<T>);
      if (items.length > 0 || nextPath(answer.headers.link, path, hosts) === undefined) return items;
      return whole(await list<T>(path));
    },
    one: async <T>(path: string) => (await (await get(path, signal)).value()) as T,
  };
}
