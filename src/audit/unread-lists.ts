import type { UnknownReason } from '../model/reason.ts';
import type { Coverage, Unjudged } from '../model/report.ts';
import type { Rule } from '../model/rule.ts';
import type { SubjectKind } from '../model/subject.ts';
import { weightOf } from './score.ts';

/** Kinds of subjects of which not even the list could be read, and why. */
export type UnreadKinds = ReadonlyMap<SubjectKind, UnknownReason>;

const LISTS = [
  ['apps', 'app'],
  ['trustedOrigins', 'trusted-origin'],
  ['authorizationServers', 'authorization-server'],
] as const;

export function unreadKinds(coverage: Coverage): UnreadKinds {
  const kinds = new Map<SubjectKind, UnknownReason>();
  for (const [list, kind] of LISTS) {
    const gap = coverage.gaps.find(({ what, subjectId }) => what === list && subjectId === undefined);
    if (gap && coverage[list] === 0) kinds.set(kind, gap.reason);
  }
  return kinds;
}

/** What a rule could not judge, with what nobody could list; of how many subjects is not known, so that counts none. */
export function unjudgedWith(
  judged: readonly Unjudged[],
  { id, kinds }: Rule,
  unread: UnreadKinds,
): readonly Unjudged[] {
  const reasons = new Set(kinds.flatMap((kind) => unread.get(kind) ?? []));
  for (const { reason } of judged) reasons.delete(reason);
  return [...judged, ...Array.from(reasons, (reason) => ({ ruleId: id, reason, count: 0, subjectIds: [] }))];
}

/** What the rules weigh that had nothing to judge for that. */
export const unreadWeight = (rules: readonly Rule[], unread: UnreadKinds): number =>
  rules
    .filter(({ kinds }) => kinds.some((kind) => unread.has(kind)))
    .reduce((sum, { severity }) => sum + weightOf(severity), 0);
