import type { App, OidcApp } from '../../model/app.ts';
import { assertionAddresses } from './assertion-addresses.ts';

/** The addresses in an app's settings that tell where it lives. */
export const appUris = (app: App): Iterable<string> =>
  app.protocol === 'oidc' ? clientUris(app) : otherUris(app).filter((value) => value !== undefined);

/** Those of an OAuth client. */
export function* clientUris({ settings }: OidcApp): Iterable<string> {
  const client = settings.oauthClient;
  yield* client.redirect_uris ?? [];
  yield* client.post_logout_redirect_uris ?? [];
  for (const value of [client.initiate_login_uri, client.client_uri, client.frontchannel_logout_uri])
    if (value) yield value;
}

function otherUris(app: App): readonly (string | undefined)[] {
  if (app.protocol === 'saml' || app.protocol === 'ws-fed')
    return Array.from(assertionAddresses(app), ({ value }) => value);
  if (app.protocol === 'bookmark') return [app.settings.app.url];
  if (app.protocol !== 'swa') return [];
  const { signOn, app: template } = app.settings;
  const { url, targetURL, authURL, redirectUrl } = template;
  return [signOn.loginUrl, signOn.redirectUrl, url, targetURL, authURL, redirectUrl];
}
