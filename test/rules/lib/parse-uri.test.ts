import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { isLoopback, isPlainHttp } from '../../../src/rules/lib/hosts.ts';
import { parseUri } from '../../../src/rules/lib/parse-uri.ts';
import { predicates } from '../../support/classify-uri.ts';

const FACTS = { ownedDomains: ['example.com'] };

describe('parseUri', () => {
  test('keeps what was registered and reads it as a browser would', () => {
    expect(parseUri(' HTTPS://App.Example.com:443/cb ')).toEqual({
      raw: 'HTTPS://App.Example.com:443/cb',
      scheme: 'https',
      form: 'web',
      host: 'app.example.com',
      trailingDot: false,
      port: '',
      origin: 'https://app.example.com',
    });
  });

  test.each([
    ['com.example.app:/cb', 'com.example.app', 'custom'],
    ['JavaScript:alert(1)', 'javascript', 'script'],
    ['https://', 'https', 'unparseable'],
    ['app.example.com/cb', '', 'unparseable'],
  ])('%s leads to no host', (raw, scheme, form) => {
    expect(parseUri(raw)).toEqual({
      raw,
      scheme,
      form,
      host: '',
      trailingDot: false,
      port: '',
      origin: '',
    });
  });

  test('no more than 4,096 letters are kept', () => {
    const uri = (letters: number): string => 'https://app.example.com/'.padEnd(letters, 'a');
    expect(parseUri(uri(4096)).raw).toBe(uri(4096));
    expect(parseUri(uri(4097)).raw).toBe(uri(4096));
    expect(parseUri(uri(10_000))).toEqual(parseUri(uri(4096)));
  });

  test.each([
    ['java\tscript:alert(1)', 'script'],
    ['\u0001javascript:alert(1)', 'script'],
    ['\u0001 \u0002javascript:alert(1)', 'script'],
    ['JaVaScRiPt:alert(1)', 'script'],
    ['view-source:https://a.example.com', 'script'],
    ['ws://a.example.com', 'file-like'],
    ['market://details', 'intent'],
    ['URN:ietf:wg:oauth:2.0:oob:auto', 'oob'],
    ['urn:example:thing', 'custom'],
    ['https://', 'unparseable'],
    ['https://a b.example.com', 'unparseable'],
    ['', 'unparseable'],
    ['//app.example.com/cb', 'unparseable'],
  ])('%s is %s', (uri, form) => {
    expect(parseUri(uri).form).toBe(form);
  });

  test.each([
    ['http://127.0.0.1:3000', true],
    ['http://0177.0.0.1/', true],
    ['http://localhost./cb', true],
    ['http://[::ffff:127.9.9.9]/', true],
    ['http://localhost.example.com', false],
    ['http://128.0.0.1', false],
    ['http://127.0.0.1.example.com', false],
    ['http://[::ffff:10.0.0.1]/', false],
  ])('%s is loopback: %s', (uri, expected) => {
    expect(isLoopback(parseUri(uri))).toBe(expected);
    expect(isPlainHttp(parseUri(uri))).toBe(!expected);
  });
});

describe('a browser that keeps an asterisk in a host encoded', () => {
  afterEach(() => vi.unstubAllGlobals());

  test.each([
    ['https://%2A.older.example.com/cb', '*.older.example.com'],
    ['https://*.*.older.example.com/cb', '*.*.older.example.com'],
  ])('%s', (uri, host) => {
    const encoded = host.replaceAll('*', '%2A');
    vi.stubGlobal('URL', function Older(this: Partial<URL>) {
      Object.assign(this, { hostname: encoded, port: '', origin: `https://${encoded}` });
    });
    expect(parseUri(uri).host).toBe(host);
  });
});

describe('hostile strings', () => {
  const schemes = fc.constantFrom('https://', 'http://', 'javascript:', 'myapp://', 'urn:', '', 'https:\\\\');
  const uris = fc
    .tuple(schemes, fc.string({ unit: 'binary', maxLength: 80 }))
    .map(([scheme, rest]) => scheme + rest);

  test('never throw and always mean the same', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), uris), (uri) => {
        expect(predicates(uri, FACTS)).toEqual(predicates(uri, FACTS));
        expect(predicates(` ${uri.trim()} `, FACTS)).toEqual(predicates(uri.trim(), FACTS));
      }),
    );
  });

  test('every web address has a host, and nothing else has', () => {
    fc.assert(
      fc.property(uris, (uri) => {
        const { form, host } = parseUri(uri);
        expect(host !== '').toBe(form === 'web');
      }),
    );
  });

  const LONG = 100_000;
  test.each([
    ['dots in the host', `https://${'a.'.repeat(LONG / 2)}com/cb`],
    ['one endless label', `https://${'a'.repeat(LONG)}`],
    ['letters beyond ASCII', `https://${'ж'.repeat(LONG)}.com/`],
    ['wildcards', `https://${'*.'.repeat(LONG / 2)}com/`],
    ['slashes', `https://${'/'.repeat(LONG)}`],
    ['dot segments', `https://app.example.com/${'../'.repeat(LONG / 3)}`],
    ['encoded dots', `https://app.example.com/${'%252e'.repeat(LONG / 5)}`],
    ['parameters', `https://app.example.com/?${'next=https://a&'.repeat(LONG / 15)}`],
    ['spaces', `${' '.repeat(LONG)}https://app.example.com/`],
    ['tabs', `ht${'\t'.repeat(LONG)}tps://app.example.com/`],
    ['a scheme without an end', 'a'.repeat(LONG)],
    ['at signs', `https://${'@'.repeat(LONG)}`],
    ['punycode', `https://xn--${'z'.repeat(LONG)}.com`],
    ['semicolons', `https://app.example.com/..${';'.repeat(LONG)}`],
  ])('%s take no time', (_, uri) => {
    predicates(uri, FACTS);
    const times = Array.from({ length: 7 }, () => {
      const from = performance.now();
      predicates(uri, FACTS);
      return performance.now() - from;
    }).sort((a, b) => a - b);
    expect(times[0]).toBeLessThan(1);
  });
});
