import { encodeError, type Failure } from '../model/failure.ts';
import { orgWideReads, type Reading } from '../okta/gather.ts';
import { isPause } from '../okta/pace.ts';
import { untilHalt } from '../okta/until-halt.ts';
import { readReport } from '../store/report-store.ts';
import type { Basis, Run } from '../store/run.ts';
import { beginRun, type RunBlock, readBasis, readPage } from '../store/run-store.ts';
import { finishAudit } from './finish-audit.ts';
import { gatherOrg } from './gather-org.ts';
import { checkIdentity, witnesses } from './identity.ts';
import { openJudging } from './judging.ts';
import type { LiveRun } from './live-run.ts';
import { isMixed } from './org-states.ts';
import { pauseRun } from './pause-run.ts';
import { openPolicies, policyIds, readApps, savePolicies, type Tools } from './read-apps.ts';
import { readDeeper, requestsFor } from './read-deeper.ts';
import { save } from './save.ts';
import { type Catalogue, surveyOf } from './survey.ts';

/**
 * Carries a run on from where it stands to its report. What stops it is stored with it: the reason, or until when it
 * waits. Throws only what could not be stored.
 */
export async function runAudit(live: LiveRun, tools: Tools): Promise<void> {
  try {
    await readEverything(live, tools);
    const same = checkIdentity(tools.get, (live.basis as Basis).reads, live.signal);
    // Waited for below; until then a rejection is nobody's fault.
    same.catch(() => undefined);
    await finishAudit(live, tools.catalogue, { same });
  } catch (error) {
    live.policies?.end();
    await stopAt(error, live, tools.catalogue);
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
  await readDeeper(live, tools);
}

/** Learns who answers; later on, makes sure that it is still the same org and user. */
async function meet(live: LiveRun, tools: Tools): Promise<void> {
  const { reads } = live.basis as Basis;
  if (witnesses.some(({ source }) => reads[source])) await checkIdentity(tools.get, reads, live.signal);
  else await gather(live, tools, witnesses, false);
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
  const basis: RunBlock = { kind: 'basis', n: 0, json: JSON.stringify(live.basis) };
  await save(live, { ...live.run, gathered: whole && halted === undefined }, ...(isNews ? [basis] : []));
  if (halted !== undefined) throw halted;
}

/** Waits for both to end, whichever fails. */
async function both(first: Promise<void>, second: Promise<void>): Promise<void> {
  for (const result of await Promise.allSettled([first, second]))
    if (result.status === 'rejected') throw result.reason;
}

/** Judges the apps that came meanwhile, and before them the pages that an earlier worker had read. */
async function beginJudging(live: LiveRun, catalogue: Catalogue, pages: number): Promise<void> {
  const { run, basis } = live;
  const survey = surveyOf(run, basis as Basis, catalogue);
  const judging = openJudging(survey.input, survey.others, catalogue.collectPeers, requestsFor);
  for (let n = 0; n < pages; n += 1) {
    const apps = await readPage(run, n);
    judging.add(apps);
    live.policies?.want(policyIds(apps));
  }
  for (const apps of live.unjudged) judging.add(apps);
  live.unjudged = [];
  live.judging = judging;
  live.changed();
}

async function stopAt(error: unknown, live: LiveRun, catalogue: Catalogue): Promise<void> {
  const { signal, basis } = live;
  if (signal.aborted) return;
  if (isPause(error) && (await pauseRun(live, error.until))) return;
  const failure = encodeError(error);
  if (failure.code === 'storage' || failure.code === 'cancelled' || !basis) throw error;
  if (isMixed(failure)) return beginRun({ ...live.run, pages: 0, stopped: failure }, basis);
  await savePolicies(live);
  const { run } = live;
  if (run.pages === 0 && !(await isWorthReport(failure, run))) await save(live, { ...run, stopped: failure });
  else {
    if (!run.gathered) live.basis = withUnread(basis, failure);
    // All of them are stored.
    live.unjudged = [];
    if (!live.judging) await beginJudging(live, catalogue, run.pages);
    await finishAudit(live, catalogue, { failure });
  }
}

/** For the report: what was to be read of the org and was not, for the same reason. The run itself will ask again. */
function withUnread({ settings, reads }: Basis, failure: Failure): Basis {
  const unread = orgWideReads.filter(({ source }) => !reads[source]);
  return {
    settings,
    reads: { ...reads, ...Object.fromEntries(unread.map(({ source }) => [source, { failure }])) },
  };
}

/** The org has answered, the answer will stay what it is, and no report of its apps would be lost for what else was read. */
async function isWorthReport({ code }: Failure, { org }: Run): Promise<boolean> {
  const isAnswer = code === 'forbidden' || code === 'not-licensed' || code === 'not-found';
  return isAnswer && (await readReport(org))?.summary.head.complete !== true;
}
