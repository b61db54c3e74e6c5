import { encodeError } from '../src/model/failure.ts';
import type { OrgKey, OrgState } from '../src/model/run.ts';

/** Stands for an org where the worker could name none. */
export const NO_ORG: OrgKey = '';

/** Shown from the click until the worker answers. */
export const starting = (org: OrgKey, state: OrgState | undefined): OrgState => ({
  org,
  phase: 'running',
  resumable: false,
  ...(state?.summary && { summary: state.summary }),
});

/** Shown from the click: the last result counts again, if there is one. */
export const cancelled = (org: OrgKey, state: OrgState | undefined): OrgState => ({
  org,
  phase: state?.summary ? (state.summary.head.complete ? 'done' : 'incomplete') : 'idle',
  resumable: false,
  ...(state?.summary && { summary: state.summary }),
});

/** Shown when the worker refused or did not answer. */
export const failed = (org: OrgKey, state: OrgState | undefined, error: unknown): OrgState => ({
  org,
  phase: 'error',
  resumable: false,
  failure: encodeError(error),
  ...(state?.summary && { summary: state.summary }),
});
