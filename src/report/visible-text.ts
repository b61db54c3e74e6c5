// Controls, bidi marks, blanks of no width, fillers, tag characters, lone surrogates: what can hide or reorder text.
const INVISIBLE = /\u034f|\u17b4|\u17b5|[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\u115f\u1160\u2800\u3164\uffa0]/gu;

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
