import type { AuthorizationServer } from '../../model/authorization-server.ts';
import type { TrustedOrigin } from '../../model/subject.ts';
import { parseUri } from './parse-uri.ts';
import { note, ofSeveral } from './shared-by.ts';

/** An origin as browsers compare it: lower case, no default port, no slash at the end. */
export const normalOrigin = (origin: string): string => {
  const uri = parseUri(origin);
  return uri.origin && uri.origin !== 'null' ? uri.origin : uri.raw.toLowerCase().replace(/\/+$/, '');
};

/** Ids of Trusted Origins by normalised origin; only those that occur more than once. */
export function originTwins(origins: readonly TrustedOrigin[]): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, origin } of origins) if (origin !== undefined) note(ids, normalOrigin(origin), id);
  return ofSeveral(ids);
}

/** Ids of ACTIVE authorization servers by audience. */
export function audienceServers(
  servers: readonly AuthorizationServer[],
): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, status, audiences = [] } of servers) {
    if (status === 'ACTIVE') for (const audience of audiences) note(ids, audience, id);
  }
  return ids;
}
