import { isRecord } from '../../model/checks.ts';
import { type Endpoint, endpoints } from './endpoint-list.ts';

export type { Endpoint } from './endpoint-list.ts';

/** Query parameters of every list and what they may hold. */
const PAGING: Readonly<Record<string, RegExp>> = { limit: /^\d{1,3}$/, after: /^[\x21-\x7e]{1,2000}$/ };

/** Administrators choose it from these characters; a browser would take one or two dots for a way up. */
const CLIENT_ID = "(?!\\.{1,2}/)[\\w$.+!*'(),-]{1,100}";

const FIXED: ReadonlyMap<string, Endpoint> = new Map(
  endpoints.filter(({ pathname }) => !pathname.includes('{')).map((one) => [one.pathname, one]),
);
const WITH_IDS = endpoints
  .filter(({ pathname }) => pathname.includes('{'))
  .map((endpoint) => ({
    endpoint,
    pattern: new RegExp(
      `^${endpoint.pathname
        .replaceAll('.', '\\.')
        .replace('{client}', () => CLIENT_ID)
        .replaceAll('{id}', '[A-Za-z0-9_-]{1,64}')}$`,
    ),
  }));

/** The endpoint a path and query lead to. Undefined for every path that is not allowed. */
export function endpointOf(path: string): Endpoint | undefined {
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(path) || path.length > 4096) return undefined;
  const [pathname = '', query, ...more] = path.split('?');
  if (more.length > 0 || path.includes('#')) return undefined;
  const endpoint = FIXED.get(pathname) ?? WITH_IDS.find(({ pattern }) => pattern.test(pathname))?.endpoint;
  if (!endpoint || query === undefined) return endpoint;
  return endpoint.list && isAllowed(query, endpoint) ? endpoint : undefined;
}

function isAllowed(query: string, { query: own = {} }: Endpoint): boolean {
  const given = [...new URLSearchParams(query)];
  const rules = { ...PAGING, ...own };
  return (
    new Set(given.map(([name]) => name)).size === given.length &&
    given.every(([name, value]) => Object.hasOwn(rules, name) && rules[name]?.test(value))
  );
}

/** A page of a list after projection. */
export interface List<Item = unknown> {
  readonly items: readonly Item[];
  /** Entries that were no objects or had no id. */
  readonly malformed: number;
}

/** What the endpoint's reader makes of the parsed body. Undefined when the body has the wrong shape. */
export function readBody(endpoint: Endpoint, json: unknown): unknown {
  if (!endpoint.list) return endpoint.read(json);
  const list = endpoint.unwrap ? endpoint.unwrap(json) : json;
  if (!Array.isArray(list)) return undefined;
  const items: unknown[] = [];
  for (const raw of list) {
    const item = isRecord(raw) || endpoint.keepsPlaces ? endpoint.read(raw) : undefined;
    if (item !== undefined) items.push(item);
  }
  return { items, malformed: list.length - items.length } satisfies List;
}
