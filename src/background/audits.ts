import { isResumable } from '../model/failure.ts';
import type { OrgKey, OrgState } from '../model/run.ts';
import { forget } from '../store/forget.ts';
import type { RunDepth } from '../store/run.ts';
import { endRun, readRun, readRuns, saveRun, sweepStrays } from '../store/run-store.ts';
import { launch, launchNew, stopRun, sweepAfter, wakeForRuns } from './launch.ts';
import { isCurrent, isWaiting } from './new-run.ts';
import { type AuditDeps, openWorkerState, stateOf, type WorkerState } from './worker-state.ts';

/** The audits of all orgs: one run per org at most, and nothing shared between two. */
export interface Audits {
  state(org: OrgKey): Promise<OrgState>;
  /** Starts an audit; joins the one under way. */
  start(org: OrgKey): Promise<OrgState>;
  /** Starts an audit that also reads the apps' own facts; joins the audit under way. */
  startDeeper(org: OrgKey, depth: RunDepth): Promise<OrgState>;
  /** Goes on with a run that stopped; starts a new one where that cannot be. */
  resume(org: OrgKey): Promise<OrgState>;
  /** Ends the run under way and drops what it has read. */
  cancel(org: OrgKey): Promise<OrgState>;
  forget(org: OrgKey): Promise<null>;
  /** Goes on with every run that was under way when the last worker died, or whose wait is over. */
  continueAll(): Promise<void>;
}

export function openAudits(deps: AuditDeps): Audits {
  const worker = openWorkerState(deps);
  const inTurn =
    (work: (worker: WorkerState, org: OrgKey) => Promise<void>) =>
    (org: OrgKey): Promise<OrgState> =>
      worker.turn(org, async () => {
        await work(worker, org);
        return stateOf(worker, org);
      });
  return {
    state: (org) => stateOf(worker, org),
    start: inTurn((_, org) => start(worker, org)),
    startDeeper: (org, depth) => inTurn((_, key) => start(worker, key, depth))(org),
    resume: inTurn(resume),
    cancel: inTurn(cancel),
    forget: async (org) => {
      await inTurn(forgetOrg)(org);
      return null;
    },
    continueAll: async () => {
      for (const { org } of await readRuns()) await inTurn(continueRun)(org);
      await sweepStrays();
      await wakeForRuns();
    },
  };
}

async function start(worker: WorkerState, org: OrgKey, depth?: RunDepth): Promise<void> {
  if (worker.working.has(org)) return;
  const run = await readRun(org);
  if (run && !run.stopped && isCurrent(run)) await continueRun(worker, org);
  else await launchNew(worker, org, depth);
}

async function resume(worker: WorkerState, org: OrgKey): Promise<void> {
  const run = await readRun(org);
  if (!run?.stopped || !isResumable(run.stopped) || !isCurrent(run)) return start(worker, org, run?.depth);
  await worker.stopping.get(org);
  const { stopped: _, ...rest } = run;
  await saveRun(rest);
  await launch(worker, rest);
}

async function continueRun(worker: WorkerState, org: OrgKey): Promise<void> {
  const run = await readRun(org);
  if (!run || run.stopped || worker.working.has(org) || isWaiting(run)) return;
  await (isCurrent(run) ? launch(worker, run) : launchNew(worker, org, run.depth));
}

async function cancel(worker: WorkerState, org: OrgKey): Promise<void> {
  stopRun(worker, org);
  const run = await readRun(org);
  // A run that stopped has a result; there is nothing to cancel.
  if (run?.stopped) return;
  await endRun(org);
  worker.deps.changed(org);
  void sweepAfter(worker, org);
}

async function forgetOrg(worker: WorkerState, org: OrgKey): Promise<void> {
  stopRun(worker, org);
  await worker.stopping.get(org);
  await forget(org);
  worker.deps.changed(org);
  await sweepAfter(worker, org);
}
