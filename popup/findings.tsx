import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { text } from '../src/i18n/text.ts';
import type { Finding } from '../src/model/report.ts';
import type { OrgKey, Row, RowQuery, Summary } from '../src/model/run.ts';
import type { SubjectRef } from '../src/model/subject.ts';
import { OrgText } from '../src/ui/org-text.tsx';
import { FilterBar } from './filter-bar.tsx';
import { FindingList } from './finding-list.tsx';
import { emptyQuery, isFiltered, toggled } from './query.ts';
import { useRows } from './use-rows.ts';

interface Props {
  readonly org: OrgKey;
  /** Of the report the findings are in; another one means that they are read again. */
  readonly summary: Summary;
  readonly query: RowQuery;
  readonly onQuery: (query: RowQuery) => void;
  readonly scroller: RefObject<HTMLElement | null>;
  /** Id of the finding that is shown. */
  readonly shown: string | undefined;
  readonly onOpen: (finding: Finding) => void;
  readonly onCheck: (app: SubjectRef) => void;
}

/** All findings, grouped, searched and filtered. */
export function Findings({ org, summary, query, onQuery, scroller, shown, onOpen, onCheck }: Props) {
  const { source, failure, want } = useRows(org, summary, query);
  const [app, setApp] = useState<SubjectRef>();
  const toggle = (row: GroupedRow) => {
    const opens = !query.open.includes(row.key);
    if (opens && row.subject?.kind === 'app') setApp(row.subject);
    else if (row.key === app?.id) setApp(undefined);
    onQuery({ ...query, open: toggled(query.open, row.key) });
  };
  const section = useRef<HTMLElement>(null);
  const clear = () => {
    onQuery({ ...emptyQuery(query.first), groupBy: query.groupBy, open: query.open });
    section.current?.querySelector<HTMLElement>('[type=search]')?.focus();
  };
  return (
    <section ref={section} class="findings" aria-label={text('findings.title')}>
      <FilterBar org={org} summary={summary} query={query} onQuery={onQuery} found={source?.findings} />
      {source?.first && query.groupBy === 'subject' && (
        <h3 class="here">{text(`findings.this-app.${source.first}`)}</h3>
      )}
      {failure && <p class="empty">{text(`failure.${failure.code}`)}</p>}
      {source?.total === 0 && <Empty onClear={isFiltered(query) ? clear : undefined} />}
      {source && source.total > 0 && (
        <FindingList
          source={source}
          query={query}
          scroller={scroller}
          shown={shown}
          onWant={want}
          onOpen={onOpen}
          onToggle={toggle}
        />
      )}
      {app && source?.open.includes(app.id) && <OpenApp app={app} onCheck={onCheck} />}
    </section>
  );
}

type GroupedRow = Extract<Row, { row: 'group' }>;

const Empty = ({ onClear }: { onClear: (() => void) | undefined }) => (
  <div class="empty">
    <p>{text('findings.empty')}</p>
    {onClear && (
      <button type="button" onClick={onClear}>
        {text('findings.clear')}
      </button>
    )}
  </div>
);

/** The app opened last, and the way to know more of it. */
const OpenApp = ({ app, onCheck }: { app: SubjectRef; onCheck: Props['onCheck'] }) => (
  <div class="row open-app">
    <OrgText value={app.label} />
    <button type="button" onClick={() => onCheck(app)}>
      {text('check.action')}
    </button>
  </div>
);
