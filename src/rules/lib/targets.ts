import { hasDangerousScheme } from './dangerous.ts';
import { hostList } from './host-list.ts';
import { isPlainHttp } from './hosts.ts';
import { isWeb, type ParsedUri } from './parse-uri.ts';
import { isSharedHosting } from './public-suffix.ts';
import { hasBackslash, hasUserinfo } from './uri-parts.ts';
import { hasAsterisk } from './wildcard.ts';

/** A tunnel, or a page that shows what it is sent. Request catchers count as hostile instead. */
export const isTunnelOrDebugger = (uri: ParsedUri): boolean => {
  const list = hostList(uri);
  return list === 'tunnel' || list === 'debugger';
};

/** Built to deceive or to leak: a dangerous scheme, a request catcher, a fake host before `@`, a backslash. */
export const isHostileTarget = (uri: ParsedUri): boolean =>
  hasDangerousScheme(uri) ||
  hostList(uri) === 'catcher' ||
  (isWeb(uri) && (hasUserinfo(uri) || hasBackslash(uri)));

/** An address to which no token should be posted. */
export const isRiskyTarget = (uri: ParsedUri): boolean =>
  hasAsterisk(uri) ||
  isPlainHttp(uri) ||
  hostList(uri) !== undefined ||
  isSharedHosting(uri.host) ||
  (isWeb(uri) && hasUserinfo(uri));
