import { type Failure, isResumable } from '../model/failure.ts';
import type { OrgKey, OrgState } from '../model/run.ts';
import { readReport } from '../store/report-store.ts';
import type { Run } from '../store/run.ts';
import { readRun } from '../store/run-store.ts';
import type { StoredReport } from '../store/stored-report.ts';
import { type LiveRun, progressOf } from './live-run.ts';

/** What was read may belong to two orgs or two users, so nothing of it may be shown. */
export const isMixed = ({ code }: Failure): boolean => code === 'org-changed' || code === 'user-changed';

/** What views show of an org, from what is stored and from the run under way. `failure` is one that could not be stored. */
export async function orgState(
  org: OrgKey,
  live: LiveRun | undefined,
  failure: Failure | undefined,
): Promise<OrgState> {
  const report = await readReport(org);
  const last = report && { summary: report.summary };
  if (live) return { org, phase: 'running', progress: progressOf(live), resumable: false, ...last };
  if (failure) return { org, phase: 'error', failure, resumable: false, ...last };
  const run = await readRun(org);
  return run ? stateOfRun(run, report) : stateOfReport(org, report);
}

function stateOfRun(run: Run, report: StoredReport | undefined): OrgState {
  const { org, stopped, shown } = run;
  const last = report && { summary: report.summary };
  if (!stopped)
    return { org, phase: 'running', resumable: false, ...last, ...(shown && { progress: shown }) };
  if (isMixed(stopped)) return { org, phase: 'incomplete', failure: stopped, resumable: false };
  const resumable = isResumable(stopped);
  const phase = report?.runId === run.id ? 'incomplete' : 'error';
  return { org, phase, failure: stopped, resumable, ...last };
}

function stateOfReport(org: OrgKey, report: StoredReport | undefined): OrgState {
  if (!report) return { org, phase: 'idle', resumable: false };
  const { summary, failure } = report;
  const phase = summary.head.complete ? 'done' : 'incomplete';
  return { org, phase, summary, resumable: false, ...(failure && { failure }) };
}
