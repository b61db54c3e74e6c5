import type { AppCheck } from '../model/deeper.ts';
import type { Finding } from '../model/report.ts';
import { rank } from '../model/severity.ts';

/** What the last audit found of an app. */
export interface LastFindings {
  /** ISO 8601. */
  readonly takenAt: string;
  readonly findings: readonly Finding[];
}

/**
 * A check of one app cannot compare it with the others. What the last audit found by comparing them stands until the
 * next one, and says when it was found. Pure.
 */
export function withCarried(check: AppCheck, last: LastFindings | undefined): AppCheck {
  const open = new Set(check.unknown.flatMap(({ ruleId, reason }) => (reason === 'truncated' ? ruleId : [])));
  const carried =
    last?.findings.filter(({ ruleId, outcome }) => outcome === 'fail' && open.has(ruleId)) ?? [];
  if (!last || carried.length === 0) return check;
  const answered = new Set(carried.map(({ ruleId }) => ruleId));
  return {
    ...check,
    findings: [...check.findings, ...carried].sort(bySeverity),
    unknown: check.unknown.filter(({ ruleId }) => !answered.has(ruleId)),
    carriedFrom: last.takenAt,
  };
}

const bySeverity = (a: Finding, b: Finding): number =>
  rank(a.severity) - rank(b.severity) || (a.ruleId < b.ruleId ? -1 : 1);
