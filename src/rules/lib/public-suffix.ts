import { parse } from 'tldts';
import { isLoopbackName, listed } from './hosts.ts';
import { ipClass } from './ip-class.ts';
import { EXTRA_SHARED, TENANT_SAAS } from './lists.ts';
import { remembered } from './remembered.ts';

/** What the Public Suffix List, private section included, says of a host. */
export interface Suffix {
  readonly name: string;
  readonly section: 'icann' | 'private' | 'unlisted';
  /** One label more than the suffix; empty when the host is the suffix itself. */
  readonly registrable: string;
}

const OPTIONS = {
  allowPrivateDomains: true,
  extractHostname: false,
  validateHostname: false,
  detectIp: false,
} as const;

/** Undefined for an address, a single label and what is no DNS name. An asterisk counts as a letter. */
export const suffixOf = (host: string): Suffix | undefined =>
  host.length > 253 || !host.includes('.') || ipClass(host) || isLoopbackName(host)
    ? undefined
    : cachedSuffix(host);

const cachedSuffix = /* @__PURE__ */ remembered((host): Suffix => {
  const { publicSuffix, isIcann, isPrivate, domain } = parse(host.replaceAll('*', 'x'), OPTIONS);
  const section = isPrivate ? 'private' : isIcann ? 'icann' : 'unlisted';
  return { name: publicSuffix ?? '', section, registrable: domain ?? '' };
});

/** eTLD+1, names below shared hosting counted as domains of their own. */
export const registrableDomain = (host: string): string | undefined =>
  suffixOf(host)?.registrable || undefined;

/** The registrable domain, or the host itself where there is none. */
export const domainOf = (host: string): string => registrableDomain(host) ?? host;

/** Whether somebody else can register a name beside this one. Wildcards are judged elsewhere. */
export function sharedHosting(host: string): 'shared' | 'suffix-itself' | 'tenant' | undefined {
  if (host.includes('*')) return undefined;
  const suffix = suffixOf(host);
  if (!suffix) return undefined;
  if (suffix.name === host && suffix.section !== 'unlisted') return 'suffix-itself';
  const tenant = listed(host, TENANT_SAAS);
  if (tenant && tenant !== host) return 'tenant';
  const extra = listed(host, EXTRA_SHARED);
  if (extra) return extra === host ? 'suffix-itself' : 'shared';
  return suffix.section === 'private' ? 'shared' : undefined;
}

/** Shared hosting under a public suffix, or such a suffix itself. */
export const isSharedHosting = (host: string): boolean => {
  const found = sharedHosting(host);
  return found === 'shared' || found === 'suffix-itself';
};
