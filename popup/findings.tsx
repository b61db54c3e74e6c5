import type { RefObject } from 'preact';
import { text } from '../src/i18n/text.ts';
import type { Finding } from '../src/model/report.ts';
import type { OrgKey, RowQuery } from '../src/model/run.ts';
import { FilterBar } from './filter-bar.tsx';
import { FindingList } from './finding-list.tsx';
import { emptyQuery, isFiltered, toggled } from './query.ts';
import { useRows } from './use-rows.ts';

interface Props {
  readonly org: OrgKey;
  readonly query: RowQuery;
  readonly onQuery: (query: RowQuery) => void;
  readonly scroller: RefObject<HTMLElement | null>;
  /** Id of the finding that is shown. */
  readonly shown: string | undefined;
  readonly onOpen: (finding: Finding) => void;
}

/** All findings, grouped, searched and filtered. */
export function Findings({ org, query, onQuery, scroller, shown, onOpen }: Props) {
  const { source, failure, want } = useRows(org, query);
  const clear = () => onQuery({ ...emptyQuery(query.first), groupBy: query.groupBy, open: query.open });
  return (
    <section class="findings" aria-label={text('findings.title')}>
      <FilterBar org={org} query={query} onQuery={onQuery} found={source?.findings} />
      {query.first && query.groupBy === 'subject' && source && (
        <h3 class="here">
          {text(isFirst(source.row(0), query.first) ? 'findings.this-app' : 'findings.this-app.clean')}
        </h3>
      )}
      {failure && <p class="empty">{text(`failure.${failure.code}`)}</p>}
      {source?.total === 0 && (
        <div class="empty">
          <p>{text('findings.empty')}</p>
          {isFiltered(query) && (
            <button type="button" onClick={clear}>
              {text('findings.clear')}
            </button>
          )}
        </div>
      )}
      {source && source.total > 0 && (
        <FindingList
          source={source}
          query={query}
          scroller={scroller}
          shown={shown}
          onWant={want}
          onOpen={onOpen}
          onToggle={(key) => onQuery({ ...query, open: toggled(query.open, key) })}
        />
      )}
    </section>
  );
}

const isFirst = (row: { row: string; key?: string } | undefined, subjectId: string): boolean =>
  row?.row === 'group' && row.key === subjectId;
