import type { FirstSubject } from '../model/run.ts';
import type { ReportIndex } from './report-index.ts';
import type { RowView } from './row-view.ts';

/** What became of the app that a view wants first. The report knows apps without findings by how much of them was judged. */
export async function firstSubject(
  { columns, subjects, coverage }: ReportIndex,
  { order }: RowView,
  id: string,
): Promise<FirstSubject> {
  const at = (await subjects()).findIndex((subject) => subject.id === id);
  if (at >= 0) {
    const isFound = order.some((position) => columns.subject[position] === at);
    return isFound ? 'found' : 'no-match';
  }
  return (await coverage()).has(id) ? 'clean' : 'unread';
}
