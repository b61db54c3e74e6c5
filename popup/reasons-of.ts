import type { UnknownReason } from '../src/model/reason.ts';
import type { Unjudged } from '../src/model/report.ts';

export interface Reason {
  readonly reason: UnknownReason;
  readonly unanswered: readonly Unjudged[];
}

/** What was not judged, by reason; the reason that left out most comes first. */
export function reasonsOf(unknown: readonly Unjudged[]): readonly Reason[] {
  const sum = (of: readonly Unjudged[]) => of.reduce((total, { count }) => total + count, 0);
  return [...new Set(unknown.map(({ reason }) => reason))]
    .map((reason) => ({ reason, unanswered: unknown.filter((one) => one.reason === reason) }))
    .sort((a, b) => sum(b.unanswered) - sum(a.unanswered));
}
