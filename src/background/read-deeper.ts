import type { App } from '../model/app.ts';
import { encodeError } from '../model/failure.ts';
import { type AppDoor, plansFor } from '../okta/app-plans.ts';
import { isHalt } from '../okta/halt.ts';
import { type LogRead, logReads, readLog } from '../okta/log-reads.ts';
import { isCustomerApp } from '../rules/lib/customer-app.ts';
import type { Basis, ReadResult } from '../store/run.ts';
import { type RunBlock, readPage } from '../store/run-store.ts';
import { readSettings } from '../store/settings-store.ts';
import { listReader } from './gather-org.ts';
import { readServiceSecrets } from './integration-secrets.ts';
import { openJudging } from './judging.ts';
import type { LiveRun } from './live-run.ts';
import type { Tools } from './read-apps.ts';
import { type KnownFacts, knownFacts, readOwn } from './read-own.ts';
import { save } from './save.ts';
import { surveyOf } from './survey.ts';

/** Reads the apps' own facts where the run was asked to, with a checkpoint every few apps, and judges all apps with them. */
export async function readDeeper(live: LiveRun, tools: Tools): Promise<void> {
  if (!live.run.depth) return;
  const { hosts } = surveyOf(live.run, live.basis as Basis, tools.catalogue);
  const door: AppDoor = {
    list: listReader(tools.get, hosts, live.signal),
    one: async <T>(path: string) => (await (await tools.get(path, live.signal)).value()) as T,
  };
  if (live.run.depth.log) await readLogs(live, door);
  if (live.run.depth.serviceSecrets)
    await readServiceSecrets(
      door.list,
      (live.basis as Basis).reads,
      (reads) => keepReads(live, reads),
      // The run's own settings are of its start, and consent can be taken back since.
      async () => (await readSettings()).optIns,
    );
  await judgeDeeper(live, tools, await readOwn(live, door));
}

/** Requests a closer look at an app takes; none at Okta's own. */
export const requestsFor = (app: App): number =>
  isCustomerApp(app) ? plansFor(app, { startedAt: '' }).length : 0;

/** The System Log, once for the whole org; what fails is kept as a failure. */
async function readLogs(live: LiveRun, door: AppDoor): Promise<void> {
  for (const log of logReads(live.run.startedAt)) {
    const { reads } = live.basis as Basis;
    if (!reads[log.source]) await keepReads(live, { ...reads, [log.source]: await answerTo(log, door) });
  }
}

async function answerTo(log: LogRead, { list }: AppDoor): Promise<ReadResult> {
  try {
    return { value: await readLog(list, log) };
  } catch (error) {
    if (isHalt(error)) throw error;
    return { failure: encodeError(error) };
  }
}

/** Keeps what was read of the org, for the report and for the worker that goes on. */
async function keepReads(live: LiveRun, reads: Basis['reads']): Promise<void> {
  live.basis = { ...(live.basis as Basis), reads };
  const basis: RunBlock = { kind: 'basis', n: 0, json: JSON.stringify(live.basis) };
  await save(live, live.run, basis);
}

/** Judges everything by what a closer look has found before it was cut short. */
export const judgeSoFar = async (live: LiveRun, tools: Tools): Promise<void> =>
  judgeDeeper(live, tools, await knownFacts(live.run));

/** Judges everything from the start, now that more is known of each app. */
async function judgeDeeper(live: LiveRun, { catalogue }: Tools, own: KnownFacts): Promise<void> {
  const { run, basis } = live;
  const survey = surveyOf(run, basis as Basis, catalogue);
  const judging = openJudging(survey.input, survey.others, catalogue.collectPeers, requestsFor, ({ id }) =>
    own.get(id),
  );
  for (let n = 0; n < run.pages; n += 1) judging.add(await readPage(run, n));
  live.judging = judging;
  live.changed();
}
