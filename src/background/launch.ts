import { AuditError, encodeError } from '../model/failure.ts';
import type { OrgKey } from '../model/run.ts';
import type { Run, RunDepth } from '../store/run.ts';
import { beginRun, endRun, readRuns, sweep } from '../store/run-store.ts';
import { readSettings } from '../store/settings-store.ts';
import { runAudit } from './audit-job.ts';
import type { LiveRun } from './live-run.ts';
import { newRun } from './new-run.ts';
import { arrangeWakeUp, stayAwake, whileAwake } from './wake-up.ts';
import type { WorkerState } from './worker-state.ts';

/** Begins a new run of the org and works on it. */
export async function launchNew(worker: WorkerState, org: OrgKey, depth?: RunDepth): Promise<void> {
  await worker.stopping.get(org);
  const run = newRun(org, depth);
  await beginRun(run, { settings: await readSettings(), reads: {} });
  await launch(worker, run);
}

/** Works on a stored run, from where it stands. Returns when the work has begun. */
export async function launch(worker: WorkerState, run: Run): Promise<void> {
  const { org } = run;
  const stop = new AbortController();
  const changed = (): void => {
    stayAwake();
    worker.deps.changed(org);
  };
  const { requests, route, perMinute } = run;
  const live: LiveRun = {
    run,
    requests,
    route,
    ...(perMinute !== undefined && { perMinute }),
    unjudged: [],
    signal: stop.signal,
    changed,
  };
  worker.failures.delete(org);
  // In a later microtask, so that it stands in `working` before it can end.
  const ended = Promise.resolve()
    .then(() => work(worker, live))
    .finally(() => {
      if (worker.working.get(org)?.live === live) worker.working.delete(org);
      worker.deps.changed(org);
      return wakeForRuns().catch(() => undefined);
    });
  worker.working.set(org, { live, stop, ended });
  worker.deps.changed(org);
  await wakeForRuns();
}

/** Tells the org's run to stop; it counts no more, though it may take a moment to end. */
export function stopRun({ working, stopping, failures }: WorkerState, org: OrgKey): void {
  const here = working.get(org);
  working.delete(org);
  failures.delete(org);
  if (!here) return;
  here.stop.abort();
  const gone = here.ended.then(
    () => undefined,
    () => undefined,
  );
  stopping.set(org, gone);
  gone.then(() => stopping.get(org) === gone && stopping.delete(org));
}

/** Removes what a run that was ended has left behind. */
export async function sweepAfter({ stopping }: WorkerState, org: OrgKey): Promise<void> {
  await stopping.get(org);
  await sweep(org).catch(() => undefined);
  await wakeForRuns().catch(() => undefined);
}

async function work({ deps, failures }: WorkerState, live: LiveRun): Promise<void> {
  const { org, id } = live.run;
  try {
    await whileAwake(() => withAuditLock(org, () => runAudit(live, deps.tools(live))));
  } catch (error) {
    if (live.signal.aborted) return;
    const failure = encodeError(error);
    failures.set(org, failure);
    // Somebody else works on it.
    if (failure.code === 'busy') return;
    await endRun(org, id).catch(() => undefined);
    await sweep(org).catch(() => undefined);
  }
}

/** Sets the alarm that the stored runs need, or none. */
export const wakeForRuns = async (): Promise<void> => arrangeWakeUp(await readRuns(), Date.now());

/** Works on an org only where nobody else does. */
const withAuditLock = (org: OrgKey, job: () => Promise<void>): Promise<void> =>
  navigator.locks.request(`audit ${org}`, { ifAvailable: true }, async (lock) => {
    if (!lock) throw new AuditError('busy');
    await job();
  });
