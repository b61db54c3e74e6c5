import type { Grant } from '../../model/app-facts.ts';
import type { ApiService } from '../../model/org-subject.ts';

/** A grant in force, with its place in the answer. */
export interface ActiveGrant extends Grant {
  readonly at: string;
}

/** What is left of several grants in a problem. */
interface Named {
  readonly at: string;
  readonly value: string;
}

const OKTA = 'okta.';
/** Scopes a sentence can name. */
const MOST = 6;

/** ACTIVE grants of scopes of Okta’s own APIs, each scope once. */
export const activeOktaGrants = (grants: readonly Grant[] = []): readonly ActiveGrant[] =>
  activeGrants(grants, OKTA);

/** ACTIVE grants of scopes that begin so, each scope once. */
export function activeGrants(grants: readonly Grant[] = [], start = ''): readonly ActiveGrant[] {
  const found = new Map<string, ActiveGrant>();
  for (const [index, grant] of grants.entries()) {
    const { scopeId, status } = grant;
    if (status === 'ACTIVE' && scopeId.startsWith(start) && !found.has(scopeId))
      found.set(scopeId, { ...grant, at: `grants[${index}].scopeId` });
  }
  return [...found.values()];
}

/** What an API service integration holds of Okta’s own APIs, as grants: each scope once. */
export function integrationGrants({ grantedScopes = [] }: ApiService, list: string): readonly ActiveGrant[] {
  const found = new Map<string, ActiveGrant>();
  for (const [index, scopeId] of grantedScopes.entries()) {
    if (scopeId.startsWith(OKTA) && !found.has(scopeId))
      found.set(scopeId, { scopeId, status: 'ACTIVE', at: `${list}[${index}]` });
  }
  return [...found.values()];
}

const KNOWN: ReadonlySet<string> = new Set(['ACTIVE', 'INACTIVE', 'REVOKED']);

/** Whether a status that Okta does not document leaves open if a grant is in force. */
export const hasUnclearGrant = (grants: readonly Grant[] = []): boolean =>
  grants.some(({ scopeId, status }) => scopeId.startsWith(OKTA) && !KNOWN.has(status));

/** One grant by its own path, several by their list’s. Undefined where there is none. */
export function namedGrants(grants: readonly ActiveGrant[], list = 'grants'): Named | undefined {
  const [first, ...others] = grants;
  if (!first) return undefined;
  if (others.length === 0) return { at: first.at, value: first.scopeId };
  const names = grants.slice(0, MOST).map(({ scopeId }) => scopeId);
  const more = grants.length - names.length;
  return { at: list, value: `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}` };
}
