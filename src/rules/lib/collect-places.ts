import type { App, OidcApp } from '../../model/app.ts';
import type { Peers } from '../../model/peers.ts';
import { appUris, clientUris } from './app-uris.ts';
import { isLoopback } from './hosts.ts';
import { isWeb, parseUri } from './parse-uri.ts';
import { domainOf } from './public-suffix.ts';
import { note, ofSeveral } from './shared-by.ts';
import { uriKey } from './uri-key.ts';

type Places = Pick<Peers, 'domains' | 'origins' | 'hosts' | 'redirectUris' | 'schemes'>;

/** Enough ids to tell whether others than one app itself are there. */
const NAMED = 4;

/** Remembers where the ACTIVE apps of an org live. */
export function collectPlaces() {
  const domains = new Map<string, string[]>();
  const origins = new Set<string>();
  const hosts = new Set<string>();
  const redirects = new Map<string, string[]>();
  const schemes = new Map<string, string[]>();
  return {
    add(app: OidcApp): void {
      for (const value of clientUris(app)) {
        const uri = parseUri(value);
        if (!isWeb(uri)) continue;
        origins.add(uri.origin);
        hosts.add(uri.host);
        note(domains, domainOf(uri.host), app.id, NAMED);
      }
      for (const value of app.settings.oauthClient.redirect_uris ?? []) {
        const uri = parseUri(value);
        if (isWeb(uri) && !isLoopback(uri)) note(redirects, uriKey(uri), app.id);
        if (uri.form === 'custom' && app.settings.oauthClient.application_type === 'native')
          note(schemes, uri.scheme, app.id);
      }
    },
    /** Of what is no OAuth client only the domains count. */
    addOther(app: App): void {
      for (const value of appUris(app)) {
        const uri = parseUri(value);
        if (isWeb(uri)) note(domains, domainOf(uri.host), app.id, NAMED);
      }
    },
    settle: (): Places => ({
      domains,
      origins,
      hosts,
      redirectUris: ofSeveral(redirects),
      schemes: ofSeveral(schemes),
    }),
  };
}
