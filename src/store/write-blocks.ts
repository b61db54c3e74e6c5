import type { Finding } from '../model/report.ts';
import type { Columns } from './columns.ts';
import { writeAtOnce } from './database.ts';
import { type Block, packFindings } from './pack-findings.ts';
import { requireRun } from './require-run.ts';
import type { Run } from './run.ts';

/** The blocks put into one transaction; between two of them the worker can answer. */
const BATCH = 16;

/**
 * Writes the findings of a run's report `id`, and packs the next blocks while the last ones are being written. When it
 * settles, nothing of it is being written any more. Throws `cancelled` when the run is no longer the org's, and the
 * signal's reason.
 */
export async function writeBlocks(
  run: Run,
  id: string,
  findings: Iterable<Finding>,
  signal: AbortSignal,
): Promise<Columns> {
  const packing = packFindings(findings);
  let writing: Promise<void> = Promise.resolve();
  try {
    for (;;) {
      const batch: Block[] = [];
      let step = packing.next();
      for (; !step.done; step = packing.next()) {
        if (batch.push(step.value) === BATCH) break;
      }
      await writing;
      signal.throwIfAborted();
      writing = writeBatch(run, id, batch);
      if (step.done) return step.value;
    }
  } finally {
    await writing;
  }
}

const writeBatch = (run: Run, id: string, batch: readonly Block[]): Promise<void> =>
  writeAtOnce(
    async (writing) => {
      const blocks = writing.objectStore('blocks');
      const [stored] = await Promise.all([
        writing.objectStore('runs').get(run.org),
        ...batch.map(({ kind, n, json }) => blocks.put(json, [run.org, id, kind, n])),
      ]);
      requireRun(run, stored);
    },
    ['runs', 'blocks'],
  );
