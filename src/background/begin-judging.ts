import type { Basis } from '../store/run.ts';
import { readPage } from '../store/run-store.ts';
import { openJudging } from './judging.ts';
import type { LiveRun } from './live-run.ts';
import { policyIds } from './read-apps.ts';
import { requestsFor } from './read-deeper.ts';
import { type Catalogue, surveyOf } from './survey.ts';

/** Judges the apps that came meanwhile, and before them the pages that an earlier worker had read. */
export async function beginJudging(live: LiveRun, catalogue: Catalogue, pages: number): Promise<void> {
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
