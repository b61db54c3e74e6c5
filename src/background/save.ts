import { AuditError } from '../model/failure.ts';
import type { Run } from '../store/run.ts';
import { type RunBlock, saveRun } from '../store/run-store.ts';
import type { LiveRun } from './live-run.ts';

/** Saves where a run stands and what it has just read, and tells the views. Throws `cancelled` and what storing throws. */
export async function save(live: LiveRun, run: Run, ...read: readonly RunBlock[]): Promise<void> {
  if (live.signal.aborted) throw new AuditError('cancelled');
  const { requests, route, perMinute } = live;
  live.run = {
    ...run,
    requests,
    route,
    ...(perMinute !== undefined && { perMinute }),
    ...(read.length > 0 && { pauses: 0 }),
  };
  await saveRun(live.run, ...read);
  live.changed();
}
