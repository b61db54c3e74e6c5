import type { Hole } from '../model/subject.ts';

/** The first of a subject's holes that lies where a rule reads. */
export type HoleIn = (holes: readonly Hole[]) => Hole | undefined;

/** The same few paths are missing in app after app. */
const MOST = 1000;

/** `reads` are a rule's paths, without indexes. */
export function holeFinder(reads: readonly string[]): HoleIn {
  const known = new Map<string, boolean>();
  const matters = (at: string): boolean => {
    const told = known.get(at);
    if (told !== undefined) return told;
    const found = reads.some((path) => overlaps(path, at));
    if (known.size >= MOST) known.clear();
    known.set(at, found);
    return found;
  };
  return (holes) => {
    for (const hole of holes) if (matters(hole.at)) return hole;
    return undefined;
  };
}

/** Whether one path lies on or below the other, indexes aside: `a.b` and `a.b[3].c`. */
export function overlaps(a: string, b: string): boolean {
  const [x, y] = [withoutIndexes(a), withoutIndexes(b)];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (!long.startsWith(short)) return false;
  const next = long[short.length];
  return next === undefined || next === '.';
}

const withoutIndexes = (path: string): string => (path.includes('[') ? path.replace(/\[\d+\]/g, '') : path);
