import { describe, expect, test } from 'vitest';
import { patternReach } from '../../../src/rules/lib/pattern-reach.ts';
import { quickest } from '../../support/quickest.ts';

const TIGHT = [
  String.raw`^https://app\.vendor\.com/login$`,
  String.raw`^https:\/\/app\.vendor\.com\/`,
  String.raw`  ^https://app\.vendor\.com/.*  `,
  '^https://app[.]vendor[.]com$',
  String.raw`^https://(www\.)?vendor\.com/(login|signin)(\?.*)?$`,
  String.raw`^https://(app|login)\.vendor\.com(:\d+)?(/|$)`,
  String.raw`^(?:https://app\.vendor\.com/|https://login\.vendor\.net/)`,
  String.raw`^https://a\.vendor\.com/|^https://b\.vendor\.com/`,
  String.raw`(^https://a\.vendor\.com/)`,
  String.raw`^https://[a-z0-9-]+\.vendor\.com/`,
  String.raw`^https://[^/]+\.vendor\.com/`,
  String.raw`^https://([a-z0-9-]+\.)*vendor\.com/`,
  String.raw`^https://([a-z0-9-]+\.){1,3}vendor\.com/`,
  String.raw`^https:/{2}app\.vendor\.com:8443/`,
  String.raw`^[hH]ttps://app\d*\.vendor\.co\.uk/.*/.*/?x?y?z?(a|b|c)?(d|e)*$`,
  String.raw`^https://[a-f0-9]+[xyz]+[-_]?[QZ]*\.vendor\.com/`,
  String.raw`^https://[a-z]+\.corp/`,
  '^https://intranet/',
  String.raw`^https://10\.0\.[0-9.]+/`,
  // Nobody can have the name that an unescaped dot before the top-level domain lets in.
  String.raw`^https://app\.vendor.com/`,
];

const LOOSE = [
  '.*',
  '^',
  '$',
  '^.*$',
  '^https',
  String.raw`xhttps://app\.vendor\.com/`,
  '^https://',
  '^https://.*',
  '^https://.+/login',
  String.raw`https://app\.vendor\.com/.*`,
  String.raw`^http://app\.vendor\.com/`,
  String.raw`^https?://app\.vendor\.com/`,
  String.raw`^(https|http)://app\.vendor\.com/`,
  String.raw`^.*://app\.vendor\.com/`,
  String.raw`^\w+://app\.vendor\.com/`,
  String.raw`^(https://)?app\.vendor\.com/`,
  '^https://app.vendor.com/',
  '^https://vendor.co.uk/',
  String.raw`^https://app[^x]vendor\.com/`,
  String.raw`^https://app\.vendor\.com`,
  String.raw`^https://app\.vendor\.com.*`,
  String.raw`^https://app\.vendor\.com/*`,
  String.raw`^https://.*\.vendor\.com/`,
  String.raw`^https://.*vendor\.com/`,
  String.raw`^https://[a-z]+vendor\.com/`,
  String.raw`^https://[a-z]vendor\.com/`,
  String.raw`^https://[^/]*vendor\.com/`,
  '^https://[^/]+/login$',
  String.raw`^https://\S+\.vendor\.com/`,
  String.raw`^https://vendor\.[a-z]+/`,
  String.raw`^https://vendor\.[a-z]{2}/`,
  String.raw`^https://vendor\.[^.]+\.com/`,
  String.raw`^https://(.+\.)*vendor\.com/`,
  String.raw`^https://vendor(\.com)+/`,
  String.raw`^https://[a-z]+\.github\.io/`,
  String.raw`^https://a\.vendor\.com/|https://b\.vendor\.com/`,
  String.raw`^(https://a\.vendor\.com/|https://.*)$`,
  // Empty groups do not hide where the host begins.
  '^()+https://.*',
  '^()+()+https://.*',
  String.raw`^(https://)+.*\.vendor\.com/`,
  String.raw`^https://[a-f]vendor\.com/`,
  String.raw`^https://[aeiou]+vendor\.com/`,
  String.raw`^https://[ab]+vendor\.com/`,
  '^https://a?/?b?.*',
  // What follows the end does not matter, what stands beside it does.
  String.raw`^https://app\.vendor\.com($|.*)`,
];

