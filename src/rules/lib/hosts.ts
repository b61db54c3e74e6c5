import { ipClass } from './ip-class.ts';
import { LOOPBACK_DNS, SPECIAL_TLD } from './lists.ts';
import { isWeb, type ParsedUri } from './parse-uri.ts';

/** What this computer calls itself, however it is spelled; hosts are as in ParsedUri. */
export const isLoopbackName = (host: string): boolean => host === 'localhost' || host.endsWith('.localhost');

export const isLoopbackHost = (host: string): boolean => isLoopbackName(host) || ipClass(host) === 'loopback';

/** http or https to the user's own computer. */
export const isLoopback = (uri: ParsedUri): boolean => isWeb(uri) && isLoopbackHost(uri.host);

/** Clear-text http that leaves the computer. */
export const isPlainHttp = (uri: ParsedUri): boolean =>
  uri.scheme === 'http' && isWeb(uri) && !isLoopbackHost(uri.host);

/** The entry a host equals or lies below. Longer names than DNS allows are never on a list. */
export function listed(host: string, list: ReadonlySet<string>): string | undefined {
  if (host.length > 253) return undefined;
  for (let from = 0; from >= 0; ) {
    const name = from === 0 ? host : host.slice(from);
    if (list.has(name)) return name;
    const dot = host.indexOf('.', from);
    from = dot < 0 ? -1 : dot + 1;
  }
  return undefined;
}

export const isLoopbackDns = (host: string): boolean => listed(host, LOOPBACK_DNS) !== undefined;

export const isSingleLabel = (host: string): boolean =>
  host !== '' && !host.includes('.') && host !== 'localhost' && !ipClass(host);

/** Below a top-level domain that the public DNS does not have. */
export const isSpecialUse = (host: string): boolean =>
  SPECIAL_TLD.has(host.slice(host.lastIndexOf('.') + 1)) ||
  host === 'home.arpa' ||
  host.endsWith('.home.arpa');

/** Only reachable inside a private network. */
export function isPrivateHost(host: string): boolean {
  const address = ipClass(host);
  if (address) return address === 'private' || address === 'linklocal';
  return isSingleLabel(host) || isSpecialUse(host);
}
