import type { Report } from '../model/report.ts';
import type { Rule } from '../model/rule.ts';
import type { Settings } from '../model/settings.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { SubjectKind } from '../model/subject.ts';
import { openTally, type TallyInput } from './tally.ts';

/** Judges a whole snapshot. Pure: the same arguments always give the same report. */
export function judge(
  snapshot: Snapshot,
  rules: readonly Rule[],
  settings: Settings,
  now: Date,
  place: Pick<TallyInput, 'admin' | 'nonProduction'>,
): Report {
  const { org, facts, missing, takenAt, complete, gaps, subjects, subjectFacts } = snapshot;
  const tally = openTally({ rules, settings, org, facts, missing, now, ...place });
  for (const subject of subjects) {
    const known = subjectFacts[subject.id];
    tally.add(subject, known && { facts: known, missing: {} });
  }
  const count = (kind: SubjectKind): number => subjects.filter((subject) => subject.kind === kind).length;
  const coverage = {
    apps: count('app'),
    trustedOrigins: count('trusted-origin'),
    authorizationServers: count('authorization-server'),
    gaps,
  };
  return { ...tally.head({ takenAt, complete, coverage }), findings: [...tally.findings()] };
}
