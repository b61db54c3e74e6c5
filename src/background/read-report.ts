import type { ReportSlice } from '../messaging/protocol.ts';
import { AuditError } from '../model/failure.ts';
import type { Finding } from '../model/report.ts';
import type { OrgKey } from '../model/run.ts';
import { PER_BLOCK } from '../store/columns.ts';
import { readHead } from '../store/report-store.ts';
import type { Rows } from './rows.ts';

const SLICE = 2 * PER_BLOCK;

export interface ReportReader {
  /** A slice of the org's report; throws `busy` when another report has taken its place since the first slice. */
  slice(org: OrgKey, offset: number): Promise<ReportSlice>;
  finding(org: OrgKey, id: string): Promise<Finding | null>;
}

export function openReportReader(rows: Rows): ReportReader {
  const reading = new Map<OrgKey, string>();
  return {
    async slice(org, offset) {
      const index = await rows.index(org);
      if (!index) throw new AuditError('bad-request', 'no report');
      const { id } = index.report;
      if (offset === 0) reading.set(org, id);
      if ((reading.get(org) ?? id) !== id) throw new AuditError('busy');
      const total = index.columns.rule.length;
      const end = Math.min(offset + SLICE, total);
      const positions = Array.from({ length: Math.max(end - offset, 0) }, (_, n) => offset + n);
      const findings = await Promise.all(positions.map(index.finding));
      return {
        ...(offset === 0 && { head: await readHead(org, id) }),
        findings,
        ...(end < total && { next: end }),
      };
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
