import type { OidcApp } from '../../model/app.ts';
import { clientIdOf } from '../../model/client-id.ts';
import type { ClientTraits } from '../../model/peers.ts';
import { grantsOf } from './grants.ts';
import { isPublicClient } from './oidc-defaults.ts';

/** Remembers what each client can do. Clients that can do the same share one entry, as a large org has few kinds. */
export function collectClients() {
  const clients = new Map<string, ClientTraits>();
  const kinds = new Map<string, ClientTraits>();
  return {
    add(app: OidcApp): void {
      const isPublic = isPublicClient(app) === true;
      const kind = `${isPublic} ${grantsOf(app).join(' ')}`;
      const known = kinds.get(kind) ?? { isPublic, grants: grantsOf(app) };
      kinds.set(kind, known);
      clients.set(clientIdOf(app), known);
    },
    settle: (): ReadonlyMap<string, ClientTraits> => clients,
  };
}
