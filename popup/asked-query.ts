import type { RowQuery, Summary } from '../src/model/run.ts';
import { metaOf, type Texts } from '../src/report/compose-report.ts';

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
