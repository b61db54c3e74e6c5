import { describe, expect, test } from 'vitest';
import { occursIn } from '../../../src/rules/lib/match-group-pattern.ts';
import { isAnchored, type Part, readGroupPattern } from '../../../src/rules/lib/read-group-pattern.ts';

function read(pattern: string): Part {
  const part = readGroupPattern(pattern);
  if (!part) throw new Error(`${pattern} was not read`);
  return part;
}

const occurs = (pattern: string, text: string) => occursIn(read(pattern), text, { left: 100_000 });

describe('an expression finds the one text and not the other', () => {
  test.each([
    ['a.b', 'xaxbx', 'ab'],
    [' a ', 'a', 'b'],
    ['/ab/', 'ab', 'b'],
    ['a/b/', 'a/b/', 'ab'],
    ['/a/b', '/a/b', 'ab'],
    ['a|b', 'b', 'c'],
    ['^(a|)$', '', 'b'],
    ['^ba?$', 'ba', 'baa'],
    ['^a+$', 'aa', ''],
    ['^a*$', '', 'b'],
    ['^a{2}$', 'aa', 'aaa'],
    ['^a{12}$', 'a'.repeat(12), 'a'.repeat(11)],
    ['^a{1,2}$', 'aa', 'aaa'],
    ['^a{1,12}$', 'a'.repeat(12), 'a'.repeat(13)],
    ['^a{2,}$', 'aaa', 'a'],
    ['^a{1,2}?$', 'aa', 'aaa'],
    ['^.$', 'ü', '\n'],
    ['^.$', '\t', '\r'],
    ['a(?=b)', 'ab', 'ac'],
    ['a(?!b)', 'ac', 'ab'],
    ['(?:a)b', 'ab', 'AB'],
    ['(?>a)b', 'ab', 'AB'],
    ['(?<one1>a)b', 'ab', 'AB'],
    [String.raw`a\.b`, 'a.b', 'axb'],
    [String.raw`\d\D`, '1a', 'a1'],
    [String.raw`\w\W`, 'a-', '-a'],
    [String.raw`\s\S`, ' a', 'a '],
    [String.raw`\t\n\r\f`, '\t\n\r\f', 'tnrf'],
    [String.raw`\p{Lu}`, 'Ü', 'ü'],
    [String.raw`\P{Lu}`, 'ü', 'Ü'],
    [String.raw`\x41\u0042`, 'AB', 'x41'],
    [String.raw`\bb`, 'a-b', 'ab'],
    [String.raw`\Bb`, 'ab', 'a-b'],
    [String.raw`a\b`, 'a', 'ab'],
    [String.raw`\Ab`, 'ba', 'ab'],
    [String.raw`b\z`, 'ab', 'ba'],
    [String.raw`b\Z`, 'ab', 'ba'],
    [String.raw`\Qa.b\E.`, 'a.b!', 'axb!'],
    [String.raw`\Qa b\E`, 'a b', 'ab'],
    [String.raw`\Qa*`, 'a*', 'aa'],
    ['[abc]', 'b', 'd'],
    ['[^abc]', 'd', 'b'],
    [String.raw`[\]\-]`, ']', 'a'],
    [String.raw`[\d\p{Lu}]`, 'Ü', 'ü'],
    ['[a&]', '&', 'b'],
  ])('%s', (pattern, one, other) => {
    expect(occurs(pattern, one)).toBe(true);
    expect(occurs(pattern, other)).toBe(false);
  });
});

describe('letters fit in either case', () => {
  test.each([
    ['(?i)users', 'CRM-Users', 'CRM-Admins'],
    ['(?i)[a-c]', 'B', 'D'],
    ['(?i:b)', 'B', 'A'],
    ['(?im)b', 'B', 'A'],
    ['(?si)b', 'B', 'A'],
    [String.raw`(?i)\Qb\E`, 'B', 'A'],
  ])('%s', (pattern, one, other) => {
    expect(occurs(pattern, one)).toBe(true);
    expect(occurs(pattern, other)).toBe(false);
  });

  test.each(['b', '[a-c]', '(b)', '(?s)b', '(?su:b)', '(?=b)b'])('not by %s', (pattern) => {
    expect(occurs(pattern, 'b')).toBe(true);
    expect(occurs(pattern, 'B')).toBe(false);
  });
});

describe('an expression begins at the start of the text', () => {
  test.each(['^a', String.raw`\Aa`, '(^a)', '^a|^b', '(^a)+', '(?i)^a', '((?i))^a', '(?=b)^a', '(?!a)(^b)'])(
    '%s',
    (pattern) => expect(isAnchored(read(pattern))).toBe(true),
  );

  test.each(['', '()', 'a', 'a^', '^a|b', '(^a)*', '(^a)?', '(^a){0,2}', '$', '(?=^a)', '(?=^a)(?=^b)'])(
    'not %j',
    (pattern) => expect(isAnchored(read(pattern))).toBe(false),
  );
});

test.each(['a', '(a)', '((a))', '(?:a)', '[a]', '(?i:a)'])('%s is a letter, not a list of one', (pattern) => {
  expect(read(pattern).kind).toBe('letter');
});

describe('what cannot be read', () => {
  test.each([
    ...['(', 'a)', '(a', '[', '[]', '[a', '*', '+', '?', '{', 'a{', 'a{,2}', 'a**', '|*'],
    ...['[a&&b]', '[[:alpha:]]', '(?<!a)b', '(?<1>a)', '(?x)a', '(?i:?:a)', '(?=?:a)'],
    ...[String.raw`\1`, String.raw`\k<a>`, String.raw`\G`, String.raw`\x4`, String.raw`\p{Nobody}`, '\\'],
  ])('%s', (pattern) => expect(readGroupPattern(pattern)).toBeUndefined());

  test('groups in groups, when there are too many', () => {
    const nested = (depth: number): string => `${'('.repeat(depth)}a${')'.repeat(depth)}`;
    expect(readGroupPattern(nested(63))).toBeDefined();
    expect(readGroupPattern(nested(64))).toBeUndefined();
    expect(readGroupPattern('(a)'.repeat(100))).toBeDefined();
  });
});
