import { domainToASCII, domainToUnicode } from 'node:url';
import { array, assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import { unicodeHost } from '../../../src/rules/lib/punycode.ts';

const LETTERS = [
  ...'abcxyz019-',
  ...'äéßœğşı',
  ...'абвжяѐ',
  ...'αβγως',
  ...'אבג',
  ...'例え公司中文',
  '𠮷',
  '🍕',
];
const words = array(constantFrom(...LETTERS), { minLength: 1, maxLength: 24 });

test('the same as Node decodes', () => {
  assert(
    property(words, words, (one, other) => {
      const host = domainToASCII(`${one.join('')}.${other.join('')}.com`);
      if (host !== '') expect(unicodeHost(host)).toBe(domainToUnicode(host));
    }),
    { numRuns: 3000 },
  );
});

/** The samples of RFC 3492 §7.1 that are lower case and hold no ASCII but letters. */
test.each([
  ['egbpdaj6bu4bxfgehfvwxn', 'ليهمابتكلموشعربي؟'],
  ['ihqwcrb4cv8a8dqg056pqjye', '他们为什么不说中文'],
  ['ihqwctvzc91f659drss3x8bo0yb', '他們爲什麽不說中文'],
  ['Proprostnemluvesky-uyb24dma41a'.toLowerCase(), 'pročprostěnemluvíčesky'],
  ['4dbcagdahymbxekheh6e0a7fei0b', 'למההםפשוטלאמדבריםעברית'],
  ['b1abfaaepdrnnbgefbadotcwatmq2g4l', 'почемужеонинеговорятпорусски'],
  ['99zt52a', '納豆'],
  ['4ca0bs24ese', 'äöüƲǐ'],
  ['dn32g', '\u{10ffff}'],
  ['en32g', undefined],
  ['-', undefined],
  ['a\u0080', undefined],
  ['A', undefined],
  ['Aa', undefined],
  ['{', undefined],
  ['{a', undefined],
  ['/', undefined],
  ['/a', undefined],
  [':', undefined],
  [':a', undefined],
  ['9999999999', undefined],
  ['z'.repeat(64), undefined],
])('%s', (encoded, decoded) => {
  expect(unicodeHost(`xn--${encoded}`)).toBe(decoded ?? `xn--${encoded}`);
});

test('a label of up to 63 letters is decoded', () => {
  const longest = `${'a'.repeat(59)}-jeg`;
  expect(unicodeHost(`xn--${longest}.com`)).toBe(`${'a'.repeat(59)}ü.com`);
  expect(unicodeHost(`xn--a${longest}.com`)).toBe(`xn--a${longest}.com`);
});

test('a host without an encoded label stays as it is', () => {
  expect(unicodeHost('a-b.example.com')).toBe('a-b.example.com');
});
