import { expect, test } from 'vitest';
import { parseUri } from '../../../src/rules/lib/parse-uri.ts';
import { isListedServer, isUnsafeServer } from '../../../src/rules/lib/unsafe-server.ts';

test.each([
  ['https://scim.example.com', false, false],
  ['https://localhost', false, false],
  ['https://[::1]/', false, false],
  ['https://scim/', true, false],
  ['https://10.0.0.1/', true, false],
  ['https://a@evil.net/', true, false],
  ['https://acme.ngrok.app', true, true],
  ['https://jwt.io', true, true],
  ['https://acme.github.io', true, true],
  ['ftp://scim.example.com', false, false],
  ['', false, false],
])('%s', (address, unsafe, isListed) => {
  expect(isUnsafeServer(parseUri(address))).toBe(unsafe);
  expect(isListedServer(parseUri(address))).toBe(isListed);
});
