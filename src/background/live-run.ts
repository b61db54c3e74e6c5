import type { App } from '../model/app.ts';
import type { Progress, Route, SeverityCounts } from '../model/run.ts';
import { SEVERITIES } from '../model/severity.ts';
import type { PolicyReading } from '../okta/policies.ts';
import type { Basis, Run } from '../store/run.ts';
import type { Judging } from './judging.ts';

/** A run while this worker works on it: the one thing here that changes in place. */
export interface LiveRun {
  /** Requests a minute that the org grants for its apps; the last answer's word. */
  perMinute?: number;
  /** As it was saved last. */
  run: Run;
  requests: number;
  route: Route;
  /** Milliseconds since 1970; set while the org's rate limit makes it wait. */
  waitingUntil?: number | undefined;
  judging?: Judging;
  /** Pages of apps that came before it was known what to judge them by. */
  unjudged: (readonly App[])[];
  /** The sign-on policies that the apps seen so far use. */
  policies?: PolicyReading;
  /** Org and user were the same when all apps had been read. */
  confirmed?: boolean;
  /** Something was read since org and user were the same. */
  readSince?: boolean;
  readonly signal: AbortSignal;
  /** To be called after each change that a view shows. */
  readonly changed: () => void;
}

/** A run whose basis was read from the store: from there on it asks the org. */
export interface StartedRun extends LiveRun {
  basis: Basis;
}

const SHOWN_WHILE_RUNNING = 3;
const NOTHING = Object.fromEntries(SEVERITIES.map((severity) => [severity, 0])) as SeverityCounts;

/** What views show of a run. */
export function progressOf({ run, judging, waitingUntil, route, requests }: LiveRun): Progress {
  const tally = judging?.tally();
  return {
    startedAt: run.startedAt,
    route,
    pages: run.pages,
    apps: judging?.apps() ?? 0,
    requests,
    ...(run.depth &&
      run.gathered && {
        deeper: { done: run.deeper.done, total: run.depth.ids?.length ?? judging?.apps() ?? 0 },
      }),
    ...(waitingUntil !== undefined && { waitingUntil: new Date(waitingUntil).toISOString() }),
    counts: tally?.counts() ?? NOTHING,
    firstFindings: tally ? firstOf(tally.findings(), SHOWN_WHILE_RUNNING) : [],
  };
}

function firstOf<T>(items: Iterable<T>, wanted: number): readonly T[] {
  const found: T[] = [];
  for (const item of items) {
    if (found.push(item) === wanted) break;
  }
  return found;
}
