import type { UnknownReason } from '../model/reason.ts';
import type { Counts, JudgedProblem, Unjudged } from '../model/report.ts';
import type { Rule } from '../model/rule.ts';
import { rank, SEVERITIES, type Severity } from '../model/severity.ts';
import type { Subject } from '../model/subject.ts';
import type { Verdict } from './judge-rule.ts';
import type { Named } from './subject-ref.ts';

/** One finding, as small as it can be kept: an org of 20,000 apps has a hundred thousand. No problems means the rule threw. */
export interface StoredFinding {
  readonly subject: Named;
  readonly problems: readonly JudgedProblem[];
}

/** What one rule has said so far. */
export interface RuleResults {
  readonly rule: Rule;
  add(verdict: Verdict, subject: Subject): void;
  /** Outcomes of so many subjects; those without a verdict are not applicable. */
  counts(subjects: number): Counts;
  /** How many findings there are so far. */
  size(): number;
  /** How often the rule threw. */
  errors(): number;
  /** Findings of one severity, in the order they came. */
  findings(severity: Severity): readonly StoredFinding[];
  unjudged(): readonly Unjudged[];
}

const NONE: readonly JudgedProblem[] = [];

/** `nameOf` names a subject that has something to be remembered for. */
export function openRuleResults(rule: Rule, nameOf: (subject: Subject) => Named): RuleResults {
  const counts = { fail: 0, info: 0, pass: 0, unknown: 0, error: 0 };
  const bySeverity: StoredFinding[][] = SEVERITIES.map(() => []);
  const unknown = new Map<UnknownReason, string[]>();
  const judged = (): number => counts.fail + counts.info + counts.pass + counts.unknown + counts.error;
  const keep = (severity: Severity, subject: Subject, problems: readonly JudgedProblem[]): void => {
    bySeverity[rank(severity)]?.push({ subject: nameOf(subject), problems });
  };
  return {
    rule,
    add(verdict, subject) {
      switch (verdict.outcome) {
        case 'pass':
          counts.pass += 1;
          return;
        case 'unknown':
          counts.unknown += 1;
          remember(unknown, verdict.reason, subject.id);
          return;
        case 'error':
          counts.error += 1;
          keep(rule.severity, subject, NONE);
          return;
        default:
          counts[verdict.outcome] += 1;
          keep(verdict.problems[0]?.severity ?? rule.severity, subject, verdict.problems);
      }
    },
    counts: (subjects) => ({ ...counts, na: subjects - judged() }),
    size: () => counts.fail + counts.info + counts.error,
    errors: () => counts.error,
    findings: (severity) => bySeverity[rank(severity)] ?? [],
    unjudged: () =>
      [...unknown.entries()]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([reason, ids]) => unjudgedOf(rule.id, reason, ids, judged())),
  };
}

function remember(unknown: Map<UnknownReason, string[]>, reason: UnknownReason, id: string): void {
  const ids = unknown.get(reason);
  if (ids) ids.push(id);
  else unknown.set(reason, [id]);
}

const unjudgedOf = (
  ruleId: string,
  reason: UnknownReason,
  ids: readonly string[],
  applicableCount: number,
): Unjudged =>
  ids.length === applicableCount
    ? { ruleId, reason, count: ids.length }
    : { ruleId, reason, count: ids.length, subjectIds: ids.toSorted() };
