import type { OrgKey } from '../src/model/run.ts';
import type { SubjectRef } from '../src/model/subject.ts';
import { CheckPane } from './check-pane.tsx';
import { DeeperPane } from './deeper-pane.tsx';
import { FindingDetail } from './finding-detail.tsx';
import type { OrgStore } from './org-store.ts';
import type { Shown } from './results.tsx';

interface Props {
  readonly org: OrgKey;
  readonly orgUrl: string;
  readonly store: OrgStore;
  readonly shown: Shown;
  /** Absent where the user did not open it. */
  readonly onBack: (() => void) | undefined;
  readonly onCheck: (app: SubjectRef) => void;
}

/** What the user opened. */
export function ShownPane({ org, orgUrl, store, shown, onBack, onCheck }: Props) {
  if (shown.view === 'finding') {
    const { finding } = shown;
    const key = `${finding.id} ${onBack !== undefined}`;
    return <FindingDetail key={key} {...{ org, orgUrl, finding, onBack, onCheck }} />;
  }
  if (!onBack) return null;
  if (shown.view === 'deeper') return <DeeperPane {...{ org, store, onBack }} />;
  return <CheckPane key={shown.appId} {...{ org, orgUrl, onBack }} appId={shown.appId} app={shown.app} />;
}
