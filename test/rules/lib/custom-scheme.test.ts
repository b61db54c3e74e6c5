import { expect, test } from 'vitest';
import { hasAuthority, isReverseDns, isRuntimeScheme } from '../../../src/rules/lib/custom-scheme.ts';
import { parseUri } from '../../../src/rules/lib/parse-uri.ts';

test.each([
  ['com.example.app:/cb', true],
  ['xn--p1ai.example:/cb', true],
  ['uk.co.example:/cb', true],
  ['com:/cb', false],
  ['com.:/cb', false],
  ['com..example:/cb', false],
  ['myapp.example.com:/cb', false],
  ['local.example:/cb', false],
  ['cb', false],
])('%s in reverse order: %s', (value, expected) => expect(isReverseDns(parseUri(value))).toBe(expected));

test.each([
  ['exp://a', true],
  ['EXP://a', true],
  ['exp+acme://a', false],
  ['expo://a', false],
])('%s of a runtime: %s', (value, expected) => expect(isRuntimeScheme(parseUri(value))).toBe(expected));

test.each([
  ['a.b://c', true],
  ['a.b:/c', false],
  ['a.b:c//d', false],
])('%s has an authority: %s', (value, expected) => expect(hasAuthority(parseUri(value))).toBe(expected));
