import type { RowQuery } from '../src/model/run.ts';

/** Everything by rule; by app with that app first where the user is on an app's page. */
export const emptyQuery = (appId: string | undefined): RowQuery => ({
  groupBy: appId ? 'subject' : 'rule',
  severities: [],
  types: [],
  statuses: [],
  ruleIds: [],
  search: '',
  open: appId ? [appId] : [],
  ...(appId && { first: appId }),
});

/** Takes the item out where it is in, and puts it in where it is not. */
export const toggled = <T>(items: readonly T[], item: T): readonly T[] =>
  items.includes(item) ? items.filter((other) => other !== item) : [...items, item];

export const isFiltered = ({ severities, types, statuses, ruleIds, search }: RowQuery): boolean =>
  severities.length + types.length + statuses.length + ruleIds.length > 0 || search !== '';
