import { describe, expect, test } from 'vitest';
import {
  END,
  isComplete,
  type Sequence,
  START,
  samplesOf,
  textOf,
  textsOf,
} from '../../../src/rules/lib/pattern-pieces.ts';
import { readPattern } from '../../../src/rules/lib/read-pattern.ts';

const ANY = ['.', 'x', '/'];
const ANY_MANY = ['de', 'fr', '11', '12', 'evil.net/', 'net/', 'evil.net'];
const spelt = (text: string): Sequence => [...text].map((letter) => [letter]);

describe('the ways through an expression', () => {
  test.each<[string, readonly Sequence[]]>([
    ['', [[]]],
    ['ab', [spelt('ab')]],
    ['a|b', [spelt('a'), spelt('b')]],
    ['a|', [spelt('a'), []]],
    ['|', [[], []]],
    ['()', [[]]],
    ['(?:)', [[]]],
    ['a?', [spelt('a'), []]],
    ['a*', [[['a', 'aa']], []]],
    ['a+', [[['a', 'aa']]]],
    ['a+?', [[['a', 'aa']]]],
    ['a++', [[['a', 'aa']]]],
    ['ab+c', [[['a'], ['b', 'bb'], ['c']]]],
    ['a{0}', [[]]],
    ['a{0,0}', [[]]],
    ['a{1}', [spelt('a')]],
    ['a{0,1}', [spelt('a'), []]],
    ['a{3}', [spelt('aaa')]],
    ['a{8}', [spelt('aaaaaaaa')]],
    ['a{2,3}', [[['a', 'aa']]]],
    ['a{1,}', [[['a', 'aa']]]],
    ['a{0,}', [[['a', 'aa']], []]],
    ['a{12,}', [[['a', 'aa']]]],
    ['a{1,12}', [[['a', 'aa']]]],
    ['(ab)+', [[['ab', 'abab']]]],
    ['(ab)*', [[['ab', 'abab']], []]],
    ['(ab){2}', [spelt('abab')]],
    ['(ab|c)+', [[['ab', 'abab']], [['c', 'cc']]]],
    ['(a|b)(c|d)', ['ac', 'ad', 'bc', 'bd'].map(spelt)],
    ['(?:a|b)c', ['ac', 'bc'].map(spelt)],
    ['(?<name1>a)', [spelt('a')]],
    ['.', [[ANY]]],
    ['.*', [[ANY_MANY], []]],
    ['.{2}', [[ANY_MANY]]],
    ['(.)+', [[['.', '..', 'x', '/']]]],
    ['[ab]', [spelt('a'), spelt('b')]],
    ['[ab]+', [[['aa', 'bb']]]],
    ['[abcd]', ['a', 'b', 'c', 'd'].map(spelt)],
    ['[abcde]', [[['a', 'b']]]],
    ['([ab]c)+', [[['ac', 'acac']], [['bc', 'bcbc']]]],
    ['[.]', [spelt('.')]],
    ['[.]+', [[['.', '..']]]],
    [String.raw`[\.]`, [spelt('.')]],
    [String.raw`[\.\-]`, [spelt('.'), spelt('-')]],
    ['[a-z]', [[['x', 'y']]]],
    ['[^a]', [[['x', 'y', '.', '/']]]],
    [String.raw`[\d]`, [[['0', '1']]]],
    [String.raw`\d`, [[['0', '1']]]],
    [String.raw`\d+`, [[['11', '12']]]],
    [String.raw`\.`, [spelt('.')]],
    [String.raw`\.+`, [[['.', '..']]]],
    ['^a$', [[['^'], ['a'], ['$']]]],
    ['(^a){1}', [[['^'], ['a']]]],
  ])('%s', (pattern, sequences) => expect(readPattern(pattern)).toEqual(sequences));

  test('what stands behind the end of the host, or of the address, is left out', () => {
    expect(readPattern('^https://a/b')).toEqual([[['^'], ...spelt('https://a/')]]);
    expect(readPattern('^https:/{2}a/b')).toEqual([[['^'], ...spelt('https://a/')]]);
    expect(readPattern('^https://a(/b)c')).toEqual([[['^'], ...spelt('https://a/')]]);
    expect(readPattern('^https://a/+b')).toEqual([[['^'], ...spelt('https://a'), ['/', '//'], ['b']]]);
    expect(readPattern('^a$b')).toEqual([[['^'], ['a'], ['$']]]);
    expect(readPattern('^https://(a/|b)c')?.map(textOf)).toEqual(['^https://a/', '^https://bc']);
    // Without a start it may stand anywhere, so nothing is behind it.
    expect(readPattern('a$b')?.map(textOf)).toEqual(['a$b']);
    expect(readPattern('https://a/b')?.map(textOf)).toEqual(['https://a/b']);
  });

  test('what is left out has to be readable all the same', () => {
    expect(readPattern('^https://a/(b')).toBeUndefined();
    expect(readPattern(String.raw`^https://a/\k`)).toBeUndefined();
  });

  test.each([
    ...['(', ')', '(a', 'a)', '[', '[a', '[]', '\\', '+', '*', '?', '{', 'a{', 'a{,2}', 'a**', 'x{12345}'],
    ...['(?=a)', '(?!a)', '(?i)a', '(?<1>a)', '(?<a', '(^a)+', '(a$)+', '(^|b)*', 'a{9}'],
    ...[String.raw`\n`, String.raw`\1`, String.raw`\x61`, String.raw`\s`, String.raw`[^\s\S]`],
  ])('%s is not read', (pattern) => expect(readPattern(pattern)).toBeUndefined());
});