const UNCLEAR = [
  '^https:///.*',
  '^https://()+/.*',
  '(',
  ')',
  '[',
  '\\',
  '*',
  '^https://a{,2}',
  String.raw`(?i)^https://app\.vendor\.com/`,
  String.raw`^https://(?!evil)app\.vendor\.com/`,
  String.raw`^https://(a)\1\.vendor\.com/`,
  String.raw`^https://\x61pp\.vendor\.com/`,
  String.raw`^https://^app\.vendor\.com/`,
  String.raw`^https://(a|b)(c|d)(e|f)(g|h)(i|j)\.vendor\.com/`,
  String.raw`^https://[a-z][a-z][a-z][a-z][a-z][a-z][a-z]\.vendor\.com/`,
  `^https://${'('.repeat(100)}a${')'.repeat(100)}`,
];

describe.each([
  ['tight', TIGHT],
  ['loose', LOOSE],
  ['unclear', UNCLEAR],
] as const)('%s', (reach, patterns) => {
  test.each(patterns)('%s', (pattern) => expect(patternReach(pattern)).toBe(reach));
});

test.each(LOOSE.concat(TIGHT))('%s is a regular expression', (pattern) => {
  expect(() => new RegExp(pattern.trim())).not.toThrow();
});

test('patterns of up to 512 letters are read', () => {
  const pattern = (letters: number): string => String.raw`^https://app\.vendor\.com/`.padEnd(letters, 'a');
  expect(patternReach(pattern(512))).toBe('tight');
  expect(patternReach(pattern(513))).toBe('unclear');
});

/** Each would keep a backtracking engine busy for longer than anyone waits. */
const CATASTROPHIC = [
  '^(a+)+$',
  '^(https://(e|e)+)+$',
  '^(([a-z/:.])+)+$',
  '^([a-z:/.]+)*!$',
  '^https://(([a-z]+)+\\.)+!$',
  '^https://((.*)*)*evil((.*)*)*example((.*)*)*!$',
  '^(https://|h|t|p|s|:|/)+(e|v|i|l|.)+(.|e)+!',
  '^https://(.|.|.|.|.|.|.|.)+(.|.|.|.|.|.|.|.)+!$',
  `^${'(a|'.repeat(150)}`,
  `^${'('.repeat(8)}a${'+)+'.repeat(8)}$`,
  `^https://${'a?'.repeat(240)}`,
  `^https://${'.'.repeat(500)}`,
  `^https://${'.*'.repeat(250)}`,
  `^https://${'[a-z]+\\.'.repeat(55)}com/`,
  `^https://${'(a|b)'.repeat(100)}`,
  `^https://${'a{9999}'.repeat(70)}`,
  `^https://((((((((a{8}){8}){8}){8}){8}){8}){8}){8}/`,
  `^https://((((((((a+){8})+){8})+){8})+){8})/`,
  '|'.repeat(512),
  '\\'.repeat(512),
  '['.repeat(512),
  '{'.repeat(512),
  'a{1'.repeat(170),
];

test.each(CATASTROPHIC)('%s takes no time', (pattern) => {
  // What was read once is remembered.
  const others = ['', 'a', 'b', 'c', 'd', 'e', 'f'];
  expect(quickest((round) => patternReach(`${others[round]}${pattern}`), 10)).toBeLessThan(20);
});

test('patterns made at random are read in no time, and never as tight without https', () => {
  const parts = [
    '^',
    '$',
    '(',
    ')',
    '|',
    '.',
    '*',
    '+',
    '?',
    '{2}',
    '[a-z]',
    '[^/]',
    '\\.',
    '/',
    'a',
    'https://',
  ];
  let seed = 7;
  const next = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const patterns = Array.from({ length: 3000 }, () =>
    Array.from({ length: next(40) }, () => parts[next(parts.length)]).join(''),
  );
  const started = performance.now();
  for (const pattern of patterns) {
    if (patternReach(pattern) === 'tight') expect(pattern).toContain('https://');
  }
  expect(performance.now() - started).toBeLessThan(3000);
});
