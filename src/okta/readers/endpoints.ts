import type { Source } from '../../model/snapshot.ts';
import { readApp } from './app.ts';
import { readAuthorizationServer } from './authorization-server.ts';
import { readDomains } from './domains.ts';
import { isRaw } from './fields.ts';
import { readCurrentUser, readOrgDocument, readWellKnown } from './org-documents.ts';
import { readTrustedOrigin } from './trusted-origin.ts';

/** Something the product may read, and what becomes of the answer. Whatever is not listed here cannot be asked for. */
export interface Endpoint {
  readonly source: Source | 'user';
  readonly pathname: string;
  /** A list is answered with an array and may have further pages. */
  readonly list: boolean;
  /** One item of a list, or the whole document. Undefined when it cannot be understood. */
  read(json: unknown): unknown;
}

const endpoints: readonly Endpoint[] = [
  { source: 'wellKnown', pathname: '/.well-known/okta-organization', list: false, read: readWellKnown },
  { source: 'user', pathname: '/api/v1/users/me', list: false, read: readCurrentUser },
  { source: 'org', pathname: '/api/v1/org', list: false, read: readOrgDocument },
  { source: 'domains', pathname: '/api/v1/domains', list: false, read: readDomains },
  {
    source: 'authorizationServers',
    pathname: '/api/v1/authorizationServers',
    list: true,
    read: readAuthorizationServer,
  },
  { source: 'trustedOrigins', pathname: '/api/v1/trustedOrigins', list: true, read: readTrustedOrigin },
  { source: 'apps', pathname: '/api/v1/apps', list: true, read: readApp },
];
const BY_PATHNAME: ReadonlyMap<string, Endpoint> = new Map(endpoints.map((one) => [one.pathname, one]));

/** Query parameters of a list and what they may hold; no other list and no other parameter passes. */
const PAGING: Readonly<Record<string, RegExp>> = { limit: /^\d{1,3}$/, after: /^[\x21-\x7e]{1,2000}$/ };

/** The endpoint a path and query lead to. Undefined for every path that is not allowed. */
export function endpointOf(path: string): Endpoint | undefined {
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(path) || path.length > 4096) return undefined;
  const [pathname = '', query, ...more] = path.split('?');
  const endpoint = BY_PATHNAME.get(pathname);
  if (!endpoint || more.length > 0 || path.includes('#')) return undefined;
  if (query === undefined) return endpoint;
  return endpoint.list && isPaging(query) ? endpoint : undefined;
}

function isPaging(query: string): boolean {
  const names = [...new URLSearchParams(query)];
  return (
    new Set(names.map(([name]) => name)).size === names.length &&
    names.every(([name, value]) => Object.hasOwn(PAGING, name) && PAGING[name]?.test(value))
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
  if (!Array.isArray(json)) return undefined;
  const items: unknown[] = [];
  for (const raw of json) {
    const item = isRaw(raw) ? endpoint.read(raw) : undefined;
    if (item !== undefined) items.push(item);
  }
  return { items, malformed: json.length - items.length } satisfies List;
}
