import { fixFirst } from '../audit/fix-first.ts';
import type { App } from '../model/app.ts';
import { type Failure, isResumable } from '../model/failure.ts';
import type { Peers } from '../model/peers.ts';
import type { UnknownReason } from '../model/reason.ts';
import type { Gap } from '../model/snapshot.ts';
import { gapOf } from '../okta/failure-reason.ts';
import { writeReport } from '../store/report-store.ts';
import type { Run } from '../store/run.ts';
import { readPage } from '../store/run-store.ts';
import { entriesGap } from './entries-gap.ts';
import type { Judging, LateFacts } from './judging.ts';
import type { LiveRun, StartedRun } from './live-run.ts';
import { type Catalogue, surveyOf } from './survey.ts';

export interface Ending {
  /** Why the audit is incomplete. */
  readonly failure?: Failure;
  /** Rejects when what was read is not of one org and one user; checked while the report is being written. */
  readonly same?: Promise<void>;
}

/** Writes the report of a run; with a failure it is incomplete, and the run stays where it can go on. */
export async function finishAudit(
  live: StartedRun,
  catalogue: Catalogue,
  judging: Judging,
  { failure, same }: Ending,
): Promise<void> {
  const { depth, deeper: looked } = live.run;
  const isWhole = failure === undefined || hasAllApps(live);
  const { others, gaps } = surveyOf(live.run, live.basis, catalogue);
  const tally = await judging.settle(
    () => pagesOf(live.run),
    async (peers) => lateFacts(live, catalogue, isWhole ? peers : undefined),
  );
  const head = tally.head({
    takenAt: live.run.startedAt,
    complete: isWhole,
    ...(depth && { closerLook: { apps: looked.done, log: depth.log } }),
    coverage: {
      apps: judging.apps(),
      trustedOrigins: others.filter(({ kind }) => kind === 'trusted-origin').length,
      authorizationServers: others.filter(({ kind }) => kind === 'authorization-server').length,
      gaps: [
        ...gaps,
        ...policyGaps(live),
        ...(failure ? [cutGap(failure, isWhole)] : []),
        ...entriesGap('apps', live.run.malformed),
      ],
    },
  });
  const summary = {
    counts: tally.counts(),
    fixFirst: fixFirst(tally.findings()),
    deeper: { ...judging.deeper(), ...(live.perMinute && { perMinute: live.perMinute }) },
  };
  const run: Run = failure ? { ...live.run, stopped: failure } : live.run;
  const kept = failure !== undefined && isResumable(failure);
  const report = { head, findings: tally.findings(), summary, basis: live.basis };
  await writeReport(run, report, kept, same);
}

/** Whether a deep audit had all apps when it stopped, so that nothing but the closer look at them was cut short. */
export const hasAllApps = ({ run, confirmed }: StartedRun): boolean =>
  run.depth !== undefined && run.gathered && run.pages > 0 && run.next === undefined && confirmed === true;

/** What is known when the last app was read; of a list that was not read to its end nothing follows. */
function lateFacts(live: LiveRun, catalogue: Catalogue, peers: Peers | undefined): LateFacts {
  const signOnPolicies = live.policies?.known();
  return {
    facts: {
      ...(peers && { peers }),
      ...(signOnPolicies && { signOnPolicies, weakPolicyIds: catalogue.weakPolicyIds(signOnPolicies) }),
    },
    missing: { peers: 'truncated', signOnPolicies: 'truncated', weakPolicyIds: 'truncated' },
  };
}

async function* pagesOf(run: Run): AsyncGenerator<readonly App[]> {
  for (let n = 0; n < run.pages; n += 1) yield await readPage(run, n);
}

/** Sign-on policies that could not be read, counted by reason. */
function policyGaps({ policies }: LiveRun): readonly Gap[] {
  const counts = new Map<UnknownReason, number>();
  for (const read of Object.values(policies?.known() ?? {}))
    if (typeof read === 'string') counts.set(read, (counts.get(read) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([reason, count]) => ({
      what: 'policyRules',
      reason,
      detail: count === 1 ? '1 policy' : `${count} policies`,
    }));
}

/** What a failure has cut short: the list of apps, or the closer look at them. */
const cutGap = (failure: Failure, isWhole: boolean): Gap => ({
  ...gapOf('apps', failure),
  ...(isWhole && { what: 'closerLook' }),
});
