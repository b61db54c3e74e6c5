import { AuditError } from '../model/failure.ts';
import { type Flight, flightOf, type Turn } from './flight.ts';
import type { Answer, Get } from './http.ts';
import { nextPath } from './next-link.ts';
import type { List } from './readers/endpoints.ts';

const MOST_PAGES = 1000;
/** So many empty pages in a row lead nowhere. */
const MOST_EMPTY = 3;

export interface Page<Item> extends List<Item> {
  /** Where it was read, path and query. */
  readonly path: string;
  /** Where to go on after this page. Absent on the last one only; where the link to the next is bad, this page again. */
  readonly next?: string;
  /** Counted from 1. */
  readonly page: number;
}

export interface Trail {
  /** Hosts a `next` link may name; see `hostsOf`. */
  readonly hosts: readonly string[];
  /** Where to go on, from `Page.next`. */
  readonly path?: string;
  /** Every `Page.path` before that. */
  readonly seen?: readonly string[];
  /** What each request has to wait for. */
  readonly ready?: () => Promise<unknown> | undefined;
}

/**
 * A list, page by page. The next page is asked for as soon as the headers of this one are there. Errors, beside those of
 * `get`: `not-a-list`, `pagination-loop`, `unsafe-next-link`, `unreadable-next-link`, `invalid-cursor`.
 */
export async function* pages<Item>(
  get: Get,
  first: string,
  signal: AbortSignal,
  { hosts, path = first, seen = [], ready }: Trail,
): AsyncGenerator<Page<Item>, void, undefined> {
  const visited = new Set(seen);
  visited.delete(path);
  const flight = flightOf(get, signal, ready);
  try {
    let restarted = false;
    let empty = 0;
    for (let turn: Turn | undefined = flight.ask(path); turn; ) {
      if (visited.size >= MOST_PAGES || empty > MOST_EMPTY) throw new AuditError('pagination-loop');
      visited.add(turn.path);
      const read: Read<Item> | AuditError = await readTurn<Item>(turn, { flight, visited, hosts }).catch(
        lostCursor,
      );
      if (read instanceof AuditError) {
        if (restarted || turn.path === first) throw read;
        restarted = true;
        visited.clear();
        turn = flight.ask(first);
        continue;
      }
      empty = sizeOf(read.list) === 0 ? empty + 1 : 0;
      yield pageOf(read, turn.path, visited.size);
      if (read.trouble) throw read.trouble;
      turn = read.following;
    }
  } finally {
    flight.end();
  }
}

interface Read<Item> {
  readonly list: List<Item>;
  readonly following?: Turn;
  /** What is wrong with the link to the next page. */
  readonly trouble?: AuditError;
}

interface Walk {
  readonly flight: Flight;
  /** Paths asked for so far, the current one included. */
  readonly visited: ReadonlySet<string>;
  readonly hosts: readonly string[];
}

/** `spare` is the next page's request where this page is read for the second time. */
async function readTurn<Item>(turn: Turn, walk: Walk, again = false, spare?: Turn): Promise<Read<Item>> {
  const answer = await turn.answer;
  if (answer.failure) throw answer.failure;
  const link = linkIn(answer, turn.path, walk);
  const following = link.next === spare?.path ? spare : link.next && walk.flight.ask(link.next);
  const list = (await answer.value()) as List<Item>;
  if (!again && isDoubtful(list, link, turn.path))
    return readTurn(walk.flight.ask(turn.path), walk, true, following || undefined);
  return { list, ...(following ? { following } : {}), ...(link.trouble ? { trouble: link.trouble } : {}) };
}

interface NextLink {
  readonly next?: string;
  readonly trouble?: AuditError;
}

function linkIn({ headers }: Answer, path: string, { hosts, visited }: Walk): NextLink {
  try {
    const next = nextPath(headers.link, path, hosts);
    if (next === undefined) return {};
    return visited.has(next) ? { trouble: new AuditError('pagination-loop') } : { next };
  } catch (error) {
    if (error instanceof AuditError) return { trouble: error };
    throw error;
  }
}

/** An empty page with a next one, or a full page without, can be a slip of the server: it is read once more. */
function isDoubtful(list: List, { next, trouble }: NextLink, path: string): boolean {
  const limit = Number(new URLSearchParams(path.split('?')[1]).get('limit') ?? Number.POSITIVE_INFINITY);
  return next === undefined ? !trouble && sizeOf(list) >= limit : sizeOf(list) === 0;
}

const sizeOf = ({ items, malformed }: List): number => items.length + malformed;

function pageOf<Item>({ list, following, trouble }: Read<Item>, path: string, page: number): Page<Item> {
  const next = trouble ? path : following?.path;
  return { ...list, path, page, ...(next === undefined ? {} : { next }) };
}

/** Okta forgets cursors; the list is then read again from its start, once. */
function lostCursor(error: unknown): AuditError {
  if (error instanceof AuditError && error.code === 'invalid-cursor') return error;
  throw error;
}
