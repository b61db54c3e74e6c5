import type { App } from '../model/app.ts';
import type { OwnFacts } from '../model/facts.ts';
import { AuditError } from '../model/failure.ts';
import type { OrgKey } from '../model/run.ts';
import type { PolicyRead } from '../model/sign-on-policy.ts';
import { clearBlocks } from './clear-blocks.ts';
import { keysUnder, withDatabase, writeAtOnce } from './database.ts';
import { requireRun } from './require-run.ts';
import type { Basis, Run } from './run.ts';

/** What a run has just read: a page, which is an array of App; sign-on policies by id; what is known of single apps, by id; or its basis. */
export interface RunBlock {
  readonly kind: 'basis' | 'page' | 'policies' | 'facts';
  readonly n: number;
  readonly json: string;
}

export const basisBlock = (basis: Basis): RunBlock => ({ kind: 'basis', n: 0, json: JSON.stringify(basis) });

/** The unfinished run of an org, if there is one. */
export const readRun = (org: OrgKey): Promise<Run | undefined> =>
  withDatabase((database) => database.get('runs', org));

export const readRuns = (): Promise<readonly Run[]> => withDatabase((database) => database.getAll('runs'));

/** Starts a run, or starts it over, in place of whatever run the org had; that one's pages go, and so does a report of this one. */
export const beginRun = (run: Run, basis: Basis): Promise<void> =>
  writeAtOnce(async (writing) => {
    await writing.objectStore('runs').put(run, run.org);
    const reports = writing.objectStore('reports');
    let report = await reports.get(run.org);
    if (report?.runId === run.id) {
      await reports.delete(run.org);
      report = undefined;
    }
    const blocks = writing.objectStore('blocks');
    await clearBlocks(blocks, run.org, report ? [report.id] : []);
    await blocks.put(JSON.stringify(basis), [run.org, run.id, 'basis', 0]);
  });

/**
 * Saves where a run stands, and what it has just read: both or neither.
 * Throws `cancelled` when the run is no longer the org's.
 */
export const saveRun = (run: Run, ...read: readonly RunBlock[]): Promise<void> =>
  writeAtOnce(
    async (writing) => {
      const runs = writing.objectStore('runs');
      // All are asked for at once: waiting for the answer to the first would double the time of every page.
      const [stored] = await Promise.all([
        runs.get(run.org),
        runs.put(run, run.org),
        ...read.map(({ kind, n, json }) =>
          writing.objectStore('blocks').put(json, [run.org, run.id, kind, n]),
        ),
      ]);
      requireRun(run, stored);
    },
    // Views read the report meanwhile, and neither is to wait for the other.
    ['runs', 'blocks'],
  );

/** A page of a run as it was saved, and what the run rests on. */
export const readPage = async (run: Run, n: number): Promise<readonly App[]> =>
  JSON.parse(await readRunBlock(run, 'page', n));
export const readPolicies = async (run: Run, n: number): Promise<Readonly<Record<string, PolicyRead>>> =>
  JSON.parse(await readRunBlock(run, 'policies', n));
export const readFacts = async (run: Run, n: number): Promise<Readonly<Record<string, OwnFacts>>> =>
  JSON.parse(await readRunBlock(run, 'facts', n));
export const readBasis = async (run: Run): Promise<Basis> => JSON.parse(await readRunBlock(run, 'basis', 0));

const readRunBlock = (run: Run, kind: RunBlock['kind'], n: number): Promise<string> =>
  withDatabase(async (database) => {
    const json = await database.get('blocks', [run.org, run.id, kind, n]);
    if (typeof json !== 'string') throw new AuditError('storage', `${kind} missing`);
    return json;
  });

/** Ends the org's run, or only that run. From here on nothing of it counts; `sweep` removes what it leaves behind. */
export const endRun = (org: OrgKey, id?: string): Promise<void> =>
  writeAtOnce(
    async (writing) => {
      const runs = writing.objectStore('runs');
      if (id === undefined || (await runs.get(org))?.id === id) await runs.delete(org);
    },
    ['runs'],
  );

/** Removes what belongs neither to the org's run nor to its report. */
export const sweep = (org: OrgKey): Promise<void> =>
  writeAtOnce(async (writing) => {
    const run = await writing.objectStore('runs').get(org);
    const report = await writing.objectStore('reports').get(org);
    const owners = [run?.id, report?.id].filter((id) => id !== undefined);
    await clearBlocks(writing.objectStore('blocks'), org, owners);
  });

/** Removes what ended runs have left: a worker can die before it has swept. Where a run stands, its report may be in the making. */
export const sweepStrays = (): Promise<void> =>
  writeAtOnce(async (writing) => {
    const runs = new Set(await writing.objectStore('runs').getAllKeys());
    const reports = writing.objectStore('reports');
    const blocks = writing.objectStore('blocks');
    for (let place = await blocks.openKeyCursor(); place; ) {
      const [org] = place.key;
      const report = await reports.get(org);
      if (!runs.has(org)) await clearBlocks(blocks, org, report ? [report.id] : []);
      place = await blocks.openKeyCursor(IDBKeyRange.lowerBound(keysUnder(org).upper));
    }
  });
