import type { RowQuery, Summary } from '../src/model/run.ts';
import { metaOf, type Texts } from '../src/report/compose-report.ts';

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

/** What the worker is asked: the search without the space around it, and the rules whose titles have it. */
export function askedQuery(query: RowQuery, texts: Texts): RowQuery {
  if (query.search === '') return query;
  const search = query.search.trim();
  if (search === '') return { ...query, search };
  const wanted = search.toLowerCase();
  const titled = Object.keys(texts).filter((id) => metaOf(texts, id)?.title.toLowerCase().includes(wanted));
  return { ...query, search, titled };
}

/** The same for the same report of an org. */
export const reportOf = ({ head, findings }: Summary): string =>
  `${head.takenAt} ${head.complete} ${findings}`;
