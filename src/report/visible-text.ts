// Controls, bidi marks, blanks of no width, fillers, variation selectors, tag characters, lone surrogates: what can hide
// or reorder text. The empty Braille cell and the null notehead are drawn as nothing, whatever Unicode calls them.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800\u{1d159}]/gu;

const codeOf = (char: string): string =>
  (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

/** Text from an org with everything invisible spelled out, as in ‹U+202E›. */
export const visibleText = (raw: string): string => raw.replace(INVISIBLE, (char) => `‹U+${codeOf(char)}›`);

/** JSON text with the same characters escaped: the value read back is unchanged. */
export const escapeInvisible = (json: string): string =>
  json.replace(INVISIBLE, (char) =>
    [...Array(char.length).keys()]
      .map((unit) => `\\u${char.charCodeAt(unit).toString(16).padStart(4, '0')}`)
      .join(''),
  );
