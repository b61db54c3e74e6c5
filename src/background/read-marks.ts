import type { Mark } from '../model/panel.ts';
import type { OrgKey } from '../model/run.ts';
import { rank, SEVERITIES } from '../model/severity.ts';
import type { Rows } from './rows.ts';

/** The worst finding of each of these subjects in the last audit, and how many it has; information aside. */
export async function readMarks(
  rows: Rows,
  org: OrgKey,
  kind: 'app' | 'trusted-origin',
  ids: readonly string[],
): Promise<Readonly<Record<string, Mark>>> {
  const index = await rows.index(org);
  if (!index) return {};
  const wanted = new Set(ids);
  const subjects = await index.subjects();
  const { subject, severity } = index.columns;
  const marks: Record<string, Mark> = {};
  subject.forEach((at, n) => {
    const one = subjects[at];
    const level = severity[n] ?? 0;
    if (one?.kind !== kind || !wanted.has(one.id) || level >= rank('info')) return;
    const known = marks[one.id];
    const worst = Math.min(level, known ? rank(known.severity) : level);
    marks[one.id] = { severity: SEVERITIES[worst] ?? 'low', count: (known?.count ?? 0) + 1 };
  });
  return marks;
}
