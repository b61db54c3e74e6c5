import type { Failure } from '../model/failure.ts';
import type { OrgKey, OrgState } from '../model/run.ts';
import { inTurn } from './in-turn.ts';
import type { LiveRun } from './live-run.ts';
import { orgState } from './org-states.ts';
import type { Tools } from './read-apps.ts';

export interface AuditDeps {
  tools(live: LiveRun): Tools;
  /** Called after each change that a view shows. */
  changed(org: OrgKey): void;
}

export interface Working {
  readonly live: LiveRun;
  readonly stop: AbortController;
  /** Settles when nothing of it runs any more. */
  readonly ended: Promise<void>;
}

/** Everything about audits that lives and dies with this worker. */
export interface WorkerState {
  readonly deps: AuditDeps;
  readonly working: Map<OrgKey, Working>;
  /** Runs that were told to stop and have not stopped yet. */
  readonly stopping: Map<OrgKey, Promise<void>>;
  /** Failures that could not be stored. */
  readonly failures: Map<OrgKey, Failure>;
  /** Orders what is asked for one org. */
  readonly turn: <T>(org: OrgKey, work: () => Promise<T>) => Promise<T>;
}

export const openWorkerState = (deps: AuditDeps): WorkerState => ({
  deps,
  working: new Map(),
  stopping: new Map(),
  failures: new Map(),
  turn: inTurn(),
});

export const stateOf = ({ working, failures }: WorkerState, org: OrgKey): Promise<OrgState> =>
  orgState(org, working.get(org)?.live, failures.get(org));
