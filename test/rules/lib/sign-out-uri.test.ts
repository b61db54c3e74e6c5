import { expect, test } from 'vitest';
import { parseUri } from '../../../src/rules/lib/parse-uri.ts';
import { leadsToBadPlace, signOutVariants } from '../../../src/rules/lib/sign-out-uri.ts';
import { oidcApp } from '../../support/build-subjects.ts';

test.each([
  ['https://app.example.com/bye', [], false],
  ['http://app.example.com/bye', ['so-http'], false],
  ['https://app.example.com/*', ['so-wildcard'], false],
  ['https://*.example.com/', ['so-wildcard'], true],
  ['http://a.ngrok.io/', ['so-tunnel', 'so-http'], true],
  ['https://acme.github.io/', ['so-shared'], true],
  ['https://github.io/', [], false],
  ['https://webhook.site/', ['so-dangerous'], true],
  ['https://app.example.com/?url=//b.example.com', ['so-dangerous'], true],
  ['javascript:x', ['so-dangerous'], true],
  ['http://localhost/', ['so-localhost'], true],
  ['com.example.app:/bye', [], false],
  ['com.example.app:/bye?next=https://b.example.com', ['so-dangerous'], true],
  ['com.example.app:\\bye', ['so-dangerous'], true],
  ['com.example.app://me@bye', ['so-dangerous'], true],
])('%s: %j, a bad place: %s', (value, variants, isBad) => {
  expect(signOutVariants(parseUri(value), oidcApp(), false)).toEqual(variants);
  expect(leadsToBadPlace(parseUri(value), oidcApp())).toBe(isBad);
});
