import { encodeError, type Failure, type FailureCode } from '../model/failure.ts';
import { logReads } from '../okta/log-reads.ts';
import { orgWideReads } from '../okta/org-wide-reads.ts';
import { isPause } from '../okta/pace.ts';
import { readReport } from '../store/report-store.ts';
import type { Basis, Run } from '../store/run.ts';
import { beginRun } from '../store/run-store.ts';
import { beginJudging } from './begin-judging.ts';
import { finishAudit, hasAllApps } from './finish-audit.ts';
import { confirmIdentity } from './identity.ts';
import { serviceSecretsSource, servicesIn } from './integration-secrets.ts';
import type { Judging } from './judging.ts';
import type { StartedRun } from './live-run.ts';
import { newRun } from './new-run.ts';
import { isMixed } from './org-states.ts';
import { pauseRun } from './pause-run.ts';
import { savePolicies, type Tools } from './read-apps.ts';
import { factsUntilNow } from './read-own.ts';
import { save } from './save.ts';
import type { Catalogue } from './survey.ts';

/** Stores why a run stops, or until when it waits; what it has read so far becomes a report. Throws what could not be stored. */
export async function stopAt(error: unknown, live: StartedRun, tools: Tools): Promise<void> {
  const { catalogue } = tools;
  const { signal, basis } = live;
  if (signal.aborted) return;
  if (isPause(error) && (await pauseRun(live, error.until))) return;
  const cause = encodeError(error);
  if (cause.code === 'storage' || cause.code === 'cancelled') throw error;
  const failure = await mixedOr(cause, live, tools);
  if (isMixed(failure)) return beginRun(emptied(live.run, failure), { settings: basis.settings, reads: {} });
  await savePolicies(live);
  if (!(await isWorthReport(failure, live))) await save(live, { ...live.run, stopped: failure });
  else {
    live.basis = withUnread(live, failure);
    // All of them are stored.
    live.unjudged = [];
    await finishAudit(live, catalogue, await judgingOf(live, catalogue), { failure });
  }
}

/** What was judged so far, by all that was read of single apps. */
async function judgingOf(live: StartedRun, catalogue: Catalogue): Promise<Judging> {
  const { run, judging } = live;
  if (run.depth) return beginJudging(live, catalogue, run.pages, await factsUntilNow(run));
  return judging ?? beginJudging(live, catalogue, run.pages);
}

/** A run of which nothing is left but why it stopped. */
const emptied = ({ org, id, startedAt, route, requests, reports }: Run, stopped: Failure): Run => ({
  ...newRun(org),
  id,
  startedAt,
  route,
  requests,
  reports,
  stopped,
});

/** After these nobody would answer. */
const SILENT: readonly FailureCode[] = ['signed-out', 'offline', 'host-permission'];

/** Why the run stops: another org or user may have come before the failure did, and nothing of the two is shown together. */
async function mixedOr(failure: Failure, live: StartedRun, tools: Tools): Promise<Failure> {
  if (isMixed(failure) || SILENT.includes(failure.code) || live.run.pages === 0) return failure;
  try {
    await confirmIdentity(live, tools.get);
    return failure;
  } catch (error) {
    const found = encodeError(error);
    return isMixed(found) ? found : failure;
  }
}

/** For the report: what was to be read of the org and was not, for the same reason. The run itself will ask again. */
function withUnread({ run, basis: { settings, reads } }: StartedRun, failure: Failure): Basis {
  const { depth, gathered, startedAt } = run;
  const wanted: readonly string[] = [
    ...(gathered ? [] : orgWideReads.map(({ source }) => source)),
    ...(depth?.log ? logReads(startedAt).map(({ source }) => source) : []),
    ...(depth?.serviceSecrets ? servicesIn(reads).map(({ id }) => serviceSecretsSource(id)) : []),
  ];
  const unread = wanted.filter((source) => !reads[source]);
  return {
    settings,
    reads: { ...reads, ...Object.fromEntries(unread.map((source) => [source, { failure }])) },
  };
}

/** After these the org has answered, and the answer will stay what it is. */
const REFUSALS: readonly FailureCode[] = ['forbidden', 'not-licensed', 'not-found'];

/** Whether what was read is worth the report that it would take the place of: never one of all apps for one of some. */
async function isWorthReport({ code }: Failure, live: StartedRun): Promise<boolean> {
  const before = (await readReport(live.run.org))?.summary.head;
  if (before?.complete) return hasAllApps(live);
  return live.run.pages > 0 || (REFUSALS.includes(code) && !before?.coverage.apps);
}
