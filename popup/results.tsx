import { useEffect, useRef, useState } from 'preact/hooks';
import type { Finding } from '../src/model/report.ts';
import type { OrgKey, Summary } from '../src/model/run.ts';
import { useMedia } from '../src/ui/use-media.ts';
import type { FindingDetail } from './finding-detail.tsx';
import { Findings } from './findings.tsx';
import type { OrgStore } from './org-store.ts';
import { Overview } from './overview.tsx';
import { emptyQuery, toggled } from './query.ts';

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
  const Detail = useDetail();
  const shown = opened ?? (wide ? summary.fixFirst[0] : undefined);
  return (
    <div class="panes">
      <div class="list-pane" ref={scroller} inert={!wide && opened !== undefined}>
        <Overview
          {...{ org, summary, store, busy }}
          chosen={query.severities}
          onChoose={(severity) => setQuery({ ...query, severities: toggled(query.severities, severity) })}
          onOpen={open}
        />
        {summary.findings > 0 && (
          <Findings {...{ org, query, scroller }} onQuery={setQuery} shown={shown?.id} onOpen={open} />
        )}
      </div>
      {shown && Detail && (
        <Detail
          key={shown.id}
          org={org}
          orgUrl={summary.head.org.url}
          finding={shown}
          onBack={opened && close}
        />
      )}
    </div>
  );
}

/** The detail view, loaded after the first paint. */
function useDetail(): typeof FindingDetail | undefined {
  const [loaded, setLoaded] = useState<{ FindingDetail: typeof FindingDetail }>();
  useEffect(() => {
    import('./finding-detail.tsx').then(setLoaded);
  }, []);
  return loaded?.FindingDetail;
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
