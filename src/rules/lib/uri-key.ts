import { isWeb, type ParsedUri } from './parse-uri.ts';

/**
 * What two registered URIs have in common when Okta takes them for the same: scheme and host in lower case, no default
 * port, everything after them exactly as written.
 */
export function uriKey(uri: ParsedUri): string {
  if (!isWeb(uri)) return uri.scheme ? `${uri.scheme}${uri.raw.slice(uri.scheme.length)}` : uri.raw;
  const rest = /^https?:[\\/]*[^\\/?#]*(.*)$/is.exec(uri.raw)?.[1] ?? '';
  return `${uri.origin}${rest}`;
}
