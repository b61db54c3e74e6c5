import type { OidcApp } from '../../model/app.ts';
import type { SecretMetadata } from '../../model/app-facts.ts';
import type { Jwk } from '../../model/oauth-client.ts';
import type { SharedKey } from '../../model/peers.ts';
import { jwkThumbprint } from './jwk-thumbprint.ts';

interface Holder {
  readonly id: string;
  readonly at: string;
}

/** Finds keys and secrets that several apps have. */
export function collectKeys() {
  const keys: { readonly holder: Holder; readonly key: Jwk }[] = [];
  const secrets = new Map<string, Holder[]>();
  return {
    add({ id, settings }: OidcApp, known: readonly SecretMetadata[] = []): void {
      settings.oauthClient.jwks?.keys.forEach((key, index) => {
        if (key.status !== 'INACTIVE')
          keys.push({ holder: { id, at: `settings.oauthClient.jwks.keys[${index}]` }, key });
      });
      known.forEach(({ hash, status }, index) => {
        if (hash && status === 'ACTIVE') hold(secrets, hash, { id, at: `secrets[${index}].secret_hash` });
      });
    },
    async settle(): Promise<{
      sharedKeys: ReadonlyMap<string, readonly SharedKey[]>;
      sharedSecrets: ReadonlyMap<string, readonly SharedKey[]>;
    }> {
      const prints = new Map<string, Holder[]>();
      for (const { holder, key } of keys) {
        const print = await jwkThumbprint(key);
        if (print) hold(prints, print, holder);
      }
      return { sharedKeys: byApp(prints), sharedSecrets: byApp(secrets) };
    },
  };
}

function hold(held: Map<string, Holder[]>, print: string, holder: Holder): void {
  const holders = held.get(print);
  if (holders) holders.push(holder);
  else held.set(print, [holder]);
}

function byApp(held: ReadonlyMap<string, readonly Holder[]>): ReadonlyMap<string, readonly SharedKey[]> {
  const shared = new Map<string, SharedKey[]>();
  for (const [print, holders] of held) {
    const apps = [...new Set(holders.map(({ id }) => id))].sort();
    if (apps.length < 2) continue;
    for (const { id, at } of holders) shared.set(id, [...(shared.get(id) ?? []), { at, print, apps }]);
  }
  return shared;
}
