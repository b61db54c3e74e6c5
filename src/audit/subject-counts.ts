import type { Rule } from '../model/rule.ts';
import type { Subject, SubjectKind } from '../model/subject.ts';

/** How many subjects of each kind there were. */
export function openSubjectCounts() {
  const seen = new Map<SubjectKind, number>();
  return {
    add: ({ kind }: Subject): void => void seen.set(kind, (seen.get(kind) ?? 0) + 1),
    of: ({ kinds }: Rule): number => kinds.reduce((sum, kind) => sum + (seen.get(kind) ?? 0), 0),
  };
}
