import { useState } from 'preact/hooks';
import { text } from '../src/i18n/text.ts';
import type { AppCheck, Consent } from '../src/model/deeper.ts';
import { encodeError, type Failure } from '../src/model/failure.ts';
import type { Finding } from '../src/model/report.ts';
import type { OrgKey } from '../src/model/run.ts';
import type { SubjectRef } from '../src/model/subject.ts';
import { useHost } from '../src/ui/page-host.ts';
import { CheckForm } from './check-form.tsx';
import { CheckResult } from './check-result.tsx';
import { FindingDetail } from './finding-detail.tsx';
import { Pane, useHeadingFocus } from './pane.tsx';
import { SubjectLine } from './subject-line.tsx';
import { useOpened } from './use-opened.ts';

interface Props {
  readonly org: OrgKey;
  readonly orgUrl: string;
  readonly appId: string;
  /** Absent where only the id is known. */
  readonly app?: SubjectRef | undefined;
  readonly onBack: () => void;
}

/** Asks what may be read of one app, reads it and shows what came of it. */
export function CheckPane({ org, orgUrl, appId, app, onBack }: Props) {
  const { state, start, again } = useCheck(org, appId);
  const { top, open, close } = useOpened<Finding>();
  const heading = useHeadingFocus(true, state.check);
  const subject = state.check?.subject ?? app;
  return (
    <>
      <Pane label={text('check.action')} onBack={onBack} hidden={top !== undefined}>
        <header>
          <h2 ref={heading} tabIndex={-1}>
            {text('check.action')}
          </h2>
          {subject ? <SubjectLine subject={subject} /> : <p>{text('check.this-tab')}</p>}
        </header>
        {state.check ? (
          <CheckResult check={state.check} onOpen={open} onAgain={again} />
        ) : (
          <CheckForm
            org={org}
            appId={appId}
            isOidc={subject === undefined || subject.type.startsWith('oidc')}
            reading={state.reading}
            failure={state.failure}
            onStart={start}
          />
        )}
      </Pane>
      {top && <FindingDetail key={top.id} org={org} orgUrl={orgUrl} finding={top} onBack={close} />}
    </>
  );
}

interface CheckState {
  readonly reading: boolean;
  readonly failure?: Failure;
  readonly check?: AppCheck;
}

function useCheck(org: OrgKey, appId: string) {
  const { ask } = useHost();
  const [state, setState] = useState<CheckState>({ reading: false });
  const start = (consent: Consent) => {
    setState({ reading: true });
    ask('check-app', org, appId, consent).then(
      (check) => setState({ reading: false, check }),
      (error) => setState({ reading: false, failure: encodeError(error) }),
    );
  };
  return { state, start, again: () => setState({ reading: false }) };
}
