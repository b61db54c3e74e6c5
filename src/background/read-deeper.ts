import type { Own } from '../audit/tally.ts';
import type { App } from '../model/app.ts';
import { encodeError } from '../model/failure.ts';
import { type AppDoor, plansFor } from '../okta/app-plans.ts';
import { readOwnFacts } from '../okta/app-reads.ts';
import { isHalt } from '../okta/halt.ts';
import { logReads, readLog } from '../okta/log-reads.ts';
import { isCustomerApp } from '../rules/lib/customer-app.ts';
import type { Basis, ReadResult } from '../store/run.ts';
import { type RunBlock, readFacts, readPage } from '../store/run-store.ts';
import { listReader } from './gather-org.ts';
import { readServiceSecrets } from './integration-secrets.ts';
import { openJudging } from './judging.ts';
import type { LiveRun } from './live-run.ts';
import type { Tools } from './read-apps.ts';
import { save } from './save.ts';
import { surveyOf } from './survey.ts';

/** Apps between two checkpoints. */
const STRIDE = 10;

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
    await readServiceSecrets(door.list, (live.basis as Basis).reads, (reads) => keepReads(live, reads));
  for (let page = live.run.deeper.page; page < live.run.pages; page += 1)
    await readPageDeeper(live, door, page);
  await judgeDeeper(live, tools);
}

async function readPageDeeper(live: LiveRun, door: AppDoor, page: number): Promise<void> {
  const apps = (await readPage(live.run, page)).filter((app) => isWanted(live, app));
  while (live.run.deeper.page === page) {
    const from = live.run.deeper.at;
    const batch = apps.slice(from, from + STRIDE);
    const facts = await Promise.all(
      batch.map(
        async (app) =>
          [
            app.id,
            await readOwnFacts(door, app, {
              log: live.run.depth?.log === true,
              startedAt: live.run.startedAt,
            }),
          ] as const,
      ),
    );
    const { blocks, done } = live.run.deeper;
    const isLast = from + STRIDE >= apps.length;
    const deeper = {
      page: isLast ? page + 1 : page,
      at: isLast ? 0 : from + STRIDE,
      blocks: blocks + 1,
      done: done + batch.length,
    };
    const { waitingUntil: _, shown: __, ...run } = live.run;
    await save(
      live,
      { ...run, deeper },
      { kind: 'facts', n: blocks, json: JSON.stringify(Object.fromEntries(facts)) },
    );
  }
}

/** Requests a closer look at an app takes; none at Okta's own. */
export const requestsFor = (app: App): number =>
  isCustomerApp(app) ? plansFor(app, { startedAt: '' }).length : 0;

const isWanted = ({ run: { depth } }: LiveRun, app: App): boolean =>
  isCustomerApp(app) && (depth?.ids === undefined || depth.ids.includes(app.id));

/** The System Log, once for the whole org; what fails is kept as a failure. */
async function readLogs(live: LiveRun, door: AppDoor): Promise<void> {
  const { reads } = live.basis as Basis;
  const found: Record<string, ReadResult> = { ...reads };
  for (const log of logReads(live.run.startedAt)) {
    if (found[log.source]) continue;
    try {
      found[log.source] = { value: await readLog(door.list, log) };
    } catch (error) {
      if (isHalt(error)) throw error;
      found[log.source] = { failure: encodeError(error) };
    }
  }
  await keepReads(live, found);
}

/** Keeps what was read of the org, for the report and for the worker that goes on. */
async function keepReads(live: LiveRun, reads: Basis['reads']): Promise<void> {
  live.basis = { ...(live.basis as Basis), reads };
  const basis: RunBlock = { kind: 'basis', n: 0, json: JSON.stringify(live.basis) };
  await save(live, live.run, basis);
}

/** Judges everything from the start, now that more is known of each app. */
async function judgeDeeper(live: LiveRun, { catalogue }: Tools): Promise<void> {
  const { run, basis } = live;
  const own: Record<string, Own> = {};
  for (let n = 0; n < run.deeper.blocks; n += 1) Object.assign(own, await readFacts(run, n));
  const survey = surveyOf(run, basis as Basis, catalogue);
  const judging = openJudging(
    survey.input,
    survey.others,
    catalogue.collectPeers,
    requestsFor,
    ({ id }) => own[id],
  );
  for (let n = 0; n < run.pages; n += 1) judging.add(await readPage(run, n));
  live.judging = judging;
  live.changed();
}
