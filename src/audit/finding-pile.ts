import type { Finding, Waiver } from '../model/report.ts';
import type { Rule } from '../model/rule.ts';
import type { SeverityCounts } from '../model/run.ts';
import { SEVERITIES, type Severity } from '../model/severity.ts';
import type { Subject, SubjectRef } from '../model/subject.ts';
import type { Verdict } from './judge-rule.ts';
import { subjectRef } from './subject-ref.ts';
import type { TallyInput } from './tally.ts';

/** Findings of a run, kept in buckets so that sorting a hundred thousand costs little. */
export interface FindingPile {
  add(rule: Rule, subject: Subject, verdict: Verdict): void;
  counts(): SeverityCounts;
  findings(): Iterable<Finding>;
  size(): number;
}

type Slip = { readonly subject: SubjectRef; readonly verdict: Verdict };
type Bucket = { readonly rule: Rule; readonly severity: Severity; readonly slips: Slip[] };

/** Rules must arrive for a subject in the order of their ids. */
export function openPile({ admin, settings, now }: TallyInput): FindingPile {
  const buckets = new Map<string, Bucket>();
  const counts = Object.fromEntries(SEVERITIES.map((severity) => [severity, 0])) as Record<Severity, number>;
  let last: { subject: Subject; ref: SubjectRef } | undefined;
  let size = 0;
  const waiverOf = (id: string): Waiver | undefined => {
    const waiver = settings.waivers[id];
    return waiver && Date.parse(waiver.until) > now.getTime() ? waiver : undefined;
  };
  const refOf = (subject: Subject): SubjectRef => {
    if (last?.subject !== subject) last = { subject, ref: subjectRef(subject, admin) };
    return last.ref;
  };
  return {
    add(rule, subject, verdict) {
      const severity = severityOf(rule, verdict);
      if (!severity) return;
      const key = `${severity} ${rule.id}`;
      const bucket = buckets.get(key) ?? { rule, severity, slips: [] };
      if (bucket.slips.length === 0) buckets.set(key, bucket);
      bucket.slips.push({ subject: refOf(subject), verdict });
      size += 1;
      if (verdict.outcome === 'error') return;
      const waived =
        Object.hasOwn(settings.waivers, findingId(rule, subject)) && waiverOf(findingId(rule, subject));
      if (!waived) counts[severity] += 1;
    },
    counts: () => ({ ...counts }),
    size: () => size,
    *findings() {
      for (const { rule, severity, slips } of inOrder(buckets)) {
        for (const slip of slips.sort(byId)) yield findingOf(rule, severity, slip, waiverOf);
      }
    },
  };
}

const findingId = (rule: Rule, { kind, id }: { kind: string; id: string }): string =>
  `${rule.id}/${kind}/${id}`;

function severityOf(rule: Rule, verdict: Verdict): Severity | undefined {
  if (verdict.outcome === 'error') return rule.severity;
  return 'problems' in verdict ? verdict.problems[0]?.severity : undefined;
}

const byId = (a: Slip, b: Slip): number =>
  a.subject.id < b.subject.id ? -1 : Number(a.subject.id > b.subject.id);

const inOrder = (buckets: ReadonlyMap<string, Bucket>): readonly Bucket[] =>
  SEVERITIES.flatMap((severity) =>
    [...buckets.values()]
      .filter((bucket) => bucket.severity === severity)
      .sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1)),
  );

function findingOf(
  rule: Rule,
  severity: Severity,
  { subject, verdict }: Slip,
  waiverOf: (id: string) => Waiver | undefined,
): Finding {
  const id = findingId(rule, subject);
  const waiver = waiverOf(id);
  return {
    id,
    ruleId: rule.id,
    subject,
    outcome: verdict.outcome as Finding['outcome'],
    severity,
    confidence: rule.confidence,
    problems: 'problems' in verdict ? verdict.problems : [],
    ...(waiver && { waiver }),
  };
}
