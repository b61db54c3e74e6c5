import { expect, test } from 'vitest';
import type { ApplicationType } from '../../../src/model/oauth-client.ts';
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

const HERE = 'http://localhost:3000/bye';
const THERE = 'https://app.example.com/bye';

test.each<[ApplicationType, string, readonly string[] | undefined, readonly string[] | undefined, boolean]>([
  ['web', 'signs users out elsewhere too', [HERE, THERE], [HERE], true],
  ['web', 'signs users in elsewhere', [HERE], [HERE, THERE], true],
  ['browser', 'signs users out elsewhere too', [HERE, THERE], [], true],
  ['browser', 'signs users in elsewhere', [HERE], [THERE], true],
  ['web', 'is only on this computer', [HERE], [HERE, 'http://127.0.0.1/cb'], false],
  ['web', 'has no other address', undefined, undefined, false],
  ['native', 'signs users in elsewhere', [HERE], [THERE], false],
  ['service', 'signs users in elsewhere', [HERE], [THERE], false],
])('an address on this computer, when the %s app %s', (type, _, out, back, isFault) => {
  const app = oidcApp({
    client: { application_type: type, post_logout_redirect_uris: out, redirect_uris: back },
  });
  const uri = parseUri(HERE);
  expect(signOutVariants(uri, app, false)).toEqual(isFault ? ['so-localhost'] : []);
  expect(signOutVariants(uri, app, true)).toEqual([]);
});

test.each([
  ['none', 'so-http-public-client'],
  ['client_secret_basic', 'so-http'],
] as const)('http of a client that authenticates by %s is %s', (token_endpoint_auth_method, variant) => {
  const app = oidcApp({ credentials: { token_endpoint_auth_method } });
  expect(signOutVariants(parseUri('http://app.example.com/bye'), app, false)).toEqual([variant]);
});
