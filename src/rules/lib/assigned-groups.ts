import type { App } from '../../model/app.ts';
import type { AssignedGroup } from '../../model/app-facts.ts';
import type { Facts } from '../../model/facts.ts';

const KNOWN: ReadonlySet<string> = new Set(['BUILT_IN', 'OKTA_GROUP', 'APP_GROUP']);
/** The other group that Okta puts into every org. */
const ADMINISTRATORS = 'Okta Administrators';

/** Whether a group holds every user of the org; undefined where Okta did not say enough of it. */
export function isEveryone({ type, name }: AssignedGroup): boolean | undefined {
  if (type === undefined || !KNOWN.has(type)) return undefined;
  if (type !== 'BUILT_IN') return false;
  return name === undefined ? undefined : name !== ADMINISTRATORS;
}

/** Whether every user of the org gets the app, as far as is known. */
export const isForEveryone = ({ settings }: App, { groups = [] }: Facts): boolean =>
  settings.implicitAssignment === true || groups.some((group) => isEveryone(group) === true);
