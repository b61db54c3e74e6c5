import { useRef, useState } from 'preact/hooks';
import type { Finding } from '../src/model/report.ts';
import type { OrgKey, Summary } from '../src/model/run.ts';
import type { SubjectRef } from '../src/model/subject.ts';
import { useMedia } from '../src/ui/use-media.ts';
import type { OrgStore } from './org-store.ts';
import { Overview } from './overview.tsx';
import { emptyQuery, toggled } from './query.ts';
import { type LaterViews, useLaterViews } from './use-later-views.ts';
import { useOpened } from './use-opened.ts';

interface Props {
  readonly org: OrgKey;
  readonly summary: Summary;
  readonly appId: string | undefined;
  readonly store: OrgStore;
  /** A new audit is running; these are the results of the last one. */
  readonly busy: boolean;
}

/** What stands beside or above the list. */
export type Shown =
  | { readonly view: 'finding'; readonly finding: Finding }
  | { readonly view: 'deeper' }
  | { readonly view: 'check'; readonly appId: string; readonly app?: SubjectRef };

/** An audit's results: overview and list, and one finding or a deeper look beside or above them. */
export function Results(props: Props) {
  const { org, summary, store, busy } = props;
  const wide = useMedia('(min-width: 900px)');
  const later = useLaterViews();
  const { top, open, openAbove, close } = useOpened<Shown>();
  const opened = top?.view === 'deeper' && busy ? undefined : top;
  const [first] = summary.fixFirst;
  const shown = opened ?? (wide && first ? ({ view: 'finding', finding: first } as const) : undefined);
  return (
    <div class="panes">
      <ListPane
        {...props}
        {...{ later, shown, open }}
        covered={later !== undefined && !wide && opened !== undefined}
      />
      {later && shown && (
        <later.ShownPane
          {...{ org, summary, store, shown }}
          onBack={opened && close}
          onCheck={(app) => openAbove(checkOf(app))}
        />
      )}
    </div>
  );
}

interface ListProps extends Props {
  readonly later: LaterViews | undefined;
  readonly shown: Shown | undefined;
  readonly open: (shown: Shown) => void;
  /** Something stands above it. */
  readonly covered: boolean;
}

/** The overview and the list of findings, which scroll together. */
function ListPane({ org, summary, appId, store, busy, later, shown, open, covered }: ListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState(() => emptyQuery(appId));
  const openFinding = (finding: Finding) => open({ view: 'finding', finding });
  return (
    <div class="list-pane" ref={scroller} inert={covered}>
      <Overview
        {...{ org, summary, store, busy }}
        chosen={query.severities}
        onChoose={(severity) => setQuery({ ...query, severities: toggled(query.severities, severity) })}
        onOpen={openFinding}
        onDeeper={() => open({ view: 'deeper' })}
        onCheck={appId === undefined ? undefined : () => open({ view: 'check', appId })}
      >
        {later && <later.Unjudged unknown={summary.head.unknown} gaps={summary.head.coverage.gaps} />}
      </Overview>
      {later && summary.findings > 0 && (
        <later.Findings
          {...{ org, summary, query, scroller }}
          onQuery={setQuery}
          shown={shown?.view === 'finding' ? shown.finding.id : undefined}
          onOpen={openFinding}
          onCheck={(app) => open(checkOf(app))}
        />
      )}
    </div>
  );
}

const checkOf = (app: SubjectRef): Shown => ({ view: 'check', appId: app.id, app });
