import type {
  AuthorizationServer,
  ServerClaim,
  ServerPolicy,
  ServerRule,
  ServerScope,
} from '../model/authorization-server.ts';
import { encodeError } from '../model/failure.ts';
import type { Hole } from '../model/subject.ts';
import { assembleServer, type ServerParts } from './assemble-server.ts';
import { reasonOf } from './failure-reason.ts';
import { isHalt } from './halt.ts';
import type { ReadList } from './list-reader.ts';
import type { Piece } from './readers/piece.ts';

type PolicyPiece = Piece<Omit<ServerPolicy, 'rules'>>;

/** A server with its policies, rules, scopes and claims. What could not be read is a hole. Throws what halts. */
export async function readServer(list: ReadList, server: AuthorizationServer): Promise<AuthorizationServer> {
  const base = `/api/v1/authorizationServers/${server.id}`;
  const missing: Hole[] = [];
  const read = async <T>(path: string, at: string): Promise<readonly T[] | undefined> => {
    try {
      const { items, malformed } = await list<T>(`${base}/${path}`);
      if (malformed > 0) missing.push({ at, reason: 'unexpected-shape' });
      return items;
    } catch (error) {
      if (isHalt(error)) throw error;
      missing.push({ at, reason: reasonOf(encodeError(error)) });
      return undefined;
    }
  };
  const readPolicies = async (): Promise<ServerParts['policies']> => {
    const policies = await read<PolicyPiece>('policies', 'policies');
    if (!policies) return undefined;
    return Promise.all(
      policies.map(async (policy, index) => {
        if (policy.value.id === '') return { policy };
        const rules = await read<Piece<ServerRule>>(
          `policies/${policy.value.id}/rules`,
          `policies[${index}].rules`,
        );
        return rules ? { policy, rules } : { policy };
      }),
    );
  };
  const [policies, scopes, claims] = await Promise.all([
    readPolicies(),
    read<Piece<ServerScope>>('scopes?limit=200', 'scopes'),
    read<Piece<ServerClaim>>('claims', 'claims'),
  ]);
  return assembleServer(
    server,
    { ...(policies && { policies }), ...(scopes && { scopes }), ...(claims && { claims }) },
    missing.sort((a, b) => (a.at < b.at ? -1 : 1)),
  );
}
