import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseUri } from '../../../src/rules/lib/parse-uri.ts';
import { hasRedirectParam, hasUserinfo, riskyParts, writtenHost } from '../../../src/rules/lib/uri-parts.ts';

test.each([
  ['https://app.example.com/cb', []],
  ['https://user:secret@app.example.com/cb', ['userinfo']],
  ['https://app.example.com/@me', []],
  ['https://app.example.com/cb?next=//evil.example', ['redirect-param']],
  ['https://app.example.com/cb?NEXT=https%3A%2F%2Fevil.example', ['redirect-param']],
  ['https://app.example.com/cb?next=home', ['redirect-param-name']],
  ['https://app.example.com/cb?next==//evil.example', ['redirect-param-name']],
  ['https://app.example.com/cb?code=1', ['reserved-param']],
  ['https://app.example.com/cb?page=https://x.example', []],
  ['https://app.example.com/a/./cb', ['traversal']],
  ['https://app.example.com/a/..;/cb', ['traversal']],
  ['https://app.example.com/a/%2E%2e/cb', ['traversal']],
  ['https://app.example.com/a/..b/cb', []],
  ['https://app.example.com/a%2Fb', ['encoded-separator']],
  ['https://app.example.com/a%00', ['encoded-separator']],
  ['https://app.example.com/a b', ['control']],
  ['https://app.example.com/a//b', ['double-slash']],
  ['https://app.example.com', ['root-path']],
  ['https://app.example.com/#x', ['fragment', 'root-path']],
])('%s', (uri, parts) => {
  expect(riskyParts(parseUri(uri))).toEqual(parts);
});

describe('what stands before the path', () => {
  test.each([
    ['https://App.Example.com:443/cb', 'App.Example.com:443', false],
    ['https://me:secret@app.example.com', 'app.example.com', true],
    ['https:\\\\a@b@app.example.com?x', 'app.example.com', true],
    ['https:app.example.com/@me', 'app.example.com', false],
    ['https://app.example.com#@', 'app.example.com', false],
    ['com.example.app://me@cb/x', 'cb', true],
    ['com.example.app:/cb@x', '', false],
    ['com.example.app:me@cb', '', false],
    ['me@cb', '', false],
  ])('%s', (uri, host, isThere) => {
    expect(writtenHost(parseUri(uri))).toBe(host);
    expect(hasUserinfo(parseUri(uri))).toBe(isThere);
  });
});

test.each([
  ['https://app.example.com/cb', false],
  ['https://app.example.com/cb?', false],
  ['https://app.example.com/cb?page=//evil.example', false],
  ['https://app.example.com/cb?next=home', false],
  ['https://app.example.com/cb?x&next=//evil.example', true],
  ['https://app.example.com/cb?%6Eext=https:%2F%2Fevil.example#x', true],
  ['https://app.example.com/cb#?next=//evil.example', false],
  ['com.example.app:/cb?next=javascript:x', true],
])('%s leads on: %s', (uri, leadsOn) => expect(hasRedirectParam(parseUri(uri))).toBe(leadsOn));

/** What makes an address risky wherever it stands in the path. */
const PIECES = {
  '\\': 'backslash',
  '#': 'fragment',
  '/../': 'traversal',
  '/.;x/': 'traversal',
  '/%2e%2E/': 'traversal',
  '%2F': 'encoded-separator',
  '%0d': 'encoded-separator',
  ' ': 'control',
  '\u0001': 'control',
  '//': 'double-slash',
  '?next=https://evil.example': 'redirect-param',
  '?goto=home': 'redirect-param-name',
  '?x=1&state=2': 'reserved-param',
} as const;

const segment = fc.stringMatching(/^[a-z][a-z0-9._~!$&'()*+,;:=-]{0,8}$/);

test('a plain path has no risky parts; with one piece put into it, it has that one', () => {
  fc.assert(
    fc.property(
      fc.array(segment, { minLength: 1, maxLength: 4 }),
      fc.nat(),
      fc.constantFrom(...Object.keys(PIECES)),
      fc.constantFrom('https://app.example.com', 'http://localhost:8080', 'com.example.app://x'),
      (segments, at, piece, site) => {
        const path = `/${segments.join('/')}`;
        expect(riskyParts(parseUri(site + path))).toEqual([]);
        // Between two letters, so that the piece is what it looks like.
        const place = 2 + (at % segments.join('/').length);
        const risky = `${site}${path.slice(0, place)}a${piece}b${path.slice(place)}`;
        expect(riskyParts(parseUri(risky))).toContain(PIECES[piece as keyof typeof PIECES]);
      },
    ),
  );
});
