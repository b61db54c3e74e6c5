import type { App } from '../../model/app.ts';
import type { Facts } from '../../model/facts.ts';
import { activeOktaGrants } from './okta-grants.ts';

/** What makes an app privileged, with its place; undefined where nothing known does. */
export interface Privilege {
  readonly at: string;
  readonly value: string;
}

/** An okta.* scope or an admin role that the app’s client holds. */
export function privilegeOf({ grants, roles = [] }: Facts): Privilege | undefined {
  const role = roles.findIndex(({ status }) => status === 'ACTIVE');
  const type = roles[role]?.type;
  if (type !== undefined) return { at: `roles[${role}].type`, value: type };
  const [grant] = activeOktaGrants(grants);
  return grant && { at: grant.at, value: grant.scopeId };
}

/** By what it may do, or because the administrator says so. */
export const isPrivilegedApp = ({ id }: App, facts: Facts): boolean =>
  facts.privilegedApps?.includes(id) === true || privilegeOf(facts) !== undefined;
