import type { OrgFacts } from '../../model/facts.ts';
import { hasAuthority } from './custom-scheme.ts';
import { hostList } from './host-list.ts';
import { isLoopbackDns, isLoopbackHost, isLoopbackName, isPlainHttp } from './hosts.ts';
import { oddHost } from './odd-host.ts';
import { type ParsedUri, parseUri } from './parse-uri.ts';
import { sharedHosting } from './public-suffix.ts';
import { riskyParts } from './uri-parts.ts';
import { hasHostWildcard, wildcardReach } from './wildcard.ts';

const HOSTING = {
  shared: 'shared-hosting',
  'suffix-itself': 'public-suffix-itself',
  tenant: 'tenant-saas',
} as const;

/** Names of every predicate a registered URI matches: about its host first, then its scheme, then its parts. */
export function predicates(registered: string, facts: OrgFacts): string[] {
  const uri = parseUri(registered);
  if (uri.form === 'custom') return [hasAuthority(uri) ? 'custom-scheme:authority' : 'custom-scheme'];
  if (uri.form !== 'web') return [`dangerous:${uri.form}`];
  const asterisk = uri.raw.includes('*') && !hasHostWildcard(uri) ? ['literal-asterisk'] : [];
  const http = isPlainHttp(uri) ? ['http'] : [];
  return [...aboutHost(uri, facts), ...asterisk, ...http, ...riskyParts(uri).map((part) => `part:${part}`)];
}

function aboutHost(uri: ParsedUri, facts: OrgFacts): string[] {
  const { host } = uri;
  if (isLoopbackHost(host)) return [isLoopbackName(host) ? 'loopback-name' : 'loopback-ip'];
  if (hasHostWildcard(uri)) return [`wildcard:${wildcardReach(uri)}`];
  const odd = oddHost(uri, facts);
  const list = isLoopbackDns(host) ? 'loopback-dns' : (hostList(uri) ?? hosting(host));
  return [...(list ? [list] : []), ...(odd ? [`host:${odd}`] : [])];
}

const hosting = (host: string): string | undefined => {
  const found = sharedHosting(host);
  return found && HOSTING[found];
};
