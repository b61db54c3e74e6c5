import type { AdminRole } from '../model/app-facts.ts';
import { encodeError } from '../model/failure.ts';
import type { AppReader } from './app-reader.ts';
import { reasonOf } from './failure-reason.ts';
import { isHalt } from './halt.ts';

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
  first: AppReader['first'],
  clientId: string,
  roles: readonly AdminRole[],
): Promise<readonly AdminRole[]> {
  const found: AdminRole[] = [];
  for (const role of roles) {
    const targets = await countTargets(first, clientId, role);
    found.push(targets === undefined ? role : { ...role, targets });
  }
  return found;
}

/** Of more than a page of targets those of the first are counted: one is enough to limit a role. Throws what halts. */
async function countTargets(
  first: AppReader['first'],
  clientId: string,
  { id, type, status, targets }: AdminRole,
): Promise<AdminRole['targets']> {
  const kind = TARGETS[type];
  if (!kind || targets !== undefined || id === '' || status !== 'ACTIVE') return undefined;
  try {
    return (await first(`${rolesPath(clientId)}/${id}/targets/${kind}?limit=200`)).length;
  } catch (error) {
    if (isHalt(error)) throw error;
    const failure = encodeError(error);
    return failure.code === 'too-large' ? undefined : reasonOf(failure);
  }
}
