import type { Finding } from '../model/report.ts';
import { type Confidence, rank } from '../model/severity.ts';

const SURE: Record<Confidence, number> = { high: 0, medium: 1, low: 2 };

/** The few findings to fix first: worst and surest, active subjects before inactive ones, each rule once while others are left. Input sorted by severity. */
export function fixFirst(sorted: Iterable<Finding>, wanted = 3): readonly Finding[] {
  const perRule = new Map<string, Finding>();
  const spare: Finding[] = [];
  let last = -1;
  for (const finding of sorted) {
    if (finding.outcome !== 'fail' || finding.waiver) continue;
    const level = rank(finding.severity);
    if (level !== last && perRule.size >= wanted) break;
    last = level;
    const best = perRule.get(finding.ruleId);
    if (!best || before(finding, best) < 0) perRule.set(finding.ruleId, finding);
    if (spare.length < wanted) spare.push(finding);
  }
  const chosen = [...perRule.values()].sort(before).slice(0, wanted);
  const more = spare.filter((finding) => !chosen.includes(finding)).slice(0, wanted - chosen.length);
  return [...chosen, ...more];
}

const before = (a: Finding, b: Finding): number =>
  rank(a.severity) - rank(b.severity) ||
  SURE[a.confidence] - SURE[b.confidence] ||
  Number(a.subject.status !== 'ACTIVE') - Number(b.subject.status !== 'ACTIVE') ||
  (a.id < b.id ? -1 : 1);
