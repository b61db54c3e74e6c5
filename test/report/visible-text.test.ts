import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeInvisible, visibleText } from '../../src/report/visible-text.ts';

describe('visibleText', () => {
  test.each([
    ['plain Ünïcode 漢字 🙂', 'plain Ünïcode 漢字 🙂'],
    ['a\u202Eb', 'a‹U+202E›b'],
    ['\u200B\u200D\uFEFF', '‹U+200B›‹U+200D›‹U+FEFF›'],
    ['a\0b\tc\nd\u0085e', 'a‹U+0000›b‹U+0009›c‹U+000A›d‹U+0085›e'],
    ['\u2066x\u2069', '‹U+2066›x‹U+2069›'],
    ['\u{E0041}', '‹U+E0041›'],
    ['\uD800', '‹U+D800›'],
    ['\u3164\u2800', '‹U+3164›‹U+2800›'],
    ['soft\u00ADhyphen', 'soft‹U+00AD›hyphen'],
    ['\u061C', '‹U+061C›'],
    ['Adm\u{E0100}in\uFE0F\u180B', 'Adm‹U+E0100›in‹U+FE0F›‹U+180B›'],
    ['\u034F\u115F\u1160\u17B4\u17B5\uFFA0', '‹U+034F›‹U+115F›‹U+1160›‹U+17B4›‹U+17B5›‹U+FFA0›'],
    ['\u{1D159}\u2065\u{E0FFF}', '‹U+1D159›‹U+2065›‹U+E0FFF›'],
  ])('%j', (raw, seen) => expect(visibleText(raw)).toBe(seen));

  test('nothing invisible is left, and what is visible stays', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const seen = visibleText(raw);
        expect(seen).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{DI}\u2028\u2029]/u);
        expect(visibleText(seen)).toBe(seen);
      }),
    );
  });
});

test('JSON with escapes reads back as the same value', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (raw) => {
      const json = escapeInvisible(JSON.stringify(raw));
      expect(JSON.parse(json)).toBe(raw);
      expect(json).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{DI}\u2028\u2029]/u);
    }),
  );
});
