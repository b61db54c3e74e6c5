import type { Finding } from '../model/report.ts';
import type { OrgKey } from '../model/run.ts';
import type { SubjectRef } from '../model/subject.ts';
import { type Columns, type PackedFinding, type PackedSubject, PER_BLOCK } from '../store/columns.ts';
import { readColumns, readHead, readPacked } from '../store/report-store.ts';
import type { StoredReport } from '../store/stored-report.ts';
import { unpackFinding, unpackSubject } from '../store/unpack-finding.ts';
import { recent } from './recent.ts';

/** A stored report of which only the columns are in memory; the rest is read when it is asked for. */
export interface ReportIndex {
  readonly report: StoredReport;
  readonly columns: Columns;
  /** The finding at a position of the sorted report. */
  finding(position: number): Promise<Finding>;
  /** The subject with this index in the columns. */
  subject(index: number): Promise<SubjectRef>;
  /** Every subject, in the order of their indexes. */
  subjects(): Promise<readonly SubjectRef[]>;
  /** Every packed finding, by position. */
  packed(): Promise<readonly PackedFinding[]>;
  /** How much of each app could be judged, in percent by the app's id; an app that is not there was not read. */
  coverage(): Promise<ReadonlyMap<string, number>>;
}

const BLOCKS_KEPT = 64;

export async function openReportIndex(org: OrgKey, report: StoredReport): Promise<ReportIndex> {
  const columns = await readColumns(org, report.id);
  const blocks = recent<readonly unknown[]>(BLOCKS_KEPT);
  const block = <T>(kind: 'findings' | 'subjects', n: number): Promise<readonly T[]> =>
    blocks(`${kind} ${n}`, () => readPacked(org, report.id, kind, n)) as Promise<readonly T[]>;
  const all = async <T>(kind: 'findings' | 'subjects', count: number): Promise<readonly T[]> => {
    const numbers = Array.from({ length: Math.ceil(count / PER_BLOCK) }, (_, n) => n);
    return (await Promise.all(numbers.map((n) => readPacked<T>(org, report.id, kind, n)))).flat();
  };
  const subject = async (index: number): Promise<SubjectRef> => {
    const packed = await block<PackedSubject>('subjects', Math.floor(index / PER_BLOCK));
    return unpackSubject(packed[index % PER_BLOCK] as PackedSubject, columns, index);
  };
  const subjects = async (): Promise<readonly SubjectRef[]> =>
    (await all<PackedSubject>('subjects', columns.type.length)).map((packed, index) =>
      unpackSubject(packed, columns, index),
    );
  const coverage = async (): Promise<ReadonlyMap<string, number>> => {
    const { appScores } = await readHead(org, report.id);
    return new Map(appScores.map((score) => [score.id, score.coverage]));
  };
  const allSubjects = recent<readonly SubjectRef[]>(1);
  const allCoverage = recent<ReadonlyMap<string, number>>(1);
  return {
    report,
    columns,
    subject,
    async finding(position) {
      const packed = await block<PackedFinding>('findings', Math.floor(position / PER_BLOCK));
      const about = await subject(columns.subject[position] as number);
      return unpackFinding(packed[position % PER_BLOCK] as PackedFinding, columns, position, about);
    },
    subjects: () => allSubjects('', subjects),
    coverage: () => allCoverage('', coverage),
    packed: () => all<PackedFinding>('findings', columns.rule.length),
  };
}
