/** Numbers words in the order in which they come. */
export interface WordList<W extends string = string> {
  readonly words: readonly W[];
  indexOf(word: W): number;
}

export function openWordList<W extends string = string>(): WordList<W> {
  const words: W[] = [];
  const indexes = new Map<W, number>();
  return {
    words,
    indexOf(word) {
      const known = indexes.get(word);
      if (known !== undefined) return known;
      indexes.set(word, words.length);
      return words.push(word) - 1;
    },
  };
}
