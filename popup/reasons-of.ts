import type { UnknownReason } from '../src/model/reason.ts';
import type { Unjudged } from '../src/model/report.ts';
import type { Gap } from '../src/model/snapshot.ts';
import { placeOf } from './places.ts';
import { remedyFor, remedyForGaps, type Scope } from './remedy.ts';

/** Rules that the same thing would help. */
export interface Way {
  readonly remedy: string;
  readonly unanswered: readonly Unjudged[];
}

/** Failed reads that are alike. */
export interface AlikeGaps {
  readonly place: string;
  /** Empty where it says no more than the reason. */
  readonly detail: string;
  readonly count: number;
  /** Where there is only one. */
  readonly subjectId?: string;
}

export interface Reason {
  readonly reason: UnknownReason;
  readonly gaps: readonly AlikeGaps[];
  /** What would change it for the failed reads; absent where a way says the same. */
  readonly remedy?: string;
  readonly ways: readonly Way[];
}

/** What was not judged, by reason. Failed reads come first, then the reason that left out most. */
export function reasonsOf(
  unknown: readonly Unjudged[],
  gaps: readonly Gap[],
  scope: Scope = 'org',
): readonly Reason[] {
  const sum = (reason: UnknownReason) =>
    unknown.reduce((total, one) => total + (one.reason === reason ? one.count : 0), 0);
  const isRead = (reason: UnknownReason) => (gaps.some((gap) => gap.reason === reason) ? 1 : 0);
  return [...new Set([...gaps, ...unknown].map(({ reason }) => reason))]
    .sort((a, b) => isRead(b) - isRead(a) || sum(b) - sum(a))
    .map((reason) => {
      const ways = waysOf(
        unknown.filter((one) => one.reason === reason),
        gaps,
        scope,
      );
      const alike = alikeGaps(gaps.filter((gap) => gap.reason === reason));
      const remedy = alike.length > 0 ? remedyForGaps(reason, gaps) : '';
      const isTold = remedy === '' || ways.some((way) => way.remedy === remedy);
      return { reason, gaps: alike, ways, ...(!isTold && { remedy }) };
    });
}

function waysOf(unanswered: readonly Unjudged[], gaps: readonly Gap[], scope: Scope): readonly Way[] {
  const ways = new Map<string, Unjudged[]>();
  for (const one of unanswered) {
    const remedy = remedyFor(one, gaps, scope);
    ways.set(remedy, [...(ways.get(remedy) ?? []), one]);
  }
  return [...ways].map(([remedy, rules]) => ({ remedy, unanswered: rules }));
}

function alikeGaps(gaps: readonly Gap[]): readonly AlikeGaps[] {
  const alike = new Map<string, AlikeGaps>();
  for (const { what, reason, detail: told, subjectId } of gaps) {
    const place = placeOf(what);
    const detail = told === reason ? '' : told;
    const key = JSON.stringify([place, detail]);
    const before = alike.get(key);
    alike.set(
      key,
      before
        ? { place, detail, count: before.count + 1 }
        : { place, detail, count: 1, ...(subjectId !== undefined && { subjectId }) },
    );
  }
  return [...alike.values()];
}
