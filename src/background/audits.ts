import { isResumable } from '../model/failure.ts';
import type { OrgKey, OrgState } from '../model/run.ts';
import { forget } from '../store/forget.ts';
import type { RunDepth } from '../store/run.ts';
import { endRun, readRun, readRuns, saveRun, sweepStrays } from '../store/run-store.ts';
import { type AuditDeps, type Desk, openDesk, stateAt } from './audit-desk.ts';
import { launch, launchNew, leave, sweepAfter, wakeForRuns } from './launch.ts';
import { isCurrent, isWaiting } from './new-run.ts';

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
  const desk = openDesk(deps);
  const inTurn =
    (work: (desk: Desk, org: OrgKey) => Promise<void>) =>
    (org: OrgKey): Promise<OrgState> =>
      desk.turn(org, async () => {
        await work(desk, org);
        return stateAt(desk, org);
      });
  return {
    state: (org) => stateAt(desk, org),
    start: inTurn((_, org) => start(desk, org)),
    startDeeper: (org, depth) => inTurn((_, key) => start(desk, key, depth))(org),
    resume: inTurn(resume),
    cancel: inTurn(cancel),
    forget: async (org) => {
      await inTurn(forgetOrg)(org);
      return null;
    },
    continueAll: async () => {
      for (const { org } of await readRuns()) await inTurn(goOn)(org);
      await sweepStrays();
      await wakeForRuns();
    },
  };
}

async function start(desk: Desk, org: OrgKey, depth?: RunDepth): Promise<void> {
  if (desk.working.has(org)) return;
  const run = await readRun(org);
  if (run && !run.stopped && isCurrent(run)) await goOn(desk, org);
  else await launchNew(desk, org, depth);
}

async function resume(desk: Desk, org: OrgKey): Promise<void> {
  const run = await readRun(org);
  if (!run?.stopped || !isResumable(run.stopped) || !isCurrent(run)) return start(desk, org, run?.depth);
  await desk.leaving.get(org);
  const { stopped: _, ...rest } = run;
  await saveRun(rest);
  await launch(desk, rest);
}

async function goOn(desk: Desk, org: OrgKey): Promise<void> {
  const run = await readRun(org);
  if (!run || run.stopped || desk.working.has(org) || isWaiting(run)) return;
  await (isCurrent(run) ? launch(desk, run) : launchNew(desk, org, run.depth));
}

async function cancel(desk: Desk, org: OrgKey): Promise<void> {
  leave(desk, org);
  const run = await readRun(org);
  // A run that stopped has a result; there is nothing to cancel.
  if (run?.stopped) return;
  await endRun(org);
  desk.deps.changed(org);
  void sweepAfter(desk, org);
}

async function forgetOrg(desk: Desk, org: OrgKey): Promise<void> {
  leave(desk, org);
  await desk.leaving.get(org);
  await forget(org);
  desk.deps.changed(org);
  await sweepAfter(desk, org);
}
