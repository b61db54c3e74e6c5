import { useEffect, useRef, useState } from 'preact/hooks';
import type { Finding } from '../src/model/report.ts';
import type { OrgKey, Summary } from '../src/model/run.ts';
import { useMedia } from '../src/ui/use-media.ts';
import type { OrgStore } from './org-store.ts';
import { Overview } from './overview.tsx';
import { emptyQuery, toggled } from './query.ts';

type LaterViews = typeof import('./later-views.ts');

interface Props {
  readonly org: OrgKey;
  readonly summary: Summary;
  readonly appId: string | undefined;
  readonly store: OrgStore;
  /** A new audit is running; these are the results of the last one. */
  readonly busy: boolean;
}

/** An audit's results: overview and list, and one finding beside or above them. */
export function Results({ org, summary, appId, store, busy }: Props) {
  const wide = useMedia('(min-width: 900px)');
  const scroller = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState(() => emptyQuery(appId));
  const { opened, open, close } = useOpened();
  const later = useLaterViews();
  const shown = opened ?? (wide ? summary.fixFirst[0] : undefined);
  return (
    <div class="panes">
      <div class="list-pane" ref={scroller} inert={later && !wide && opened !== undefined}>
        <Overview
          {...{ org, summary, store, busy }}
          chosen={query.severities}
          onChoose={(severity) => setQuery({ ...query, severities: toggled(query.severities, severity) })}
          onOpen={open}
        />
        {later && summary.findings > 0 && (
          <later.Findings {...{ org, query, scroller }} onQuery={setQuery} shown={shown?.id} onOpen={open} />
        )}
      </div>
      {later && shown && (
        <later.FindingDetail
          key={`${shown.id} ${opened !== undefined}`}
          org={org}
          orgUrl={summary.head.org.url}
          finding={shown}
          onBack={opened && close}
        />
      )}
    </div>
  );
}

/** The views behind the overview, loaded after the first paint. */
function useLaterViews(): LaterViews | undefined {
  const [views, setViews] = useState<LaterViews>();
  useEffect(() => {
    import('./later-views.ts').then(setViews);
  }, []);
  return views;
}

/** The finding that is open; the focus goes back to where it was opened. */
function useOpened() {
  const [opened, setOpened] = useState<Finding>();
  const opener = useRef<Element | null>(null);
  const open = (finding: Finding) => {
    if (!opened) opener.current = document.activeElement;
    setOpened(finding);
  };
  const close = () => {
    setOpened(undefined);
    setTimeout(() => opener.current instanceof HTMLElement && opener.current.focus());
  };
  return { opened, open, close };
}
