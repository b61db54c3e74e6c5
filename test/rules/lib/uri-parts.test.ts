import { expect, test } from 'vitest';
import { parseUri } from '../../../src/rules/lib/parse-uri.ts';
import { riskyParts } from '../../../src/rules/lib/uri-parts.ts';

test.each([
  ['https://app.example.com/cb', []],
  ['https://user:secret@app.example.com/cb', ['userinfo']],
  ['https://app.example.com/@me', []],
  ['https://app.example.com/cb?next=//evil.example', ['redirect-param']],
  ['https://app.example.com/cb?NEXT=https%3A%2F%2Fevil.example', ['redirect-param']],
  ['https://app.example.com/cb?next=home', ['redirect-param-name']],
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
