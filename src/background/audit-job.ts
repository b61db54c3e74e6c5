import { orgWideReads, type Reading } from '../okta/org-wide-reads.ts';
import { untilHalt } from '../okta/until-halt.ts';
import { basisBlock, readBasis } from '../store/run-store.ts';
import { beginJudging } from './begin-judging.ts';
import { finishAudit } from './finish-audit.ts';
import { gatherOrg } from './gather-org.ts';
import {
  confirmIdentity,
  identityReads,
  trackingReads,
  withoutTransientIdentityFailures,
} from './identity.ts';
import type { Judging } from './judging.ts';
import type { LiveRun, StartedRun } from './live-run.ts';
import { openPolicies, readApps, savePolicies, type Tools } from './read-apps.ts';
import { readDeeper } from './read-deeper.ts';
import { save } from './save.ts';
import { stopAt } from './stop-audit.ts';
import { surveyOf } from './survey.ts';

/**
 * Carries a run on from where it stands to its report. What stops it is stored with it: the reason, or until when it
 * waits. Throws only what could not be stored.
 */
export async function runAudit(run: LiveRun, tools: Tools): Promise<void> {
  const live: StartedRun = Object.assign(run, { basis: await readBasis(run.run) });
  try {
    const tracked = { ...tools, get: trackingReads(live, tools.get) };
    const judging = await untilHalt(tracked.get, (get) => readAll(live, { ...tracked, get }));
    const same = live.readSince ? confirmIdentity(live, tools.get) : Promise.resolve();
    // Waited for below; until then a rejection is nobody's fault.
    same.catch(() => undefined);
    await finishAudit(live, tools.catalogue, judging, { same });
  } catch (error) {
    live.policies?.end();
    await stopAt(error, live, tools);
  }
}

async function readAll(live: StartedRun, tools: Tools): Promise<Judging> {
  await establishIdentity(live, tools);
  const policies = await openPolicies(live, tools);
  live.policies = policies;
  // The pages of apps take longest, so the first of them is asked for first.
  const reading = readApps(live, tools);
  const judging = await bothSettled(readOrgWide(live, tools), reading);
  await policies.settled();
  await savePolicies(live);
  const { depth } = live.run;
  if (!depth) return judging;
  if (!live.confirmed) await confirmIdentity(live, tools.get);
  return readDeeper(live, depth, tools);
}

/** Learns who answers; later on, makes sure that it is still the same org and user. */
async function establishIdentity(live: StartedRun, tools: Tools): Promise<void> {
  await confirmIdentity(live, tools.get);
  const { settings, reads } = live.basis;
  live.basis = { settings, reads: withoutTransientIdentityFailures(reads) };
  if (identityReads.some(({ source }) => !live.basis.reads[source]))
    await gatherAndSave(live, tools, identityReads, false);
}

/** Reads what concerns the whole org; from then on apps are judged. */
async function readOrgWide(live: StartedRun, tools: Tools): Promise<Judging> {
  const { pages, gathered } = live.run;
  if (!gathered) await gatherAndSave(live, tools, orgWideReads, true);
  return beginJudging(live, tools.catalogue, pages);
}

/** `isWhole` where nothing that concerns the whole org is left to be read after these. */
async function gatherAndSave(
  live: StartedRun,
  { get, catalogue }: Tools,
  readings: readonly Reading[],
  isWhole: boolean,
): Promise<void> {
  const { settings, reads: known } = live.basis;
  const { hosts } = surveyOf(live.run, live.basis, catalogue);
  const { reads, halted } = await gatherOrg(get, readings, known, hosts, live.signal);
  live.basis = { settings, reads };
  const isNews = Object.keys(reads).length > Object.keys(known).length;
  const run = { ...live.run, gathered: isWhole && halted === undefined };
  await save(live, run, ...(isNews ? [basisBlock(live.basis)] : []));
  if (halted !== undefined) throw halted;
}

/** What the first gives, once both have ended, whichever fails. */
async function bothSettled<T>(first: Promise<T>, second: Promise<unknown>): Promise<T> {
  const [given, other] = await Promise.allSettled([first, second]);
  if (given.status === 'rejected') throw given.reason;
  if (other.status === 'rejected') throw other.reason;
  return given.value;
}
