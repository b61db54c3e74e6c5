import { overlap } from '../../model/path.ts';
import type { Hole } from '../../model/subject.ts';

/** Whether a field, something it holds or something that holds it could not be read. */
export const isUnreadable = ({ holes }: { readonly holes: readonly Hole[] }, path: string): boolean =>
  holes.length > 0 && holes.some(({ at }) => overlap(at, path));
