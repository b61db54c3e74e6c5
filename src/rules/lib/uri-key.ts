import { isWeb, type ParsedUri } from './parse-uri.ts';

const PIECES = /^https?:[\\/]*((?:[^\\/?#]*@)?)[^\\/?#]*(.*)$/is;

/**
 * What two registered URIs have in common when Okta takes them for the same: scheme and host in lower case, no default
 * port, everything else exactly as written.
 */
export function uriKey(uri: ParsedUri): string {
  if (!isWeb(uri)) return uri.scheme ? `${uri.scheme}${uri.raw.slice(uri.scheme.length)}` : uri.raw;
  const pieces = PIECES.exec(uri.raw);
  if (!pieces) return uri.raw;
  const [, user = '', rest = ''] = pieces;
  // A function, since a text could hold `$&`.
  return `${uri.origin.replace('//', () => `//${user}`)}${rest}`;
}
