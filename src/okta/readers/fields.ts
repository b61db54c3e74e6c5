import { isRecord } from '../../model/checks.ts';
import type { UnknownReason } from '../../model/reason.ts';
import type { Hole } from '../../model/subject.ts';
import { maskText } from './mask.ts';

/** A JSON object whose fields nobody has looked at yet. */
export type Raw = Readonly<Record<string, unknown>>;

/** For what is built field by field. */
export type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Collects what a reader could not make sense of. */
export type Holes = Hole[];

const LONGEST = 4096;
const NOTHING: Raw = Object.freeze(Object.create(null) as Record<string, unknown>);

export const addHole = (holes: Holes, at: string, reason: UnknownReason = 'unexpected-shape'): undefined => {
  holes.push({ at, reason });
};

/** The object in a field; an absent one counts as empty, anything else is a hole. */
export function readObject(value: unknown, at: string, holes: Holes): Raw {
  if (isRecord(value)) return value;
  if (value !== undefined && value !== null) addHole(holes, at);
  return NOTHING;
}

/** A string without secrets, at most 4,096 characters; null counts as absent. */
export function readText(value: unknown, at: string, holes: Holes): string | undefined {
  if (typeof value === 'string')
    return maskText(value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value);
  return value === undefined || value === null ? undefined : addHole(holes, at);
}

/** What a subject is called: the text of a field; where that is blank, the first of the others that is not. */
export const readName = (value: unknown, at: string, holes: Holes, ...others: readonly string[]): string =>
  [readText(value, at, holes) ?? '', ...others].find((text) => text.trim() !== '') ?? '';

/** A moment as Okta writes it, ISO 8601. */
export function readDate(value: unknown, at: string, holes: Holes): string | undefined {
  if (typeof value === 'string' && ISO_DATE.test(value)) return value;
  return value === undefined || value === null ? undefined : addHole(holes, at);
}
const ISO_DATE = /^\d{4}-\d\d-\d\dT[\d:.]{5,18}(?:Z|[+-][\d:]{2,5})$/;

export function readFlag(value: unknown, at: string, holes: Holes): boolean | undefined {
  if (typeof value === 'boolean') return value;
  return value === undefined || value === null ? undefined : addHole(holes, at);
}

/** Okta's words for one field. Looking one up also replaces it by our own string: equal strings that are one object compare fastest. */
export type Words<W extends string = string> = ReadonlyMap<string, W>;

export const wordsOf = <const W extends string>(...words: readonly W[]): Words<W> =>
  new Map(words.map((word) => [word, word]));

/** One of Okta's words; another one is a hole. */
export function readWord<W extends string>(
  value: unknown,
  words: Words<W>,
  at: string,
  holes: Holes,
): W | undefined {
  const word = words.get(value as string);
  if (word !== undefined) return word;
  return value === undefined || value === null ? undefined : addHole(holes, at);
}

/** The strings of a list, each through `clean`. An entry of another type is a hole and left out. */
export function readTexts(
  value: unknown,
  at: string,
  holes: Holes,
  clean: (text: string) => string,
): string[] | undefined {
  if (!Array.isArray(value)) return value === undefined || value === null ? undefined : addHole(holes, at);
  const texts: string[] = [];
  for (let index = 0; index < value.length; index++) {
    const entry: unknown = value[index];
    if (typeof entry === 'string') texts.push(clean(entry));
    else addHole(holes, `${at}[${index}]`);
  }
  return texts;
}

/** `status`: Okta's word as it came. One we do not know, or none, is also a hole. */
export function readStatus(value: unknown, words: Words, holes: Holes): string {
  const word = words.get(value as string);
  if (word !== undefined) return word;
  const text = readText(value, 'status', holes);
  if (text !== undefined || value === undefined || value === null) addHole(holes, 'status');
  return text ?? '';
}

/** The id of an item, exactly as Okta wrote it. An item without one cannot be named, so it is malformed. */
export const readId = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length > 0 && value.length <= 256 ? value : undefined;
