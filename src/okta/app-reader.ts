import type { Get } from './http.ts';
import { listReader, type ReadList } from './list-reader.ts';

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
  /** Reads one document, or the first page of a list. */
  readonly one: <T>(path: string) => Promise<T>;
}

export const appReader = ({ get, hosts, signal }: OrgAccess): AppReader => ({
  list: listReader(get, hosts, signal),
  one: async <T>(path: string) => (await (await get(path, signal)).value()) as T,
});
