import { type LiveRun, progressOf } from './live-run.ts';
import { savePolicies } from './read-apps.ts';
import { save } from './save.ts';

/** Lets a run sleep until then, in milliseconds since 1970, with all it has read. */
export async function pauseRun(live: LiveRun, until: number): Promise<void> {
  await savePolicies(live);
  live.waitingUntil = until;
  const { run } = live;
  const shown = progressOf(live);
  await save(live, {
    ...run,
    shown,
    pauses: run.pauses + 1,
    waitingUntil: new Date(until).toISOString(),
  });
}
