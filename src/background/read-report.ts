import type { ReportPlace, ReportSlice } from '../messaging/protocol.ts';
import { AuditError } from '../model/failure.ts';
import type { Finding } from '../model/report.ts';
import type { OrgKey } from '../model/run.ts';
import { PER_BLOCK } from '../store/columns.ts';
import { readHead } from '../store/report-store.ts';
import type { ReportIndex } from './report-index.ts';
import type { Rows } from './rows.ts';

const SLICE = 2 * PER_BLOCK;

export interface ReportReader {
  /** A slice of the org's report, the first without a place; throws `report-replaced` when another report has taken its place. */
  slice(org: OrgKey, from: ReportPlace | null): Promise<ReportSlice>;
  finding(org: OrgKey, id: string): Promise<Finding | null>;
}

export function openReportReader(rows: Rows): ReportReader {
  const standing = async (org: OrgKey, id?: string): Promise<ReportIndex> => {
    const index = await rows.index(org);
    if (!index) throw new AuditError('bad-request', 'no report');
    if (id !== undefined && id !== index.report.id) throw new AuditError('report-replaced');
    return index;
  };
  return {
    async slice(org, from) {
      const index = await standing(org, from?.report);
      const { id } = index.report;
      try {
        const findings = await findingsFrom(index, from?.offset ?? 0);
        return from ? findings : { head: await readHead(org, id), ...findings };
      } catch (error) {
        // A report that is replaced takes along what was still to be read of it.
        await standing(org, id);
        throw error;
      }
    },
    async finding(org, id) {
      const index = await rows.index(org);
      if (!index) return null;
      const subjects = await index.subjects();
      const { columns } = index;
      const position = columns.rule.findIndex((rule, at) => {
        const subject = subjects[columns.subject[at] as number];
        return (
          subject !== undefined &&
          id.startsWith(columns.rules[rule] as string) &&
          id === `${columns.rules[rule]}/${subject.kind}/${subject.id}`
        );
      });
      return position < 0 ? null : index.finding(position);
    },
  };
}

async function findingsFrom({ report, columns, finding }: ReportIndex, offset: number): Promise<ReportSlice> {
  const total = columns.rule.length;
  const end = Math.min(offset + SLICE, total);
  const positions = Array.from({ length: Math.max(end - offset, 0) }, (_, n) => offset + n);
  const findings = await Promise.all(positions.map(finding));
  return { findings, ...(end < total && { next: { report: report.id, offset: end } }) };
}
