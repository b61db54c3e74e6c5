import { useState } from 'preact/hooks';
import { text } from '../src/i18n/text.ts';
import type { OrgState, Progress } from '../src/model/run.ts';
import { clockTime, moment } from '../src/ui/moment.ts';
import { FindingLine } from './finding-line.tsx';
import { SeverityCounts } from './severity-counts.tsx';

export function ProgressPanel({ state, onCancel }: { state: OrgState; onCancel: () => void }) {
  const { progress, summary } = state;
  const [asked, setAsked] = useState(false);
  const cancel = () => {
    setAsked(true);
    onCancel();
  };
  return (
    <section class="panel running">
      <div class="row">
        <h2 tabIndex={-1}>{text(progress?.deeper ? 'running.deeper' : 'running.title')}</h2>
        <button type="button" disabled={asked} onClick={cancel}>
          {text('action.cancel')}
        </button>
      </div>
      <Track progress={progress} />
      <p>{progress ? steps(progress) : text('running.starting')}</p>
      {progress && <p class="muted">{text(`route.${progress.route}`)}</p>}
      {progress?.waitingUntil && (
        <p class="notice" role="status">
          {text('running.waiting {time}', { time: clockTime(progress.waitingUntil) })}
        </p>
      )}
      {progress && progress.pages > 0 && <SoFar progress={progress} brief={summary !== undefined} />}
      {summary && <p class="muted">{text('results.old {time}', { time: moment(summary.head.takenAt) })}</p>}
    </section>
  );
}

/** How many pages there are nobody knows; how many apps to look at closely, the run does. */
const Track = ({ progress }: { progress: Progress | undefined }) => {
  const { done, total } = progress?.deeper ?? { done: 0, total: 0 };
  if (total === 0) return <div class="track" aria-hidden="true" />;
  return <progress value={done} max={total} aria-label={text('running.deeper')} />;
};

const steps = ({ pages, apps, deeper }: Progress): string =>
  [
    ...(deeper ? [text('running.deeper {done} {total}', deeper)] : []),
    text('running.apps {count}', { count: apps }),
    text('running.pages {count}', { count: pages }),
  ].join(text('separator'));

/** Brief where an earlier audit's findings need the room. */
const SoFar = ({ progress, brief }: { progress: Progress; brief: boolean }) => (
  <>
    <div>
      <h3>{text('running.counts')}</h3>
      <SeverityCounts counts={progress.counts} />
    </div>
    {!brief && progress.firstFindings.length > 0 && (
      <div>
        <h3>{text('running.first')}</h3>
        <ul class="lines">
          {progress.firstFindings.slice(0, 3).map((finding) => (
            <li key={finding.id}>
              <FindingLine finding={finding} />
            </li>
          ))}
        </ul>
      </div>
    )}
  </>
);
