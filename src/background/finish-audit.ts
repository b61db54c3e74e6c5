import { fixFirst } from '../audit/fix-first.ts';
import type { App } from '../model/app.ts';
import type { Failure } from '../model/failure.ts';
import type { UnknownReason } from '../model/reason.ts';
import type { Rule } from '../model/rule.ts';
import type { Gap } from '../model/snapshot.ts';
import { writeReport } from '../store/report-store.ts';
import type { Basis, Run } from '../store/run.ts';
import { readPage } from '../store/run-store.ts';
import type { Judging } from './judging.ts';
import type { LiveRun } from './live-run.ts';
import { isResumable } from './org-states.ts';
import { surveyOf } from './survey.ts';

/** Writes the report of a run; with a failure it is incomplete, and the run stays where it can go on. */
export async function finishAudit(live: LiveRun, rules: readonly Rule[], failure?: Failure): Promise<void> {
  const judging = live.judging as Judging;
  const { others, gaps } = surveyOf(live.run, live.basis as Basis, rules);
  const tally = await judging.settle(() => pagesOf(live.run));
  const head = tally.head({
    takenAt: live.run.startedAt,
    complete: failure === undefined,
    coverage: {
      apps: judging.apps(),
      trustedOrigins: others.filter(({ kind }) => kind === 'trusted-origin').length,
      authorizationServers: others.filter(({ kind }) => kind === 'authorization-server').length,
      gaps: [...gaps, ...appGaps(live.run, failure)],
    },
  });
  const summary = { counts: tally.counts(), fixFirst: fixFirst(tally.findings()) };
  const run: Run = failure ? { ...live.run, stopped: failure } : live.run;
  const kept = failure !== undefined && isResumable(failure);
  await writeReport(run, { head, findings: tally.findings(), summary }, kept);
}

async function* pagesOf(run: Run): AsyncGenerator<readonly App[]> {
  for (let n = 0; n < run.pages; n += 1) yield await readPage(run, n);
}

const REASONS: Readonly<Partial<Record<Failure['code'], UnknownReason>>> = {
  forbidden: 'forbidden',
  'not-licensed': 'not-licensed',
  'not-found': 'not-found',
};

function* appGaps({ malformed }: Run, failure: Failure | undefined): Generator<Gap> {
  if (failure) {
    const detail = [failure.code, failure.detail].filter(Boolean).join(': ');
    yield { what: 'apps', reason: REASONS[failure.code] ?? 'truncated', detail };
  }
  if (malformed > 0) {
    const detail = malformed === 1 ? '1 entry' : `${malformed} entries`;
    yield { what: 'apps', reason: 'unexpected-shape', detail };
  }
}
