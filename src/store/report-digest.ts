import type { ReportHead } from '../model/report.ts';
import type { Facets } from '../model/run.ts';
import { SEVERITIES, type Severity } from '../model/severity.ts';
import type { Columns } from './columns.ts';
import type { RuleGroup } from './stored-report.ts';

/** Findings counted by rule: worst first, then the longest. */
export function ruleGroupsOf({ rules, rule, severity }: Columns): readonly RuleGroup[] {
  const counts = new Uint32Array(rules.length);
  const worst = new Uint8Array(rules.length).fill(SEVERITIES.length - 1);
  rule.forEach((index, position) => {
    counts[index] = (counts[index] ?? 0) + 1;
    worst[index] = Math.min(worst[index] ?? 0, severity[position] ?? 0);
  });
  return rules
    .map((key, index) => ({ key, level: worst[index] ?? 0, count: counts[index] ?? 0 }))
    .sort((a, b) => a.level - b.level || b.count - a.count || (a.key < b.key ? -1 : 1))
    .map(({ key, level, count }) => ({ key, severity: SEVERITIES[level] as Severity, count }));
}

/** Findings counted by type and status of their subjects. */
export function facetsOf({ types, statuses, type, status, subject }: Columns): Facets {
  const byType = new Uint32Array(types.length);
  const byStatus = new Uint32Array(statuses.length);
  for (const index of subject) {
    const [t, s] = [type[index] ?? 0, status[index] ?? 0];
    byType[t] = (byType[t] ?? 0) + 1;
    byStatus[s] = (byStatus[s] ?? 0) + 1;
  }
  return { types: countsOf(types, byType), statuses: countsOf(statuses, byStatus) };
}

const countsOf = (words: readonly string[], counts: Uint32Array): Readonly<Record<string, number>> =>
  Object.fromEntries(
    words
      .map((word, index): [string, number] => [word, counts[index] ?? 0])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** The head without the ids of single subjects, of which there can be very many. */
export const withoutSubjects = (head: ReportHead): ReportHead => ({
  ...head,
  appScores: [],
  unknown: head.unknown.map(({ ruleId, reason, count }) => ({ ruleId, reason, count })),
});
