import type { SecretMetadata } from '../model/app-facts.ts';
import type { ApiService, OrgSubject, PerClientRateLimit, PrincipalRateLimit } from '../model/org-subject.ts';
import type { Hole } from '../model/subject.ts';
import { reasonOf } from '../okta/failure-reason.ts';
import type { List } from '../okta/readers/endpoints.ts';
import { holesAt, type Piece } from '../okta/readers/piece.ts';
import type { ReadResult } from '../store/run.ts';
import { serviceSecretsSource } from './integration-secrets.ts';

/** Where each read stands in the org. */
const PLACES = {
  clientPrivileges: 'clientPrivilegesSetting',
  perClientRateLimit: 'perClientRateLimit',
  principalRateLimits: 'principalRateLimits',
  apiServices: 'apiServices',
} as const;
type Place = keyof typeof PLACES;

/** The org as a subject; what of it could not be read is a hole. */
export function orgSubject(
  host: string,
  id: string,
  reads: Readonly<Record<string, ReadResult>>,
): OrgSubject {
  const holes: Hole[] = [];
  const readOf = <T>(source: Place): T | undefined => {
    const read = reads[source];
    if (read && 'value' in read) return read.value as T;
    holes.push({ at: PLACES[source], reason: read ? reasonOf(read.failure) : 'truncated' });
    return undefined;
  };
  const listOf = <T>(source: Place): readonly T[] | undefined => {
    const list = readOf<List<Piece<T>>>(source);
    if (list && list.malformed > 0) holes.push({ at: PLACES[source], reason: 'unexpected-shape' });
    return list?.items.map((piece, index) => {
      holes.push(...holesAt(piece, `${PLACES[source]}[${index}]`));
      return piece.value;
    });
  };
  const privileges = readOf<{ readonly on: boolean }>('clientPrivileges');
  const perClient = readOf<PerClientRateLimit>('perClientRateLimit');
  const limits = listOf<PrincipalRateLimit>('principalRateLimits');
  const services = listOf<ApiService>('apiServices')?.map((service, index) =>
    withSecrets(service, reads[serviceSecretsSource(service.id)], `apiServices[${index}].secrets`, holes),
  );
  return {
    kind: 'org',
    id: id || host,
    label: host,
    status: 'ACTIVE',
    holes,
    ...(privileges && { clientPrivilegesSetting: privileges.on }),
    ...(perClient && { perClientRateLimit: perClient }),
    ...(limits && { principalRateLimits: limits }),
    ...(services && { apiServices: services }),
  };
}

/** An integration with its secrets' metadata, where somebody asked for it. */
function withSecrets(
  service: ApiService,
  read: ReadResult | undefined,
  at: string,
  holes: Hole[],
): ApiService {
  if (!read) return service;
  const list = 'value' in read ? (read.value as List<SecretMetadata>) : undefined;
  if (list?.malformed === 0) return { ...service, secrets: list.items };
  holes.push({ at, reason: 'failure' in read ? reasonOf(read.failure) : 'unexpected-shape' });
  return list ? { ...service, secrets: list.items } : service;
}
