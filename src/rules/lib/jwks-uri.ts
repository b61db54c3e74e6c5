import type { OidcApp } from '../../model/app.ts';
import { parseUri } from './parse-uri.ts';
import { uriKey } from './uri-key.ts';

/** Where Okta fetches a client's keys; undefined where there is no address. */
export const jwksUriOf = ({ settings }: OidcApp): string | undefined =>
  settings.oauthClient.jwks_uri?.trim() || undefined;

/** What two such addresses have in common when they lead to the same keys. */
export function jwksUriKey(app: OidcApp): string | undefined {
  const value = jwksUriOf(app);
  return value === undefined ? undefined : uriKey(parseUri(value));
}
