import type { OidcApp } from '../../model/app.ts';
import type { ClientKey } from '../../model/app-facts.ts';
import type { Facts } from '../../model/facts.ts';
import type { Jwk } from '../../model/oauth-client.ts';
import { daysSince } from './days-since.ts';

/** The public keys of a client and where they were read. */
export interface KeySet {
  /** Path of the list: of the keys' own endpoint, or of the app. */
  readonly at: string;
  readonly keys: readonly ClientKey[];
}

/** The keys' own endpoint says more of them than the app does. */
export function clientKeySet({ settings }: OidcApp, { clientKeys = [] }: Facts): KeySet {
  return clientKeys.length > 0
    ? { at: 'jwks.keys', keys: clientKeys }
    : { at: 'settings.oauthClient.jwks.keys', keys: settings.oauthClient.jwks?.keys ?? [] };
}

/** Whether a key can prove who the client is. Keys without a status or a use count. */
export const isActiveSigningKey = ({ status, use }: Jwk): boolean =>
  (status === undefined || status === 'ACTIVE') && use !== 'enc';

export const countActive = (keys: readonly Jwk[]): number => keys.filter(isActiveSigningKey).length;

/** When the newest active signing key was made; undefined where there is none, or while one does not say. */
export function newestActive(
  keys: readonly ClientKey[],
  now: Date,
): { readonly index: number; readonly days: number } | undefined {
  let found: { index: number; days: number } | undefined;
  for (const [index, key] of keys.entries()) {
    if (!isActiveSigningKey(key)) continue;
    const days = daysSince(key.created, now);
    if (days === undefined) return undefined;
    if (!found || days < found.days) found = { index, days };
  }
  return found;
}
