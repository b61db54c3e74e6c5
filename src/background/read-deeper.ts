import type { App } from '../model/app.ts';
import { encodeError } from '../model/failure.ts';
import { type AppDoor, plansFor } from '../okta/app-plans.ts';
import { readOwnFacts } from '../okta/app-reads.ts';
import { isHalt } from '../okta/halt.ts';
import { type LogRead, logReads, readLog } from '../okta/log-reads.ts';
import { isCustomerApp } from '../rules/lib/customer-app.ts';
import type { Basis, OwnFacts, ReadResult, Run } from '../store/run.ts';
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
  const own = await knownFacts(live.run);
  await readOwn(live, door, own);
  await judgeDeeper(live, tools, own);
}

/** What is known of single apps, by id; the one thing here that grows. */
type Known = Map<string, OwnFacts>;

async function knownFacts(run: Run): Promise<Known> {
  const known: Known = new Map();
  for (let n = 0; n < run.deeper.blocks; n += 1)
    for (const [id, facts] of Object.entries(await readFacts(run, n))) known.set(id, facts);
  return known;
}

async function readOwn(live: LiveRun, door: AppDoor, own: Known): Promise<void> {
  // Where the org answers less in a minute than many apps take, it may still answer what one takes.
  const stride = live.run.pauses === 0 ? STRIDE : 1;
  for (let page = 0; page < live.run.pages; page += 1) {
    const unread = (await readPage(live.run, page)).filter((app) => isWanted(live, app) && !own.has(app.id));
    const apps = [...new Map(unread.map((app) => [app.id, app])).values()];
    for (let at = 0; at < apps.length; at += stride)
      await readBatch(live, door, apps.slice(at, at + stride), own);
  }
}

/** Reads the facts of all these apps, and keeps what came even where some could not be read. Throws what halts. */
async function readBatch(live: LiveRun, door: AppDoor, apps: readonly App[], own: Known): Promise<void> {
  const { depth, startedAt } = live.run;
  const read = await Promise.allSettled(
    apps.map(
      async (app) =>
        [app.id, await readOwnFacts(door, app, { log: depth?.log === true, startedAt })] as const,
    ),
  );
  const facts = read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  if (facts.length > 0) await keepFacts(live, facts, own);
  for (const one of read) if (one.status === 'rejected') throw one.reason;
}

async function keepFacts(
  live: LiveRun,
  facts: readonly (readonly [string, OwnFacts])[],
  own: Known,
): Promise<void> {
  for (const [id, one] of facts) own.set(id, one);
  const { waitingUntil: _, shown: __, ...run } = live.run;
  const { blocks } = run.deeper;
  await save(
    live,
    { ...run, deeper: { blocks: blocks + 1, done: own.size } },
    { kind: 'facts', n: blocks, json: JSON.stringify(Object.fromEntries(facts)) },
  );
}

/** Requests a closer look at an app takes; none at Okta's own. */
export const requestsFor = (app: App): number =>
  isCustomerApp(app) ? plansFor(app, { startedAt: '' }).length : 0;

const isWanted = ({ run: { depth } }: LiveRun, app: App): boolean =>
  isCustomerApp(app) && (depth?.ids === undefined || depth.ids.includes(app.id));

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

/** Judges everything from the start, now that more is known of each app. */
async function judgeDeeper(live: LiveRun, { catalogue }: Tools, own: Known): Promise<void> {
  const { run, basis } = live;
  const survey = surveyOf(run, basis as Basis, catalogue);
  const judging = openJudging(survey.input, survey.others, catalogue.collectPeers, requestsFor, ({ id }) =>
    own.get(id),
  );
  for (let n = 0; n < run.pages; n += 1) judging.add(await readPage(run, n));
  live.judging = judging;
  live.changed();
}
