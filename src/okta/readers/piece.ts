import { isRecord } from '../../model/checks.ts';
import type { Hole } from '../../model/subject.ts';
import type { Holes, Raw } from './fields.ts';

/** Something read on its own, with the holes in it; their paths begin at it, and an empty one is the whole of it. */
export interface Piece<T> {
  readonly value: T;
  readonly holes: Holes;
}

/** A reader that keeps the holes beside the value. Undefined for what is no object. */
export const pieceOf =
  <T extends object>(reader: (raw: Raw, at: string, holes: Holes) => T) =>
  (raw: unknown): Piece<T> | undefined => {
    if (!isRecord(raw)) return undefined;
    const holes: Holes = [];
    return { value: reader(raw, '', holes), holes };
  };

/** What is no object becomes a hole that keeps its place in a list. */
export const inPlace =
  <T>(read: (raw: unknown) => Piece<T> | undefined) =>
  (raw: unknown): Piece<T> | undefined => {
    const empty = isRecord(raw) ? undefined : read({});
    return empty ? { ...empty, holes: [{ at: '', reason: 'unexpected-shape' }] } : read(raw);
  };

/** The holes of a piece that stands somewhere. */
export const holesAt = ({ holes }: Piece<unknown>, place: string): readonly Hole[] =>
  holes.map(({ at, reason }) => ({ at: at === '' ? place : `${place}.${at}`, reason }));
