import type { FirstSubject, OrgKey } from '../model/run.ts';
import { readHead } from '../store/report-store.ts';
import type { ReportIndex } from './report-index.ts';
import type { RowView } from './row-view.ts';

/** What became of the app that a view wants first. The report knows apps without findings by their scores. */
export async function firstSubject(
  org: OrgKey,
  { report, columns, subjects }: ReportIndex,
  { order }: RowView,
  id: string,
): Promise<FirstSubject> {
  const at = (await subjects()).findIndex((subject) => subject.id === id);
  if (at >= 0) {
    const isFound = order.some((position) => columns.subject[position] === at);
    return isFound ? 'found' : 'no-match';
  }
  const { appScores } = await readHead(org, report.id);
  return appScores.some((app) => app.id === id) ? 'clean' : 'unread';
}
