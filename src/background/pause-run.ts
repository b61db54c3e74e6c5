import { type LiveRun, progressOf } from './live-run.ts';
import { savePolicies } from './read-apps.ts';
import { save } from './save.ts';

/** After so many waits that led to nothing new, another one would not either. */
const MOST_IN_VAIN = 10;

/**
 * Lets a run sleep until then, in milliseconds since 1970, with all it has read. False where it has slept in vain too
 * often; it then counts anew, should the user have it go on.
 */
export async function pauseRun(live: LiveRun, until: number): Promise<boolean> {
  await savePolicies(live);
  const { run } = live;
  if (run.pauses >= MOST_IN_VAIN) {
    live.run = { ...run, pauses: 0 };
    return false;
  }
  live.waitingUntil = until;
  // Before this worker judges anything, what the last one showed is still true.
  const shown = live.judging ? progressOf(live) : (run.shown ?? progressOf(live));
  const waitingUntil = new Date(until).toISOString();
  await save(live, { ...run, shown, waitingUntil, pauses: run.pauses + 1 });
  return true;
}
