import { remembered } from './remembered.ts';

/** What one place of a pattern may hold: first what its author had in mind, then what an attacker would put there. */
export type Piece = readonly string[];
/** One way through a pattern, up to the end of the host. */
export type Sequence = readonly Piece[];

export const START: Piece = ['^'];
export const END: Piece = ['$'];

/** Which pieces may differ from their first text in `samplesOf`. */
const MOST_VARIED = 6;
const LONGEST = 512;
const LONGEST_TEXT = 1024;
const MOST_SEQUENCES = 16;
const MOST_CLASSES = 24;
const DEEPEST = 8;
const MOST_COPIES = 8;

interface Reader {
  readonly text: string;
  at: number;
  classes: number;
}

interface Atom {
  readonly sequences: readonly Sequence[];
  /** Several times in a row, where that is more than the same text again. */
  readonly many?: Piece;
}

const fail = (): never => {
  throw new Error('unreadable pattern');
};

/** Reads a regular expression without running it. Undefined for what it cannot read; takes no time to speak of. */
export function readPattern(text: string): readonly Sequence[] | undefined {
  if (text.length > LONGEST) return undefined;
  const reader: Reader = { text, at: 0, classes: 0 };
  try {
    const sequences = alternatives(reader, 0);
    return reader.at === text.length ? sequences : undefined;
  } catch {
    return undefined;
  }
}

/** The author's text, and that text with one piece at a time exchanged. */
export function samplesOf(sequence: Sequence): {
  readonly samples: readonly string[];
  readonly all: boolean;
} {
  const meant = sequence.map(([first = '']) => first);
  const samples = [meant.join('')];
  const varied = sequence.flatMap((piece, index) => (piece.length > 1 ? [index] : []));
  for (const index of varied.slice(0, MOST_VARIED)) {
    for (const other of sequence[index]?.slice(1) ?? []) samples.push(meant.with(index, other).join(''));
  }
  return { samples, all: varied.length <= MOST_VARIED };
}

function taken(reader: Reader, what: RegExp): RegExpExecArray | undefined {
  what.lastIndex = reader.at;
  const found = what.exec(reader.text) ?? undefined;
  if (found) reader.at = what.lastIndex;
  return found;
}

function alternatives(reader: Reader, depth: number): readonly Sequence[] {
  const found: Sequence[] = [];
  do {
    found.push(...branch(reader, depth));
    if (depth > DEEPEST || found.length > MOST_SEQUENCES) fail();
  } while (taken(reader, /\|/y));
  return found;
}

function branch(reader: Reader, depth: number): readonly Sequence[] {
  let found: Piece[][] = [[]];
  while (reader.at < reader.text.length && !'|)'.includes(reader.text[reader.at] ?? ''))
    found = joined(found, quantified(reader, depth));
  return found;
}

function joined(left: Piece[][], right: readonly Sequence[]): Piece[][] {
  const found = left.flatMap((begun) => {
    if (isComplete(begun)) return [begun];
    return right.map((rest, index) => append(index === right.length - 1 ? begun : [...begun], rest));
  });
  return found.length > MOST_SEQUENCES ? fail() : found;
}

function append(begun: Piece[], rest: Sequence): Piece[] {
  for (const piece of rest) if (!isComplete(begun)) begun.push(piece);
  return begun;
}

/** `^https://` has nine pieces; the next slash ends the host, and what follows does not matter. */
function isComplete(sequence: Sequence): boolean {
  const last = sequence.at(-1);
  return (
    sequence[0] === START && (last === END || (sequence.length > 9 && last?.length === 1 && last[0] === '/'))
  );
}

function quantified(reader: Reader, depth: number): readonly Sequence[] {
  const atom = read(reader, depth);
  const sign = taken(reader, /(?:([*+?])|\{(\d{1,4})(,(\d{0,4}))?\})[?+]?/y);
  if (!sign) return atom.sequences;
  const [, short, from, comma, to] = sign;
  const least = short ? Number(short === '+') : Number(from);
  const most = short ? (short === '?' ? 1 : Infinity) : comma ? Number(to || Infinity) : least;
  if (most === 0) return [[]];
  if (most === 1) return least === 0 ? [...atom.sequences, []] : atom.sequences;
  return atom.sequences.map((sequence) => repeated(sequence, atom.many, least, most));
}

function repeated(sequence: Sequence, many: Piece | undefined, least: number, most: number): Sequence {
  if (sequence.includes(START) || sequence.includes(END)) return fail();
  if (!many && least === most) {
    return least > MOST_COPIES ? fail() : Array.from({ length: least }, () => sequence).flat();
  }
  const { samples, all } = samplesOf(sequence);
  const [once = '', ...others] = samples;
  if (!all || once.length > LONGEST_TEXT) fail();
  const piece = many ?? [once, once + once, ...others];
  return [least === 0 ? [...piece, ''] : piece];
}

function read(reader: Reader, depth: number): Atom {
  const { text, at } = reader;
  const letter = text[at] ?? '';
  if (letter === '[') return readClass(reader);
  if (letter === '\\') return readEscape(reader);
  reader.at += 1;
  if (letter === '(') return readGroup(reader, depth);
  if (letter === '.') return { sequences: [[['.', 'x', '/']]], many: textsOf('.').many };
  if (letter === '^') return { sequences: [[START]] };
  if (letter === '$') return { sequences: [[END]] };
  return '*+?{'.includes(letter) ? fail() : { sequences: [[[letter]]] };
}

function readGroup(reader: Reader, depth: number): Atom {
  if (!taken(reader, /\?(?::|<[A-Za-z]\w*>)/y) && reader.text[reader.at] === '?') return fail();
  const sequences = alternatives(reader, depth + 1);
  return taken(reader, /\)/y) ? { sequences } : fail();
}

function readEscape(reader: Reader): Atom {
  const [escape = ''] = taken(reader, /\\./y) ?? fail();
  const letter = escape.slice(1);
  if (/[dwsDWS]/.test(letter)) return matcher(textsOf(escape));
  return /\w/.test(letter) ? fail() : { sequences: [[[letter]]] };
}

/** A few letters in brackets are so many ways through; `[.]` is a dot. */
const FEW = /^\[(?:\\\W|[^\\^\]-]){1,4}\]$/;

function readClass(reader: Reader): Atom {
  const [source = ''] = taken(reader, /\[\^?(?:\\.|[^\]\\])*\]/y) ?? fail();
  reader.classes += 1;
  if (reader.classes > MOST_CLASSES) fail();
  if (!FEW.test(source)) return matcher(textsOf(source));
  const letters = [...source.slice(1, -1).replace(/\\(\W)/g, '$1')];
  const sequences = letters.map((letter) => [[letter]]);
  return letters.length === 1 ? { sequences } : { sequences, many: textsOf(source).many };
}

interface Texts {
  readonly one: Piece;
  readonly many: Piece;
}

const matcher = ({ one, many }: Texts): Atom => (one.length === 0 ? fail() : { sequences: [[one]], many });

const LETTERS = ['x', 'y', '1', '2', '-', '.', '/'];
const WORDS = ['de', 'fr', '11', '12', 'evil.net/', 'net/', 'evil.net'];

/** What fits a class. It is asked about one character at a time, so there is nothing to backtrack over. */
const textsOf = /* @__PURE__ */ remembered((source: string): Texts => {
  const one = new RegExp(`^${source}$`);
  const fits = (text: string): boolean => [...text].every((letter) => one.test(letter));
  return { one: LETTERS.filter(fits), many: WORDS.filter(fits) };
});
