import { orgWideReads, type Reading } from '../okta/gather.ts';
import { untilHalt } from '../okta/until-halt.ts';
import type { Basis } from '../store/run.ts';
import { basisBlock, readBasis } from '../store/run-store.ts';
import { beginJudging } from './begin-judging.ts';
import { finishAudit } from './finish-audit.ts';
import { gatherOrg } from './gather-org.ts';
import { confirm, noting, withoutPassing, witnesses } from './identity.ts';
import type { LiveRun } from './live-run.ts';
import { openPolicies, readApps, savePolicies, type Tools } from './read-apps.ts';
import { readDeeper } from './read-deeper.ts';
import { save } from './save.ts';
import { stopAt } from './stop-audit.ts';
import { surveyOf } from './survey.ts';

/**
 * Carries a run on from where it stands to its report. What stops it is stored with it: the reason, or until when it
 * waits. Throws only what could not be stored.
 */
export async function runAudit(live: LiveRun, tools: Tools): Promise<void> {
  try {
    await readEverything(live, { ...tools, get: noting(live, tools.get) });
    const same = live.readSince ? confirm(live, tools.get) : Promise.resolve();
    // Waited for below; until then a rejection is nobody's fault.
    same.catch(() => undefined);
    await finishAudit(live, tools.catalogue, { same });
  } catch (error) {
    live.policies?.end();
    await stopAt(error, live, tools);
  }
}

async function readEverything(live: LiveRun, tools: Tools): Promise<void> {
  live.basis = await readBasis(live.run);
  await untilHalt(tools.get, (get) => readAll(live, { ...tools, get }));
}

async function readAll(live: LiveRun, tools: Tools): Promise<void> {
  await meet(live, tools);
  const policies = await openPolicies(live, tools);
  // The pages of apps take longest, so the first of them is asked for first.
  const reading = readApps(live, tools);
  await both(learn(live, tools), reading);
  await policies.settled();
  await savePolicies(live);
  if (live.run.depth && !live.confirmed) await confirm(live, tools.get);
  await readDeeper(live, tools);
}

/** Learns who answers; later on, makes sure that it is still the same org and user. */
async function meet(live: LiveRun, tools: Tools): Promise<void> {
  await confirm(live, tools.get);
  const { settings, reads } = live.basis as Basis;
  live.basis = { settings, reads: withoutPassing(reads) };
  if (witnesses.some(({ source }) => !live.basis?.reads[source])) await gather(live, tools, witnesses, false);
}

/** Reads what concerns the whole org; from then on apps are judged. */
async function learn(live: LiveRun, tools: Tools): Promise<void> {
  const { pages, gathered } = live.run;
  if (!gathered) await gather(live, tools, orgWideReads, true);
  await beginJudging(live, tools.catalogue, pages);
}

async function gather(
  live: LiveRun,
  { get, catalogue }: Tools,
  readings: readonly Reading[],
  whole: boolean,
): Promise<void> {
  const { settings, reads: known } = live.basis as Basis;
  const { hosts } = surveyOf(live.run, live.basis as Basis, catalogue);
  const { reads, halted } = await gatherOrg(get, readings, known, hosts, live.signal);
  live.basis = { settings, reads };
  const isNews = Object.keys(reads).length > Object.keys(known).length;
  const run = { ...live.run, gathered: whole && halted === undefined };
  await save(live, run, ...(isNews ? [basisBlock(live.basis)] : []));
  if (halted !== undefined) throw halted;
}

/** Waits for both to end, whichever fails. */
async function both(first: Promise<void>, second: Promise<void>): Promise<void> {
  for (const result of await Promise.allSettled([first, second]))
    if (result.status === 'rejected') throw result.reason;
}
