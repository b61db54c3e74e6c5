import type { OrgFacts } from '../../src/model/facts.ts';
import { hasAuthority } from '../../src/rules/lib/custom-scheme.ts';
import { hostList } from '../../src/rules/lib/host-list.ts';
import { isLoopbackDns, isLoopbackHost, isLoopbackName, isPlainHttp } from '../../src/rules/lib/hosts.ts';
import { oddHost } from '../../src/rules/lib/odd-host.ts';
import { type ParsedUri, parseUri } from '../../src/rules/lib/parse-uri.ts';
import { sharedHosting } from '../../src/rules/lib/public-suffix.ts';
import { riskyParts } from '../../src/rules/lib/uri-parts.ts';
import { hasHostWildcard, wildcardReach } from '../../src/rules/lib/wildcard.ts';

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
