import { text } from '../src/i18n/text.ts';
import { type Failure, isResumable, isStatus } from '../src/model/failure.ts';
import { type OrgState, SAMPLE_ORG } from '../src/model/run.ts';
import { visibleText } from '../src/report/visible-text.ts';
import { moment } from '../src/ui/moment.ts';
import { ConsoleButton } from './console-button.tsx';
import { NO_ORG } from './expected-state.ts';
import type { OrgStore } from './org-store.ts';

/** Why a run is incomplete or failed, and what to do about it. */
export function FailurePanel({ state, store }: { state: OrgState; store: OrgStore }) {
  const { org, phase, resumable, summary, failure } = state;
  const incomplete = phase === 'incomplete';
  const hasConsole = org !== NO_ORG && org !== SAMPLE_ORG && failure?.code !== 'storage';
  return (
    <section class="panel failure" role="alert">
      <h2 tabIndex={-1}>{text(incomplete ? 'incomplete.title' : 'error.title')}</h2>
      {failure && <Why failure={failure} resumable={resumable} />}
      <Below state={state} />
      <div class="row start">
        {resumable && (
          <button type="button" class="main" onClick={store.resume}>
            {text('action.resume')}
          </button>
        )}
        {hasConsole && <ConsoleButton org={org} main={!resumable} />}
        {!summary && org !== NO_ORG && (
          <button type="button" onClick={store.start}>
            {text('action.audit-again')}
          </button>
        )}
      </div>
    </section>
  );
}

const Why = ({ failure, resumable }: { failure: Failure; resumable: boolean }) => (
  <>
    <p>
      <strong>{text(`failure.${failure.code}`)}</strong> {text(`failure.${failure.code}.do`)}
      {isResumable(failure) && ` ${text(resumable ? 'failed.resume' : 'failed.again')}`}
    </p>
    {failure.detail && <p class="muted">{detailOf(failure)}</p>}
  </>
);

function detailOf({ detail }: Failure): string {
  const visible = { detail: visibleText(detail) };
  return isStatus(detail)
    ? text('failure.answer {detail}', visible)
    : text('failure.detail {detail}', visible);
}

/** Tells what the findings under the panel are: those of this run, or an earlier audit's. */
function Below({ state: { phase, summary } }: { state: OrgState }) {
  if (!summary && phase !== 'incomplete') return null;
  if (summary?.head.complete) {
    return <p class="muted">{text('results.old {time}', { time: moment(summary.head.takenAt) })}</p>;
  }
  return <p class="muted">{text(summary?.findings ? 'incomplete.text' : 'incomplete.none')}</p>;
}
