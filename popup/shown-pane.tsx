import { useEffect, useRef, useState } from 'preact/hooks';
import type { Finding } from '../src/model/report.ts';
import type { OrgKey, Summary } from '../src/model/run.ts';
import type { SubjectRef } from '../src/model/subject.ts';
import { useHost } from '../src/ui/page-host.ts';
import { reportOf } from './asked-query.ts';
import { CheckPane } from './check-pane.tsx';
import { DeeperPane } from './deeper-pane.tsx';
import { FindingDetail } from './finding-detail.tsx';
import type { OrgStore } from './org-store.ts';
import type { Shown } from './results.tsx';

interface Props {
  readonly org: OrgKey;
  readonly summary: Summary;
  readonly store: OrgStore;
  readonly shown: Shown;
  /** Absent where the user did not open it. */
  readonly onBack: (() => void) | undefined;
  readonly onCheck: (app: SubjectRef) => void;
}

/** What the user opened. */
export function ShownPane({ org, summary, store, shown, onBack, onCheck }: Props) {
  const orgUrl = summary.head.org.url;
  if (shown.view === 'finding') {
    const { finding } = shown;
    if (!onBack) return <FindingDetail key={finding.id} {...{ org, orgUrl, finding, onBack, onCheck }} />;
    return <OpenFinding key={`open ${finding.id}`} {...{ org, summary, finding, onBack, onCheck }} />;
  }
  if (!onBack) return null;
  if (shown.view === 'deeper') return <DeeperPane {...{ org, store, onBack }} />;
  return <CheckPane key={shown.appId} {...{ org, orgUrl, onBack }} appId={shown.appId} app={shown.app} />;
}

interface OpenProps extends Pick<Props, 'org' | 'summary' | 'onBack' | 'onCheck'> {
  readonly finding: Finding;
}

/** A finding that stays open while another audit takes the place of the one it is from. */
function OpenFinding({ org, summary, finding, onBack, onCheck }: OpenProps) {
  const latest = useLatest(org, reportOf(summary), finding);
  return (
    <FindingDetail
      {...{ org, onBack, onCheck }}
      orgUrl={summary.head.org.url}
      finding={latest ?? finding}
      gone={latest === null}
    />
  );
}

/** The finding as the report has it by now; null where it has it no more. */
function useLatest(org: OrgKey, report: string, opened: Finding): Finding | null {
  const { ask } = useHost();
  const from = useRef(report);
  const [latest, setLatest] = useState<Finding | null>(opened);
  useEffect(() => {
    if (from.current === report) return;
    from.current = report;
    let live = true;
    ask('read-finding', org, opened.id).then(
      (finding) => live && setLatest(finding),
      () => undefined,
    );
    return () => {
      live = false;
    };
  }, [ask, org, report, opened.id]);
  return latest;
}
