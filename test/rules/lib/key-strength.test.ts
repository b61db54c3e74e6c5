import { describe, expect, test } from 'vitest';
import {
  encodedSize,
  isShortModulus,
  isWeakCurve,
  isWeakExponent,
} from '../../../src/rules/lib/key-strength.ts';

const modulus = (...bytes: number[]): string => Buffer.from(bytes).toString('base64url');
const filled = (first: readonly number[], length: number): string =>
  modulus(...first, ...Array<number>(length - first.length).fill(0xff));

describe('moduli', () => {
  test.each([
    ['2048 bits are enough', filled([0x80], 256), 2048, 256, false],
    ['2047 bits that fill 256 bytes are enough', filled([0x7f], 256), 2047, 256, false],
    ['2046 bits that fill 256 bytes are too few', filled([0x3f], 256), 2046, 256, true],
    ['2048 bits after a zero byte are enough', filled([0x00, 0x80], 257), 2048, 257, false],
    ['2047 bits after a zero byte are too few', filled([0x00, 0x7f], 257), 2047, 257, true],
    ['1024 bits are too few', filled([0x80], 128), 1024, 128, true],
    ['2049 bits are enough', filled([0x01], 257), 2049, 257, false],
    ['nothing but zeros is too short', modulus(0, 0), 0, 2, true],
  ])('%s', (_sentence, n, bits, bytes, isShort) => {
    const size = encodedSize(n);
    expect(size).toEqual({ bits, bytes });
    expect(size && isShortModulus(size)).toBe(isShort);
  });

  test('a number may be as long as it may be', () => {
    expect(encodedSize('_'.repeat(8192))).toEqual({ bits: 49_152, bytes: 6144 });
    expect(encodedSize('_'.repeat(8194))).toBeUndefined();
  });

  test.each(['', 'not base64!', '!AQAB', 'AQ=AB', 'AAAAA', 'A'.repeat(10_000)])('%s is no number', (text) => {
    expect(encodedSize(text)).toBeUndefined();
  });
});

test.each([
  ['AQAB', false],
  ['Aw', true],
  ['AQ', true],
  ['AAAD', true],
  ['EQ', false],
  ['AQAC', true],
  ['AQAB==', false],
  ['?', undefined],
  ['?AQAB', undefined],
  [' AQAB\n', false],
  ['-_8', false],
  ['+/8', false],
  ['-_4', true],
  ['A=Q', undefined],
])('exponent %s is weak: %s', (e, weak) => {
  expect(isWeakExponent(e)).toBe(weak);
});

test.each([
  ['P-256', false],
  ['P-521', false],
  ['P-192', true],
  ['secp256k1', true],
  [undefined, undefined],
])('curve %s is weak: %s', (crv, weak) => {
  expect(isWeakCurve(crv)).toBe(weak);
});
