import { overlap, withoutIndexes } from '../model/path.ts';
import type { Hole } from '../model/subject.ts';

/** The first of a subject's holes that lies where a rule reads. */
export type HoleIn = (holes: readonly Hole[]) => Hole | undefined;

/** How many paths are remembered; the same few are missing in app after app. */
const MOST = 1000;

/** `reads` are a rule's paths, without indexes. */
export function holeFinder(reads: readonly string[]): HoleIn {
  const known = new Map<string, boolean>();
  const matters = (at: string): boolean => {
    const told = known.get(at);
    if (told !== undefined) return told;
    const place = withoutIndexes(at);
    const found = reads.some((path) => overlap(path, place));
    if (known.size >= MOST) known.clear();
    known.set(at, found);
    return found;
  };
  return (holes) => {
    for (const hole of holes) if (matters(hole.at)) return hole;
    return undefined;
  };
}
