import type { AuthorizationServer } from '../../model/authorization-server.ts';
import { isRecord } from '../../model/checks.ts';
import { type Holes, readId, readName, readStatus, wordsOf } from './fields.ts';
import { date, needed, part, shape, uris, word } from './shape.ts';

const STATUSES = wordsOf('ACTIVE', 'INACTIVE');

const settings = shape<Pick<AuthorizationServer, 'issuerMode' | 'audiences' | 'credentials'>>({
  issuerMode: needed(word('ORG_URL', 'CUSTOM_URL', 'DYNAMIC')),
  audiences: needed(uris),
  credentials: part(
    shape<AuthorizationServer['credentials']>({
      signing: part(
        shape<AuthorizationServer['credentials']['signing']>({
          rotationMode: word('AUTO', 'MANUAL'),
          lastRotated: date,
          nextRotation: date,
        }),
      ),
    }),
  ),
});

/** One entry of `/api/v1/authorizationServers`, without what has addresses of its own. Undefined when it has no id. */
export function readAuthorizationServer(raw: unknown): AuthorizationServer | undefined {
  if (!isRecord(raw)) return undefined;
  const id = readId(raw.id);
  if (id === undefined) return undefined;
  const holes: Holes = [];
  return {
    kind: 'authorization-server',
    id,
    label: readName(raw.name, 'name', holes, id),
    status: readStatus(raw.status, STATUSES, holes),
    holes,
    ...settings(raw, '', holes),
  };
}
