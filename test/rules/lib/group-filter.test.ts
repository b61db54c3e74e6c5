import { describe, expect, test } from 'vitest';
import { asksForEveryGroup } from '../../../src/rules/lib/group-expression.ts';
import { filterReach, filterTest } from '../../../src/rules/lib/group-filter.ts';

const reach = (value: string) => filterReach('REGEX', value);

/** The fastest of three runs, in milliseconds: other work on the machine slows some of them down. */
const fastest = (work: () => unknown): number =>
  Math.min(
    ...[1, 2, 3].map(() => {
      const before = performance.now();
      work();
      return performance.now() - before;
    }),
  );

describe('which groups a filter lets through', () => {
  test.each([
    '',
    ' ',
    '.*',
    '.+',
    '.*?',
    '.+?',
    '[\\s\\S]*',
    '(.*)',
    '\\S*',
    '^.*$',
    '/^.*$/',
    ' .* ',
    '((.+))',
    '(?:.*)',
    '^(.*)$',
    '.',
    '^',
    '.{0,}',
    '^.{1,99}$',
    '\\A.*\\z',
    '[^\\n]+',
    '[\\w\\W]',
    '(?<all>.*)',
    'x*',
    'admin|.*',
    '(?!secret).*',
    '(?=.).*',
    '\\Q\\E',
    '[a-zA-Z]',
    '\\p{L}|\\d',
    '\\b',
  ])('%j: all', (value) => expect(reach(value)).toBe('all'));

  test.each([
    '^crm-.*',
    '^(crm|hr)-',
    '^crm|^hr',
    '(?:^crm)',
    '(?i)^CRM',
    '^(?i).*',
    '^.*+$',
    '/^[a-z0-9_-]{3,16}$/',
    '\\Acrm',
    '(^a)+b',
    '^\\Q.*\\E',
    '(?=.*x)^a',
    '^(?<!x)y',
    '^[[:alpha:]]',
    '^[a-z&&[^b]]',
    '^a{2',
    '^\\d{12}',
  ])('%j: narrow', (value) => expect(reach(value)).toBe('narrow'));

  test.each([
    'crm',
    'admin.*',
    '.*admin',
    '^crm|admin',
    '(^a)?b',
    '\\.\\*',
    '[.]',
    '\\Q.*\\E',
    '(',
    '*',
    'a)',
    '[]',
    '\\1',
    '\\k<a>',
    '(?x)a',
    '\\d{12}',
    '\\u0041b',
    '\\x41b',
    'a++b',
    '.*+',
    '(?i).*',
    '(?s:.*)',
    '(?>.*)',
    '(?{{accountid}}\\d+)',
    `${'.*'.repeat(256)}`,
  ])('%j: open', (value) => expect(reach(value)).toBe('open'));

  test.each([
    ['STARTS_WITH', '', 'all'],
    ['CONTAINS', '', 'all'],
    ['STARTS_WITH', 'a', 'narrow'],
    ['CONTAINS', '.*', 'narrow'],
    ['EQUALS', '', 'narrow'],
    ['EQUALS', '.*', 'narrow'],
    ['ENDS_WITH', '', 'unclear'],
    [undefined, '', 'unclear'],
    ['REGEX', undefined, 'unclear'],
    ['EQUALS', undefined, 'unclear'],
  ] as const)('%s %j: %s', (type, value, expected) => expect(filterReach(type, value)).toBe(expected));

  test('511 letters are read, 512 are not', () => {
    expect(reach(`^${'.?'.repeat(255)}`)).toBe('all');
    expect(reach(`^.${'.?'.repeat(255)}`)).toBe('narrow');
  });
});

describe('no expression takes long', () => {
  const HOSTILE = [
    '(.*)'.repeat(120) + 'x'.repeat(20),
    '(a+)+$',
    '^(([a-z])+.)+[A-Z]([a-z])+$',
    `${'('.repeat(60)}.*${')*'.repeat(60)}!`,
    `${'('.repeat(60)}.?${'){1,9}'.repeat(60)}!`,
    `${'(||'.repeat(60)}a${')'.repeat(60)}!`,
    '(|a|a|a|a)'.repeat(50),
    `(?=${'(.*)'.repeat(100)}!)`,
    `${'(?='.repeat(60)}.*${')'.repeat(60)}!`,
    '(.|.){9999}!',
    '('.repeat(500),
    '['.repeat(500),
    '\\'.repeat(501),
    '{'.repeat(500),
  ];

  test.each(HOSTILE)('%j against short names', (value) => {
    let length = 0;
    // Each run has another expression, so that none is answered from memory.
    expect(fastest(() => reach(`${value}${'z'.repeat(length++ % 5)}`))).toBeLessThan(20);
  });

  test.each(HOSTILE)('%j against 10,000 long names', (value) => {
    const matches = filterTest('REGEX', value);
    const names = Array.from({ length: 10_000 }, (_, index) => `${'a'.repeat(250)}${index}`);
    expect(fastest(() => names.filter(matches))).toBeLessThan(1000);
  });

  test('100,000 letters', () => {
    const long = ['.*', '(', 'Groups.contains(', 'user.getGroups(', 'Groups ', ' '].map((text) =>
      text.repeat(100_000 / text.length),
    );
    for (const value of long) {
      expect(fastest(() => reach(value))).toBeLessThan(5);
      expect(fastest(() => asksForEveryGroup(value))).toBeLessThan(30);
      expect(filterTest('REGEX', '.*')(value)).toBeUndefined();
    }
  });
});

