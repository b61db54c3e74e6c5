import type { OrgFacts } from '../../model/facts.ts';
import { isLoopbackHost, isSingleLabel, isSpecialUse } from './hosts.ts';
import { ipClass } from './ip-class.ts';
import { PLACEHOLDER } from './lists.ts';
import { isLookalike, isOktaLookalike, knownDomains } from './lookalike.ts';
import type { ParsedUri } from './parse-uri.ts';
import { registrableDomain } from './public-suffix.ts';
import { writtenHost } from './uri-parts.ts';

export type OddHost =
  | 'lookalike'
  | 'okta-lookalike'
  | 'metadata'
  | 'ip-public'
  | 'trailing-dot'
  | 'ip-private'
  | 'single-label'
  | 'special-use'
  | 'idn'
  | 'odd-port'
  | 'upper-case';

const ADDRESSES = {
  public: 'ip-public',
  private: 'ip-private',
  linklocal: 'metadata',
  unspecified: 'metadata',
} as const;

/** The worst oddity of a web URI's host; nothing for loopback and wildcards, which have rules of their own. */
export function oddHost(uri: ParsedUri, facts: OrgFacts): OddHost | undefined {
  const { host } = uri;
  const address = ipClass(host);
  if (host.includes('*') || address === 'loopback' || isLoopbackHost(host)) return undefined;
  if (address) return ADDRESSES[address];
  return oddName(uri, facts) ?? oddWriting(uri);
}

function oddName({ host, trailingDot }: ParsedUri, facts: OrgFacts): OddHost | undefined {
  const known = knownDomains(facts);
  if (isLookalike(host, known)) return 'lookalike';
  if (isOktaLookalike(host, known)) return 'okta-lookalike';
  if (trailingDot) return 'trailing-dot';
  if (isSingleLabel(host)) return 'single-label';
  return isSpecialUse(host) || isPlaceholder(host, facts) ? 'special-use' : undefined;
}

function isPlaceholder(host: string, { ownedDomains = [] }: OrgFacts): boolean {
  const registrable = registrableDomain(host) ?? '';
  return PLACEHOLDER.has(registrable) && !ownedDomains.includes(registrable);
}

function oddWriting(uri: ParsedUri): OddHost | undefined {
  const { host, port } = uri;
  if (/(?:^|\.)xn--/.test(host)) return 'idn';
  if (port !== '' && port !== '443' && port !== '8443') return 'odd-port';
  return /[A-Z]/.test(uri.raw) && /[A-Z]/.test(writtenHost(uri)) ? 'upper-case' : undefined;
}
