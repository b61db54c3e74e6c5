import type { ServerPolicy } from '../../model/authorization-server.ts';
import type { ClientTraits } from '../../model/peers.ts';
import { isForEveryClient } from './live-server.ts';

/** Whether an ACTIVE client that a policy is for can do something. */
export function someClient(
  clients: ReadonlyMap<string, ClientTraits>,
  policy: ServerPolicy,
  can: (client: ClientTraits) => boolean,
): boolean {
  if (isForEveryClient(policy)) {
    for (const client of clients.values()) if (can(client)) return true;
    return false;
  }
  const ids = policy.conditions.clients.include ?? [];
  return ids.some((id) => {
    const client = clients.get(id);
    return client !== undefined && can(client);
  });
}