describe('which names a filter lets through', () => {
  test.each([
    ['EQUALS', 'CRM', 'crm', true],
    ['EQUALS', 'crm', 'crm2', false],
    ['STARTS_WITH', 'crm', 'CRM-Users', true],
    ['STARTS_WITH', 'users', 'CRM-Users', false],
    ['CONTAINS', 'users', 'CRM-Users', true],
    ['CONTAINS', 'admin', 'CRM-Users', false],
    ['REGEX', 'users', 'CRM-Users', false],
    ['REGEX', 'Users', 'CRM-Users', true],
    ['REGEX', '(?i)users', 'CRM-Users', true],
    ['REGEX', '(?i:crm)-Users', 'CRM-Users', true],
    ['REGEX', '(?i:crm)-users', 'CRM-Users', false],
    ['REGEX', '((?i)crm)-users', 'CRM-Users', false],
    ['REGEX', '((?i)crm-(?:us))ers', 'CRM-Users', true],
    ['REGEX', '^\\pL+-\\p{L}+$', 'CRM-Users', true],
    ['REGEX', '^\\PL', 'CRM-Users', false],
    ['REGEX', '^CRM-(?!Users)', 'CRM-Users', false],
    ['REGEX', '^CRM-(?=Users)', 'CRM-Users', true],
    ['REGEX', '\\bUsers\\b', 'CRM-Users', true],
    ['REGEX', '\\BUsers', 'CRM-Users', false],
    ['REGEX', '^.{9}$', 'CRM-Users', true],
    ['REGEX', '^.{3,8}$', 'CRM-Users', false],
    ['REGEX', '^(.{3}){3}$', 'CRM-Users', true],
    ['REGEX', '^(CRM)?-?(Users|Admins)+$', 'CRM-Users', true],
    ['REGEX', '^[A-Z]{2,}-\\p{Lu}\\w*$', 'CRM-Users', true],
    ['REGEX', '^\\u0043\\x52M', 'CRM-Users', true],
    ['REGEX', '\\1', 'CRM-Users', undefined],
    ['ENDS_WITH', '', 'CRM-Users', undefined],
    [undefined, '', 'CRM-Users', undefined],
    ['REGEX', undefined, 'CRM-Users', undefined],
  ])('%s %j, %j: %s', (type, value, name, expected) => expect(filterTest(type, value)(name)).toBe(expected));

  test('the same as JavaScript finds, where both understand the expression', () => {
    const parts = [
      'a',
      'b',
      '.',
      'a*',
      'b+',
      '(ab)?',
      '[^a]',
      '(a|bb)',
      '^',
      '$',
      'a{2}',
      '(?:b|)',
      '(a*b)*',
      '(?!b)',
      'b{1,2}?',
    ];
    const names = ['', 'a', 'b', 'ab', 'ba', 'aab', 'abb', 'bbaab'];
    for (const one of parts)
      for (const two of parts)
        for (const three of parts) {
          const value = one + two + three;
          let expected: RegExp;
          try {
            expected = new RegExp(value);
          } catch {
            continue;
          }
          // A quantifier after an assertion is allowed in JavaScript only.
          const matches = filterTest('REGEX', value);
          expect([value, ...names.map(matches)]).toEqual([
            value,
            ...names.map((name) => expected.test(name)),
          ]);
        }
  });
});

test.each([
  ['Groups.startsWith("OKTA","",100)', true],
  ["Groups.contains( 'OKTA' , '' , 100 )", true],
  ['Groups.endsWith(app.id, "", 10)', true],
  ['user.getGroups()', true],
  ['String.len(user.getGroups()) > 0', true],
  ['Groups.startsWith("OKTA","crm",100)', false],
  ['MyGroups.startsWith("OKTA","",100)', false],
  ['user.getGroups({"group.type":"OKTA_GROUP"})', false],
  ['user.getGroups() .?[name matches "x"]', false],
  ['getFilteredGroups({"00g1"}, "group.name", 40)', false],
  ['', false],
])('%j asks for every group: %s', (expression, expected) =>
  expect(asksForEveryGroup(expression)).toBe(expected),
);
