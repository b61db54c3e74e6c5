import type { OidcApp } from '../../model/app.ts';
import type { SecretMetadata } from '../../model/app-facts.ts';
import type { Jwk } from '../../model/oauth-client.ts';
import type { AppIds, SharedKey } from '../../model/peers.ts';
import { type Digest, thumbprintInput, thumbprintOf } from './jwk-thumbprint.ts';

interface Holder {
  readonly id: string;
  readonly at: string;
}

type Held = Map<string, Holder[]>;

/** By app id. */
type Shared = ReadonlyMap<string, readonly SharedKey[]>;

/** Finds keys and secrets that several apps have. Only the keys that are shared are hashed. */
export function collectKeys(digest: Digest) {
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
    settle: (): Promise<{ sharedKeys: Shared; sharedSecrets: Shared }> =>
      thumbprinted(ofSeveralApps(keys), digest).then((shared) => ({
        sharedKeys: byApp(shared),
        sharedSecrets: byApp(ofSeveralApps(secrets)),
      })),
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

interface Group {
  readonly what: string;
  readonly holders: readonly Holder[];
  readonly apps: AppIds;
  readonly thumbprint?: string;
}

const ofSeveralApps = (held: Held): readonly Group[] =>
  [...held].flatMap(([what, holders]) => {
    const apps = [...new Set(holders.map(({ id }) => id))].sort();
    return apps.length > 1 ? [{ what, holders, apps }] : [];
  });

const thumbprinted = (groups: readonly Group[], digest: Digest): Promise<readonly Group[]> =>
  Promise.all(
    groups.map((group) => thumbprintOf(group.what, digest).then((thumbprint) => ({ ...group, thumbprint }))),
  );

function byApp(groups: readonly Group[]): Shared {
  const shared = new Map<string, SharedKey[]>();
  for (const { holders, apps, thumbprint } of groups) {
    for (const { id, at } of holders) {
      const key: SharedKey = { at, apps, ...(thumbprint !== undefined && { thumbprint }) };
      const list = shared.get(id);
      if (list) list.push(key);
      else shared.set(id, [key]);
    }
  }
  return shared;
}
