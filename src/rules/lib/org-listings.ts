import type { AuthorizationServer } from '../../model/authorization-server.ts';
import type { TrustedOrigin } from '../../model/subject.ts';
import { isWeb, parseUri } from './parse-uri.ts';
import { note, ofSeveral } from './shared-by.ts';
import { uriKey } from './uri-key.ts';

/** An origin as browsers compare it: scheme and host in lower case, no default port, no slash at the end. */
export const normalOrigin = (origin: string): string => {
  const uri = parseUri(origin);
  return withoutSlashes(isWeb(uri) ? uriKey(uri) : uri.raw.toLowerCase());
};

function withoutSlashes(text: string): string {
  let end = text.length;
  while (text[end - 1] === '/') end -= 1;
  return text.slice(0, end);
}

/** An entry that two pages of a listing hold counts once. */
const distinct = <T extends { readonly id: string }>(entries: readonly T[]): Iterable<T> =>
  new Map(entries.map((entry) => [entry.id, entry])).values();

/** Ids of Trusted Origins by normalised origin; only those that occur more than once. */
export function originTwins(origins: readonly TrustedOrigin[]): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, origin } of distinct(origins))
    if (origin !== undefined) note(ids, normalOrigin(origin), id);
  return ofSeveral(ids);
}

/** Ids of ACTIVE authorization servers by audience. */
export function audienceServers(
  servers: readonly AuthorizationServer[],
): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, status, audiences = [] } of distinct(servers)) {
    if (status === 'ACTIVE') for (const audience of audiences) note(ids, audience, id);
  }
  return ids;
}
