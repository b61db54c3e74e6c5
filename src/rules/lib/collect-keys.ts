import type { OidcApp } from '../../model/app.ts';
import type { SecretMetadata } from '../../model/app-facts.ts';
import type { Jwk } from '../../model/oauth-client.ts';
import type { SharedKey } from '../../model/peers.ts';
import { thumbprintInput } from './jwk-thumbprint.ts';

interface Holder {
  readonly id: string;
  readonly at: string;
}

type Held = Map<string, Holder[]>;

/** By app id. */
type Shared = ReadonlyMap<string, readonly SharedKey[]>;

/** Finds keys and secrets that several apps have. */
export function collectKeys() {
  const keys: Held = new Map();
  const secrets: Held = new Map();
  return {
    add({ id, settings }: OidcApp, known: readonly SecretMetadata[] = []): void {
      settings.oauthClient.jwks?.keys.forEach((key, index) => {
        const text = key.status === 'INACTIVE' ? undefined : identityOf(key);
        if (text) hold(keys, text, { id, at: `settings.oauthClient.jwks.keys[${index}]` });
      });
      known.forEach(({ hash, status }, index) => {
        if (hash && status === 'ACTIVE') hold(secrets, hash, { id, at: `secrets[${index}].secret_hash` });
      });
    },
    settle: (): { sharedKeys: Shared; sharedSecrets: Shared } => ({
      sharedKeys: byApp(keys),
      sharedSecrets: byApp(secrets),
    }),
  };
}

/** Whoever has the private half of a modulus has it for every exponent, so the exponent tells no keys apart. */
const identityOf = (key: Jwk): string | undefined =>
  thumbprintInput(key.kty === 'RSA' ? { ...key, e: 'AQAB' } : key);

function hold(held: Held, what: string, holder: Holder): void {
  const holders = held.get(what);
  if (holders) holders.push(holder);
  else held.set(what, [holder]);
}

function byApp(held: Held): Shared {
  const shared = new Map<string, SharedKey[]>();
  for (const holders of held.values()) {
    const apps = [...new Set(holders.map(({ id }) => id))].sort();
    if (apps.length < 2) continue;
    for (const { id, at } of holders) {
      const list = shared.get(id);
      if (list) list.push({ at, apps });
      else shared.set(id, [{ at, apps }]);
    }
  }
  return shared;
}
