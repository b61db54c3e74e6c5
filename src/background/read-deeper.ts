import { encodeError } from '../model/failure.ts';
import { appReader, type OrgAccess } from '../okta/app-reader.ts';
import { isHalt } from '../okta/halt.ts';
import type { ReadList } from '../okta/list-reader.ts';
import { type LogRead, logReads, readLog } from '../okta/log-reads.ts';
import type { Basis, ReadResult, RunDepth } from '../store/run.ts';
import { basisBlock } from '../store/run-store.ts';
import { readSettings } from '../store/settings-store.ts';
import { beginJudging } from './begin-judging.ts';
import { readServiceSecrets } from './integration-secrets.ts';
import type { Judging } from './judging.ts';
import type { StartedRun } from './live-run.ts';
import type { Tools } from './read-apps.ts';
import { readOwn } from './read-own.ts';
import { save } from './save.ts';
import { surveyOf } from './survey.ts';

/** Reads the apps' own facts, with a checkpoint every few apps, and judges all apps with them. */
export async function readDeeper(live: StartedRun, depth: RunDepth, tools: Tools): Promise<Judging> {
  const { hosts } = surveyOf(live.run, live.basis, tools.catalogue);
  const org: OrgAccess = { get: tools.get, hosts, signal: live.signal };
  const { list } = appReader(org);
  if (depth.log) await readLogs(live, list);
  if (depth.serviceSecrets)
    await readServiceSecrets(
      list,
      live.basis.reads,
      (reads) => keepReads(live, reads),
      // The run's own settings are of its start, and consent can be taken back since.
      async () => (await readSettings()).optIns,
    );
  const own = await readOwn(live, org);
  return beginJudging(live, tools.catalogue, live.run.pages, ({ id }) => own.get(id));
}

/** The System Log, once for the whole org; what fails is kept as a failure. */
async function readLogs(live: StartedRun, list: ReadList): Promise<void> {
  for (const log of logReads(live.run.startedAt)) {
    const { reads } = live.basis;
    if (!reads[log.source]) await keepReads(live, { ...reads, [log.source]: await answerTo(log, list) });
  }
}

async function answerTo(log: LogRead, list: ReadList): Promise<ReadResult> {
  try {
    return { value: await readLog(list, log) };
  } catch (error) {
    if (isHalt(error)) throw error;
    return { failure: encodeError(error) };
  }
}

/** Keeps what was read of the org, for the report and for the worker that goes on. */
async function keepReads(live: StartedRun, reads: Basis['reads']): Promise<void> {
  live.basis = { ...live.basis, reads };
  await save(live, live.run, basisBlock(live.basis));
}
