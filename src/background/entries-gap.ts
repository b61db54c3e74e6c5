import type { Gap, Source } from '../model/snapshot.ts';

/** The gap that entries of a list leave which could not be understood at all. */
export const entriesGap = (what: Source, malformed: number): readonly Gap[] =>
  malformed === 0
    ? []
    : [{ what, reason: 'unexpected-shape', detail: malformed === 1 ? '1 entry' : `${malformed} entries` }];
