import type { App } from '../model/app.ts';
import type { OwnFacts } from '../model/facts.ts';
import { readPage } from '../store/run-store.ts';
import { type Judging, openJudging } from './judging.ts';
import type { StartedRun } from './live-run.ts';
import { policyIds } from './read-apps.ts';
import { costOf } from './read-own.ts';
import { type Catalogue, surveyOf } from './survey.ts';

/** Judges the first `pages` that are stored, and then the apps that came meanwhile; `ownOf` gives what is known of single apps. */
export async function beginJudging(
  live: StartedRun,
  catalogue: Catalogue,
  pages: number,
  ownOf?: (app: App) => OwnFacts | undefined,
): Promise<Judging> {
  const { run, basis } = live;
  const { input, others } = surveyOf(run, basis, catalogue);
  const judging = openJudging(input, others, catalogue.collectPeers, costOf, ownOf);
  for (let n = 0; n < pages; n += 1) {
    const apps = await readPage(run, n);
    judging.add(apps);
    live.policies?.want(policyIds(apps));
  }
  for (const apps of live.unjudged) judging.add(apps);
  live.unjudged = [];
  live.judging = judging;
  live.changed();
  return judging;
}
