import { hostList } from './host-list.ts';
import { isLoopbackHost, isSingleLabel } from './hosts.ts';
import { ipClass } from './ip-class.ts';
import { isWeb, type ParsedUri } from './parse-uri.ts';
import { isSharedHosting } from './public-suffix.ts';
import { hasBackslash, hasUserinfo } from './uri-parts.ts';

/** A server that shows what it is sent, or whose name or address somebody else may get. */
export const isUnsafeServer = (uri: ParsedUri): boolean =>
  isWeb(uri) && (isListedServer(uri) || isNameless(uri) || hasUserinfo(uri) || hasBackslash(uri));

/** On the lists of tunnels, request catchers and debuggers, or on shared hosting. */
export const isListedServer = (uri: ParsedUri): boolean =>
  hostList(uri) !== undefined || isSharedHosting(uri.host);

/** Certificates do not protect addresses and names of one label. An agent beside the server is fine. */
const isNameless = ({ host }: ParsedUri): boolean =>
  !isLoopbackHost(host) && (ipClass(host) !== undefined || isSingleLabel(host));
