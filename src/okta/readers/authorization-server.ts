import type { AuthorizationServer, IssuerMode } from '../../model/subject.ts';
import {
  addHole,
  type Holes,
  isRaw,
  readId,
  readStatus,
  readText,
  readWord,
  type Words,
  wordsOf,
} from './fields.ts';

const STATUSES = wordsOf('ACTIVE', 'INACTIVE');
const ISSUER_MODES: Words<IssuerMode> = wordsOf('ORG_URL', 'CUSTOM_URL', 'DYNAMIC');

/** One entry of `/api/v1/authorizationServers`. Undefined when it has no id. */
export function readAuthorizationServer(raw: unknown): AuthorizationServer | undefined {
  if (!isRaw(raw)) return undefined;
  const id = readId(raw.id);
  if (id === undefined) return undefined;
  const holes: Holes = [];
  const issuerMode = readWord(raw.issuerMode, ISSUER_MODES, 'issuerMode', holes);
  if (raw.issuerMode === undefined || raw.issuerMode === null) addHole(holes, 'issuerMode');
  return {
    kind: 'authorization-server',
    id,
    label: readText(raw.name, 'name', holes) ?? id,
    status: readStatus(raw.status, STATUSES, holes),
    holes,
    ...(issuerMode === undefined ? {} : { issuerMode }),
  };
}
