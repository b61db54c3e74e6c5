import {
  END,
  isComplete,
  type Piece,
  type Sequence,
  START,
  samplesOf,
  type Texts,
  textsOf,
} from './pattern-pieces.ts';

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

/** Reads a short regular expression without running it. Undefined for what it cannot read; takes no time to speak of. */
export function readPattern(text: string): readonly Sequence[] | undefined {
  const reader: Reader = { text, at: 0, classes: 0 };
  try {
    const sequences = alternatives(reader, 0);
    return reader.at === text.length ? sequences : undefined;
  } catch {
    return undefined;
  }
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
  return begun.length > LONGEST ? fail() : begun;
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
  const again = atom.many ? [[atom.many]] : atom.sequences.map((sequence) => repeated(sequence, least, most));
  return least === 0 ? [...again, []] : again;
}

function repeated(sequence: Sequence, least: number, most: number): Sequence {
  if (sequence.includes(START) || sequence.includes(END)) return fail();
  if (least === most) {
    return least > MOST_COPIES || sequence.length > LONGEST / least
      ? fail()
      : Array.from({ length: least }, () => sequence).flat();
  }
  const { samples, all } = samplesOf(sequence);
  const [once = '', ...others] = samples;
  if (!all || once.length > LONGEST_TEXT) fail();
  return [[once, once + once, ...others]];
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
  const [source = ''] = taken(reader, /\\./y) ?? fail();
  const letter = source.slice(1);
  if (/[dwsDWS]/.test(letter)) return matcher(textsOf(source));
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

const matcher = ({ one, many }: Texts): Atom => (one.length === 0 ? fail() : { sequences: [[one]], many });
