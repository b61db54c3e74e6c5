import { AuditError } from '../model/failure.ts';
import type { Finding, ReportHead } from '../model/report.ts';
import type { OrgKey, Summary } from '../model/run.ts';
import { SEVERITIES } from '../model/severity.ts';
import { clearBlocks } from './clear-blocks.ts';
import { type Columns, type PackedSubject, PER_BLOCK } from './columns.ts';
import { type BlockKey, withDatabase, writeAtOnce } from './database.ts';
import type { Block } from './pack-findings.ts';
import { type PackedHead, packHead, unpackHead } from './pack-head.ts';
import { facetsOf, ruleGroupsOf, withoutSubjects } from './report-digest.ts';
import { requireRun } from './require-run.ts';
import type { Basis, Run } from './run.ts';
import type { StoredReport } from './stored-report.ts';
import { writeBlocks } from './write-blocks.ts';

export interface NewReport {
  readonly head: ReportHead;
  /** Sorted by severity, rule id, subject id. */
  readonly findings: Iterable<Finding>;
  readonly summary: Omit<Summary, 'head' | 'findings'>;
  /** What it rests on, for later looks at single apps. */
  readonly basis: Basis;
}

/**
 * Stores a report of a run. It takes the place of the org's last one in a single step; until then, and when that
 * fails or `allowed` rejects, the last one stands. The run ends with it, unless it is `kept` to go on later.
 * However it ends: once it has, nothing of it is being written any more.
 */
export async function writeReport(
  run: Run,
  report: NewReport,
  kept: boolean,
  allowed: Promise<void> = Promise.resolve(),
): Promise<void> {
  const id = `${run.id}.${run.reports}`;
  const stop = new AbortController();
  allowed.catch((reason: unknown) => stop.abort(reason));
  const columns = await writeBlocks(run, id, report.findings, stop.signal);
  await allowed;
  const stored: StoredReport = {
    id,
    runId: run.id,
    summary: { ...report.summary, head: withoutSubjects(report.head), findings: columns.rule.length },
    ruleGroups: ruleGroupsOf(columns),
    facets: facetsOf(columns),
    ...(run.stopped && { failure: run.stopped }),
  };
  await writeAtOnce(async (writing) => {
    const [runs, blocks] = [writing.objectStore('runs'), writing.objectStore('blocks')];
    requireRun(run, await runs.get(run.org));
    await blocks.put(columns, [run.org, id, 'columns', 0]);
    await blocks.put(packHead(report.head), [run.org, id, 'head', 0]);
    await blocks.put(JSON.stringify(report.basis), [run.org, id, 'basis', 0]);
    await writing.objectStore('reports').put(stored, run.org);
    if (kept) await runs.put({ ...run, reports: run.reports + 1 }, run.org);
    else await runs.delete(run.org);
    await clearBlocks(blocks, run.org, kept ? [id, run.id] : [id]);
  });
}

export const readReport = (org: OrgKey): Promise<StoredReport | undefined> =>
  withDatabase((database) => database.get('reports', org));

/** Orgs with a report or a run. */
export const readOrgs = (): Promise<readonly OrgKey[]> =>
  withDatabase(async (database) => {
    const [reports, runs] = await Promise.all([database.getAllKeys('reports'), database.getAllKeys('runs')]);
    return [...new Set([...reports, ...runs])].sort();
  });

export const readColumns = (org: OrgKey, id: string): Promise<Columns> =>
  readBlock<Columns>([org, id, 'columns', 0]);

export const readHead = async (org: OrgKey, id: string): Promise<ReportHead> =>
  unpackHead(await readBlock<PackedHead>([org, id, 'head', 0]));

export const readReportBasis = async (org: OrgKey, id: string): Promise<Basis> =>
  JSON.parse(await readBlock<string>([org, id, 'basis', 0]));

/** Ids of the apps with findings worse than information. */
export async function readFoundApps(org: OrgKey, id: string): Promise<readonly string[]> {
  const { subject, severity, kinds, type } = await readColumns(org, id);
  const worse = new Set(subject.filter((_, n) => (severity[n] ?? 0) < SEVERITIES.length - 1));
  const ids: string[] = [];
  for (let n = 0; n * PER_BLOCK < type.length; n += 1) {
    const packed = await readPacked<PackedSubject>(org, id, 'subjects', n);
    packed.forEach(([kind, subjectId], index) => {
      if (kinds[kind] === 'app' && worse.has(n * PER_BLOCK + index)) ids.push(subjectId);
    });
  }
  return ids;
}

/** Block `n` of a report: an array of PackedFinding or PackedSubject. */
export const readPacked = async <T>(
  org: OrgKey,
  id: string,
  kind: Block['kind'],
  n: number,
): Promise<readonly T[]> => JSON.parse(await readBlock<string>([org, id, kind, n]));

async function readBlock<T extends string | Columns | PackedHead>(key: BlockKey): Promise<T> {
  const block = await withDatabase((database) => database.get('blocks', key));
  if (block === undefined) throw new AuditError('storage', 'block missing');
  return block as T;
}