describe('no more is read than can be looked through', () => {
  const nested = (depth: number): string => `${'('.repeat(depth)}a${')'.repeat(depth)}`;
  const either = (ways: number): string => Array.from({ length: ways }, () => 'a').join('|');

  test.each<[string, (size: number) => string, number]>([
    ['groups in groups', nested, 8],
    ['ways', either, 16],
    ['ways of a group', (ways) => `(${either(ways)})b`, 16],
    ['ways of two groups', (ways) => `(${either(ways)})(a|b)`, 8],
    ['classes', (count) => '[a-z]'.repeat(count), 24],
    ['letters', (count) => 'a'.repeat(count), 512],
    ['copies', (count) => `a{${count}}`, 8],
    ['copies of many letters', (count) => `(${'a'.repeat(count)}){8}`, 64],
    ['letters of a text that may come again', (count) => `(${'(abcdefgh)+'.repeat(count)})+`, 6],
    [
      'letters in a row that may come again',
      (count) => `(${[512, 100, count - 612].map((letters) => `(${'a'.repeat(letters)})+`).join('')})+`,
      1024,
    ],
  ])('%s', (_, pattern, most) => {
    expect(readPattern(pattern(most))).toBeDefined();
    expect(readPattern(pattern(most + 1))).toBeUndefined();
  });
});

test.each<[Sequence, boolean]>([
  [[], false],
  [[START], false],
  [[END], false],
  [[START, END], true],
  [[START, ...spelt('http://a'), END], true],
  [[...spelt('https://a/'), END], false],
  [[START, ...spelt('https://')], false],
  [[START, ...spelt('https:///')], true],
  [[START, ...spelt('https://a')], false],
  [[START, ...spelt('https://a/')], true],
  [[START, ...spelt('https://a'), ['/', '//']], false],
  [[START, ...spelt('https://a'), ['/', '//'], ['b']], false],
])('%j ends the host: %s', (sequence, ends) => expect(isComplete(sequence)).toBe(ends));

describe('what fits a class', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [String.raw`\d`, ['0', '1'], ['11', '12']],
    [String.raw`\D`, ['x', 'y', '.', '/'], ['de', 'fr', 'evil.net/', 'net/', 'evil.net']],
    [String.raw`\w`, ['x', 'y'], ['de', 'fr', '11', '12']],
    [String.raw`\W`, ['-', '.', '/'], ['--']],
    [String.raw`\s`, [], []],
    [String.raw`\S`, ['x', 'y', '.', '/'], ANY_MANY],
    ['[a-f]', ['a', 'b'], ['aa', 'bb', 'de']],
    ['[A-Z]', ['X', 'Y'], ['XX', 'YY']],
    ['[7]', ['7'], ['77']],
    ['[.]', ['.'], []],
    [String.raw`[\/]`, ['/'], []],
    ['[é]', [], []],
  ])('%s', (source, one, many) => expect(textsOf(source)).toEqual({ one, many }));
});

test('samples are the text meant, and that with one piece at a time exchanged', () => {
  expect(samplesOf([['a'], ['b', 'c', 'd'], ['e', 'f']])).toEqual({
    samples: ['abe', 'ace', 'ade', 'abf'],
    all: true,
  });
  expect(samplesOf([])).toEqual({ samples: [''], all: true });
  const varied = (count: number) => samplesOf(Array.from({ length: count }, () => ['a', 'b']));
  expect(varied(6)).toMatchObject({ all: true, samples: { length: 7 } });
  expect(varied(7)).toMatchObject({ all: false, samples: { length: 7 } });
});
