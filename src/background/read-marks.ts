import type { Mark } from '../model/panel.ts';
import type { OrgKey } from '../model/run.ts';
import { rank, SEVERITIES } from '../model/severity.ts';
import type { Rows } from './rows.ts';

/**
 * The worst finding of each of these subjects in the last audit, and how many it has; information and what was accepted aside. Null without
 * an audit. Apps go by their id, origins by their name: the console's list shows no id of them, and names are unique in an org.
 */
export async function readMarks(
  rows: Rows,
  org: OrgKey,
  kind: 'app' | 'trusted-origin',
  ids: readonly string[],
): Promise<Readonly<Record<string, Mark>> | null> {
  const index = await rows.index(org);
  if (!index) return null;
  const wanted = new Set(ids);
  const subjects = await index.subjects();
  const { subject, severity } = index.columns;
  const marks = new Map<string, Mark>();
  // Most orgs have accepted nothing, and then no finding has to be read.
  const someAccepted = index.report.summary.head.score.withoutAccepted !== undefined;
  for (const [n, at] of subject.entries()) {
    const one = subjects[at];
    const level = severity[n] ?? 0;
    if (one?.kind !== kind || level >= rank('info')) continue;
    const id = kind === 'app' ? one.id : one.label.replace(/\s+/g, ' ').trim();
    if (!wanted.has(id) || (someAccepted && (await index.finding(n)).waiver)) continue;
    const known = marks.get(id);
    const worst = Math.min(level, known ? rank(known.severity) : level);
    marks.set(id, { severity: SEVERITIES[worst] ?? 'low', count: (known?.count ?? 0) + 1 });
  }
  return Object.fromEntries(marks);
}
