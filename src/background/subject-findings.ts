import type { Finding } from '../model/report.ts';
import type { ReportIndex } from './report-index.ts';

/** The findings of one subject in a stored report, in the report's order. */
export async function subjectFindings(
  index: ReportIndex,
  kind: string,
  id: string,
): Promise<readonly Finding[]> {
  const subjects = await index.subjects();
  const at = subjects.findIndex((subject) => subject.kind === kind && subject.id === id);
  const positions: number[] = [];
  index.columns.subject.forEach((subject, n) => {
    if (subject === at) positions.push(n);
  });
  return Promise.all(positions.map(index.finding));
}
