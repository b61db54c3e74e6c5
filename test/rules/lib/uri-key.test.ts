import { expect, test } from 'vitest';
import { parseUri } from '../../../src/rules/lib/parse-uri.ts';
import { uriKey } from '../../../src/rules/lib/uri-key.ts';
import { quickest } from '../../support/quickest.ts';

const keyOf = (value: string): string => uriKey(parseUri(value));

test.each([
  ['https://app.example.com/cb', 'HTTPS://APP.example.com/cb'],
  ['https://app.example.com/cb', ' https://app.example.com:443/cb '],
  ['http://app.example.com/', 'http://app.example.com:80/'],
  ['https://bücher.de/cb', 'https://xn--bcher-kva.de/cb'],
  ['com.example.app:/cb', 'COM.example.App:/cb'],
])('%s is %s', (one, other) => expect(keyOf(other)).toBe(keyOf(one)));

test.each([
  ['https://app.example.com/cb', 'http://app.example.com/cb'],
  ['https://app.example.com/cb', 'https://app.example.com/CB'],
  ['https://app.example.com/cb', 'https://app.example.com/cb/'],
  ['https://app.example.com/cb', 'https://app.example.com/x/../cb'],
  ['https://app.example.com/cb', 'https://app.example.com/%63b'],
  ['https://app.example.com/cb', 'https://app.example.com/cb?a'],
  ['https://app.example.com/cb?a=1', 'https://app.example.com/cb?A=1'],
  ['https://app.example.com', 'https://app.example.com/'],
  ['https://app.example.com/cb', 'https://app.example.com:8443/cb'],
  ['https://app.example.com/cb', 'https://app.example.com./cb'],
  ['https://app.example.com/cb', 'https://me@app.example.com/cb'],
  ['https://you@app.example.com/cb', 'https://me@app.example.com/cb'],
  ['https://a$$@app.example.com/', 'https://a$@app.example.com/'],
  ['https://a$&b@app.example.com/x', 'https://a//b@app.example.com/x'],
  ['\u0001https://app.example.com/a', '\u0001https://app.example.com/b'],
  ['com.example.app:/cb', 'com.example.app:/CB'],
  ['', 'cb'],
])('%s is not %s', (one, other) => expect(keyOf(other)).not.toBe(keyOf(one)));

test.each([
  ['HTTPS://App.Example.com:443/A/../b?C#d', 'https://app.example.com/A/../b?C#d'],
  ['http://App.example.com:8080', 'http://app.example.com:8080'],
  ['https://Me:Secret@App.Example.com/cb', 'https://Me:Secret@app.example.com/cb'],
  ['https:\\\\me@App.example.com\\cb', 'https://me@app.example.com\\cb'],
  ['Com.Example.App://Host/Cb', 'com.example.app://Host/Cb'],
  ['App.example.com/cb', 'App.example.com/cb'],
])('the key of %s is %s', (uri, key) => expect(keyOf(uri)).toBe(key));

test('a long authority costs nothing', () => {
  const long = `https://${'a@'.repeat(2000)}b/c`;
  expect(quickest(() => keyOf(long), 10)).toBeLessThan(50);
});
