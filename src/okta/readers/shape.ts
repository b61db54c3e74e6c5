import { isRecord } from '../../model/checks.ts';
import {
  addHole,
  type Holes,
  type Raw,
  readDate,
  readFlag,
  readObject,
  readText,
  readTexts,
  readWord,
  wordsOf,
} from './fields.ts';
import { maskText, maskUri } from './mask.ts';

/** Reads one field; undefined where it is absent, and also a hole where it makes no sense. */
export type FieldReader<T> = (value: unknown, at: string, holes: Holes) => T | undefined;
type Readers<T> = { readonly [K in keyof T]-?: FieldReader<T[K]> };

export const text: FieldReader<string> = readText;
export const flag: FieldReader<boolean> = readFlag;
export const date: FieldReader<string> = readDate;

/** An address without the credentials it may hold. */
export const uri: FieldReader<string> = (value, at, holes) =>
  typeof value === 'string' ? maskUri(value) : readText(value, at, holes);
export const uris: FieldReader<readonly string[]> = (value, at, holes) =>
  readTexts(value, at, holes, maskUri);
export const texts: FieldReader<readonly string[]> = (value, at, holes) =>
  readTexts(value, at, holes, maskText);

export const word = <const W extends string>(...words: readonly W[]): FieldReader<W> => {
  const known = wordsOf(...words);
  return (value, at, holes) => readWord(value, known, at, holes);
};

/** A finite number that is not negative. */
export const amount: FieldReader<number> = (value, at, holes) => {
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value;
  return value === undefined || value === null ? undefined : addHole(holes, at);
};

/** Without a documented default: where the field is absent, nobody knows. */
export const needed =
  <T>(reader: FieldReader<T>): FieldReader<T> =>
  (value, at, holes) =>
    value === undefined || value === null ? addHole(holes, at) : reader(value, at, holes);

export const orElse =
  <T>(reader: FieldReader<T>, preset: T): FieldReader<T> =>
  (value, at, holes) =>
    reader(value, at, holes) ?? preset;

/** The named fields of an object and no others. */
export const shape = <T extends object>(readers: Readers<T>) => {
  const fields = Object.entries<FieldReader<unknown>>(readers as Readers<Record<string, unknown>>);
  return (raw: Raw, at: string, holes: Holes): T => {
    const read: Record<string, unknown> = {};
    for (const [name, reader] of fields) {
      const value = reader(raw[name], at ? `${at}.${name}` : name, holes);
      if (value !== undefined) read[name] = value;
    }
    return read as T;
  };
};

/** An object in a field; undefined where it is absent. */
export const object =
  <T extends object>(reader: (raw: Raw, at: string, holes: Holes) => T): FieldReader<T> =>
  (value, at, holes) =>
    value === undefined || value === null ? undefined : reader(readObject(value, at, holes), at, holes);

/** An object in a field; an absent one counts as empty. */
export const part =
  <T extends object>(reader: (raw: Raw, at: string, holes: Holes) => T): FieldReader<T> =>
  (value, at, holes) =>
    reader(readObject(value, at, holes), at, holes);

/** A list of objects; an entry that is none keeps its place, so that indexes stay Okta's. */
export const listOf =
  <T extends object>(reader: (raw: Raw, at: string, holes: Holes) => T): FieldReader<readonly T[]> =>
  (value, at, holes) => {
    if (!Array.isArray(value)) return value === undefined || value === null ? undefined : addHole(holes, at);
    return value.map((entry: unknown, index) => {
      if (!isRecord(entry)) addHole(holes, `${at}[${index}]`);
      return reader(isRecord(entry) ? entry : {}, `${at}[${index}]`, holes);
    });
  };
