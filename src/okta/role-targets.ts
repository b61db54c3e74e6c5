import type { AdminRole } from '../model/app-facts.ts';
import { AuditError } from '../model/failure.ts';
import type { AppReader } from './app-reader.ts';
import type { List } from './readers/endpoints.ts';

/** Roles that can be limited to groups or apps, and where their targets stand. */
const TARGETS: Readonly<Record<string, string>> = {
  USER_ADMIN: 'groups',
  HELP_DESK_ADMIN: 'groups',
  GROUP_MEMBERSHIP_ADMIN: 'groups',
  APP_ADMIN: 'catalog/apps',
};

export const rolesPath = (clientId: string): string => `/oauth2/v1/clients/${clientId}/roles`;

/** The roles with their targets; of those for which no request is left the targets stay absent. */
export async function withTargets(
  one: AppReader['one'],
  clientId: string,
  roles: readonly AdminRole[],
): Promise<readonly AdminRole[]> {
  const found: AdminRole[] = [];
  for (const role of roles) {
    const targets = await countTargets(one, clientId, role);
    found.push(targets === undefined ? role : { ...role, targets });
  }
  return found;
}

/** Of more than a page of targets those of the first are counted: one is enough to limit a role. */
async function countTargets(
  one: AppReader['one'],
  clientId: string,
  { id, type, status, targets }: AdminRole,
): Promise<number | undefined> {
  const kind = TARGETS[type];
  if (!kind || targets !== undefined || id === '' || status !== 'ACTIVE') return undefined;
  try {
    const { items, malformed } = await one<List>(`${rolesPath(clientId)}/${id}/targets/${kind}?limit=200`);
    if (malformed > 0) throw new AuditError('unexpected', `${malformed} entries`);
    return items.length;
  } catch (error) {
    if (error instanceof AuditError && error.code === 'too-large') return undefined;
    throw error;
  }
}
