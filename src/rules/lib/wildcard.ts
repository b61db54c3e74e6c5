import { listed } from './hosts.ts';
import { CATCHERS, EXTRA_SHARED, TENANT_SAAS, TUNNELS } from './lists.ts';
import type { ParsedUri } from './parse-uri.ts';
import { suffixOf } from './public-suffix.ts';

/** From the whole world to a narrow pattern. */
export type WildcardReach = 'public-suffix' | 'shared-parent' | 'own-domain' | 'partial-label';

export const hasHostWildcard = (uri: ParsedUri): boolean => uri.host.includes('*');

/** An asterisk anywhere in the registered text, or written as %2a in the host. */
export const hasAsterisk = (uri: ParsedUri): boolean => uri.raw.includes('*') || hasHostWildcard(uri);

/** Who can get a host that matches that of a URI. Call only with a wildcard in the host. */
export const wildcardReach = ({ host }: ParsedUri): WildcardReach => reachOf(host);

/** Who can get a host that matches this one. Call only with an asterisk in it. */
export function reachOf(host: string): WildcardReach {
  const star = host.lastIndexOf('*');
  const dot = host.indexOf('.', star);
  const base = dot < 0 ? '' : host.slice(dot + 1);
  if (isOpenToAll(base)) return 'public-suffix';
  if (isBelowShared(base)) return 'shared-parent';
  const label = host.slice(host.lastIndexOf('.', star) + 1, dot);
  return label.replaceAll('*', '').length >= 3 ? 'partial-label' : 'own-domain';
}

function isOpenToAll(base: string): boolean {
  if (!base.includes('.')) return true;
  if (EXTRA_SHARED.has(base) || TUNNELS.has(base) || CATCHERS.has(base)) return true;
  const suffix = suffixOf(base);
  return suffix !== undefined && suffix.section !== 'unlisted' && suffix.name === base;
}

const isBelowShared = (base: string): boolean =>
  !listed(base, TENANT_SAAS) &&
  (suffixOf(base)?.section === 'private' ||
    [EXTRA_SHARED, TUNNELS, CATCHERS].some((list) => listed(base, list) !== undefined));
