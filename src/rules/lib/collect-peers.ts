import type { App, OidcApp } from '../../model/app.ts';
import type { SecretMetadata } from '../../model/app-facts.ts';
import type { Peers } from '../../model/peers.ts';
import { collectAudiences } from './collect-audiences.ts';
import { collectClients } from './collect-clients.ts';
import { collectKeys } from './collect-keys.ts';
import { collectMixedHosts } from './collect-mixed-hosts.ts';
import { collectPlaces } from './collect-places.ts';
import { isCustomerApp } from './customer-app.ts';
import type { Digest } from './jwk-thumbprint.ts';
import { jwksUriKey } from './jwks-uri.ts';
import { note, ofSeveral } from './shared-by.ts';

/** Learns app by app what the apps of an org have in common. */
export interface PeerCollection {
  add(app: App, secrets?: readonly SecretMetadata[]): void;
  settle(): Promise<Peers>;
}

const DAY = 86_400_000;
const RECENT_DAYS = 90;

/** Which apps are new, and whether any is in use. */
function collectLifecycles(now: Date) {
  const recent = new Map<string, string>();
  let hasActiveApps = false;
  return {
    add({ id, status, created }: App): void {
      if (status === 'ACTIVE') hasActiveApps = true;
      if (created && now.getTime() - Date.parse(created) <= RECENT_DAYS * DAY) recent.set(id, created);
    },
    settle: (): Pick<Peers, 'recent' | 'hasActiveApps'> => ({ recent, hasActiveApps }),
  };
}

/** `digest` is SHA-256, for the thumbprints of keys. */
export function collectPeers(now: Date, digest: Digest): PeerCollection {
  const places = collectPlaces();
  const audiences = collectAudiences();
  const clients = collectClients();
  const mixed = collectMixedHosts();
  const keys = collectKeys(digest);
  const jwksUris = new Map<string, string[]>();
  const lifecycles = collectLifecycles(now);
  const addClient = (app: OidcApp, secrets?: readonly SecretMetadata[]): void => {
    const uri = jwksUriKey(app);
    if (uri) note(jwksUris, uri, app.id);
    keys.add(app, secrets);
    if (app.status !== 'ACTIVE') return;
    places.add(app);
    clients.add(app);
    mixed.add(app);
  };
  return {
    add(app, secrets) {
      if (!isCustomerApp(app)) return;
      lifecycles.add(app);
      if (app.protocol === 'oidc') addClient(app, secrets);
      else if (app.status === 'ACTIVE') places.addOther(app);
      if (app.protocol === 'saml') audiences.add(app);
    },
    settle: () =>
      keys.settle().then((shared) => ({
        ...places.settle(),
        ...audiences.settle(),
        ...shared,
        clients: clients.settle(),
        mixedHosts: mixed.settle(),
        jwksUris: ofSeveral(jwksUris),
        ...lifecycles.settle(),
      })),
  };
}
