import { listed } from './hosts.ts';
import { CATCHERS, DEBUGGERS, TUNNELS } from './lists.ts';
import { isWeb, type ParsedUri } from './parse-uri.ts';

export type HostList = 'catcher' | 'tunnel' | 'debugger';

/** The worst list a URI's host is on. */
export function hostList(uri: ParsedUri): HostList | undefined {
  const { host } = uri;
  if (!isWeb(uri) || !host.includes('.')) return undefined;
  if (listed(host, CATCHERS)) return 'catcher';
  if (listed(host, TUNNELS)) return 'tunnel';
  return listed(host, DEBUGGERS) || isGooglePlayground(uri) ? 'debugger' : undefined;
}

const PLAYGROUND = /^[^:]*:[\\/]*[^\\/?#]*\/oauthplayground(?:[/?#]|$)/i;

const isGooglePlayground = ({ host, raw }: ParsedUri): boolean =>
  host === 'developers.google.com' && PLAYGROUND.test(raw);
