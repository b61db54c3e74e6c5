import { encodeError, type Failure } from '../model/failure.ts';
import { isPause } from '../okta/pace.ts';
import type { Basis } from '../store/run.ts';
import { beginRun, type RunBlock, readBasis, readPage } from '../store/run-store.ts';
import { finishAudit } from './finish-audit.ts';
import { gatherOrg } from './gather-org.ts';
import { checkIdentity } from './identity.ts';
import { openJudging } from './judging.ts';
import { type LiveRun, progressOf } from './live-run.ts';
import { isMixed } from './org-states.ts';
import { openPolicies, policyBlock, policyIds, readApps, type Tools } from './read-apps.ts';
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
  const { get, catalogue } = tools;
  live.basis = await readBasis(live.run);
  if (live.run.gathered) await checkIdentity(get, live.basis.reads, live.signal);
  else await gatherAll(live, tools);
  const policies = await openPolicies(live, tools);
  await judgeStored(live, catalogue);
  if (live.run.pages === 0 || live.run.next) await readApps(live, tools);
  await policies.settled();
  const block = policyBlock(live);
  if (block) await save(live, live.run, block);
  await readDeeper(live, tools);
}

async function gatherAll(live: LiveRun, { get, catalogue }: Tools): Promise<void> {
  const { settings, reads: known } = live.basis as Basis;
  const { hosts } = surveyOf(live.run, live.basis as Basis, catalogue);
  const { reads, halted } = await gatherOrg(get, known, hosts, live.signal);
  live.basis = { settings, reads };
  const basis: RunBlock = { kind: 'basis', n: 0, json: JSON.stringify(live.basis) };
  await save(live, { ...live.run, gathered: halted === undefined }, basis);
  if (halted !== undefined) throw halted;
}

/** Judges again what an earlier worker had read. */
async function judgeStored(live: LiveRun, catalogue: Catalogue): Promise<void> {
  const { run, basis } = live;
  const survey = surveyOf(run, basis as Basis, catalogue);
  const judging = openJudging(survey.input, survey.others, catalogue.collectPeers, requestsFor);
  for (let n = 0; n < run.pages; n += 1) {
    const apps = await readPage(run, n);
    judging.add(apps);
    live.policies?.want(policyIds(apps));
  }
  live.judging = judging;
  live.changed();
}

async function stopAt(error: unknown, live: LiveRun, catalogue: Catalogue): Promise<void> {
  const { run, signal, basis } = live;
  if (signal.aborted) return;
  if (isPause(error)) {
    live.waitingUntil = error.until;
    const shown = progressOf(live);
    await save(live, { ...run, shown, waitingUntil: new Date(error.until).toISOString() });
    return;
  }
  const failure = encodeError(error);
  if (failure.code === 'storage' || failure.code === 'cancelled' || !basis) throw error;
  if (isMixed(failure)) await beginRun({ ...run, pages: 0, stopped: failure }, basis);
  else if (run.pages === 0 && !isAnswer(failure)) await save(live, { ...run, stopped: failure });
  else {
    if (!live.judging) await judgeStored(live, catalogue);
    await finishAudit(live, catalogue, { failure });
  }
}

/** The org has answered, and the answer will stay what it is; what else could be read is worth a report. */
const isAnswer = ({ code }: Failure): boolean =>
  code === 'forbidden' || code === 'not-licensed' || code === 'not-found';
