import { remembered } from './remembered.ts';

/** What one place of a pattern may hold: first what its author had in mind, then what an attacker would put there. */
export type Piece = readonly string[];
/** One way through a pattern, up to the end of the host. */
export type Sequence = readonly Piece[];

export const START: Piece = ['^'];
export const END: Piece = ['$'];

/** Which pieces may differ from their first text in a sample. */
const MOST_VARIED = 6;
/** What the author had in mind. */
export const textOf = (sequence: Sequence): string => sequence.map(([first = '']) => first).join('');

/** The first slash after `https://` ends the host, and what follows does not matter. */
export function isComplete(sequence: Sequence): boolean {
  const last = sequence.at(-1);
  if (sequence[0] !== START || last?.length !== 1) return false;
  return last === END || (last[0] === '/' && textOf(sequence).lastIndexOf('/') > '^https://'.length - 1);
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

/** What fits a class, once and several times. */
export interface Texts {
  readonly one: Piece;
  readonly many: Piece;
}

const LETTERS = [...'xyabcdefghijklmnopqrstuvw0123456789-XYABCDEFGHIJKLMNOPQRSTUVW'];
const MARKS = ['.', '/'];
const WORDS = ['de', 'fr', '11', '12', 'evil.net/', 'net/', 'evil.net'];

/** What fits a class. It is asked about one character at a time, so there is nothing to backtrack over. */
export const textsOf = /* @__PURE__ */ remembered((source: string): Texts => {
  const one = new RegExp(`^${source}$`);
  const fits = (text: string): boolean => [...text].every((letter) => one.test(letter));
  const letters = LETTERS.filter(fits).slice(0, 2);
  const words = WORDS.filter(fits);
  const doubled = letters.map((letter) => letter + letter);
  return {
    one: [...letters, ...MARKS.filter(fits)],
    many: words.length > 1 ? words : [...doubled, ...words],
  };
});
