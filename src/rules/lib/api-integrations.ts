import type { ApiService, OrgSubject } from '../../model/org-subject.ts';
import type { Subject } from '../../model/subject.ts';
import { isUnreadable } from './holes.ts';
import { type ActiveGrant, integrationGrants } from './okta-grants.ts';

/** Where an org lists its API service integrations. */
export const INTEGRATIONS = 'apiServices';

/** False only when the list was read and is empty. */
export const mayHaveIntegrations = (subject: Subject): subject is OrgSubject =>
  subject.kind === 'org' && (subject.apiServices?.length !== 0 || isUnreadable(subject, INTEGRATIONS));

/** Scopes of Okta’s own APIs, and where they are listed. */
export interface Holder {
  readonly list: string;
  readonly held: readonly ActiveGrant[];
  /** Who holds them, where the subject is not the holder itself. */
  readonly name?: string;
}

export function heldBy(service: ApiService, index: number): Holder {
  const list = `${INTEGRATIONS}[${index}].grantedScopes`;
  return { list, held: integrationGrants(service, list), name: service.name || service.id };
}
