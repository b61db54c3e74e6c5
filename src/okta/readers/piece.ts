import { type Holes, isRaw, type Raw } from './fields.ts';

/** Something read on its own, with the holes in it; their paths begin at it. */
export interface Piece<T> {
  readonly value: T;
  readonly holes: Holes;
}

/** A reader that keeps the holes beside the value. Undefined for what is no object. */
export const pieceOf =
  <T extends object>(reader: (raw: Raw, at: string, holes: Holes) => T) =>
  (raw: unknown): Piece<T> | undefined => {
    if (!isRaw(raw)) return undefined;
    const holes: Holes = [];
    return { value: reader(raw, '', holes), holes };
  };
