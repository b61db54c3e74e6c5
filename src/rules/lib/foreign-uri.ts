import { isWeb, type ParsedUri } from './parse-uri.ts';
import { domainOf } from './public-suffix.ts';

/** Whether a web address lies in none of the app's own and the org's domains; false while neither is known. */
export function isForeignUri(
  uri: ParsedUri,
  appUris: readonly ParsedUri[],
  owned: readonly string[] = [],
): boolean {
  if (!isWeb(uri)) return false;
  const ofApp = appUris.filter(isWeb);
  if (ofApp.length === 0 && owned.length === 0) return false;
  const domain = domainOf(uri.host);
  return !owned.includes(domain) && !ofApp.some(({ host }) => domainOf(host) === domain);
}
