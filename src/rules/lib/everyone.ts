import type { App } from '../../model/app.ts';
import type { Facts } from '../../model/facts.ts';

/** Whether every user of the org gets the app, as far as is known. */
export const isForEveryone = ({ settings }: App, { groups = [] }: Facts): boolean =>
  settings.implicitAssignment === true ||
  groups.some(({ type, name }) => type === 'BUILT_IN' && name === 'Everyone');
