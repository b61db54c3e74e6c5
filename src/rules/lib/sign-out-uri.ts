import type { OidcApp } from '../../model/app.ts';
import { isDangerous } from './dangerous.ts';
import { hostList } from './host-list.ts';
import { isLoopback, isPlainHttp } from './hosts.ts';
import { isPublicClient } from './oidc-defaults.ts';
import { type ParsedUri, parseUri } from './parse-uri.ts';
import { sharedHosting } from './public-suffix.ts';
import { isHostileTarget } from './targets.ts';
import { hasBackslash, hasRedirectParam, hasUserinfo } from './uri-parts.ts';
import { hasAsterisk } from './wildcard.ts';

export type SignOutVariant =
  | 'so-dangerous'
  | 'so-tunnel'
  | 'so-shared'
  | 'so-http-public-client'
  | 'so-http'
  | 'so-wildcard'
  | 'so-localhost';

/** Whatever its scheme, it is not where it seems to lead. */
const isMisleading = (uri: ParsedUri): boolean =>
  hasUserinfo(uri) || hasBackslash(uri) || hasRedirectParam(uri);

/** What is wrong with one sign-out redirect URI of an app, whoever owns its domain. */
export function signOutVariants(uri: ParsedUri, app: OidcApp, nonProduction: boolean): SignOutVariant[] {
  if (isDangerous(uri)) return ['so-dangerous'];
  const found: SignOutVariant[] = [];
  const list = hostList(uri);
  if (isHostileTarget(uri) || isMisleading(uri)) found.push('so-dangerous');
  if (list === 'tunnel' || list === 'debugger') found.push('so-tunnel');
  if (!list && sharedHosting(uri.host) === 'shared') found.push('so-shared');
  if (isPlainHttp(uri)) found.push(isPublicClient(app) ? 'so-http-public-client' : 'so-http');
  if (hasAsterisk(uri)) found.push('so-wildcard');
  if (!nonProduction && isLoopback(uri) && isBesideOthers(app)) found.push('so-localhost');
  return found;
}

/** Whether an address on the user's computer stands beside others that users of a web client reach. */
function isBesideOthers({ settings }: OidcApp): boolean {
  const {
    application_type: type,
    post_logout_redirect_uris: out = [],
    redirect_uris: back = [],
  } = settings.oauthClient;
  const isOther = (value: string): boolean => !isLoopback(parseUri(value));
  return (type === 'web' || type === 'browser') && (out.some(isOther) || back.some(isOther));
}

/** Whether a sign-out redirect URI is already a fault, whoever owns its domain. */
export const isInsecureSignOut = (uri: ParsedUri, app: OidcApp): boolean =>
  signOutVariants(uri, app, false).length > 0;
