import { expect, test } from 'vitest';
import type { ApplicationType } from '../../../src/model/oauth-client.ts';
import { parseUri } from '../../../src/rules/lib/parse-uri.ts';
import { isInsecureSignOut, signOutVariants } from '../../../src/rules/lib/sign-out-uri.ts';
import { oidcApp } from '../../support/build-subjects.ts';

test.each([
  ['https://app.example.com/bye', []],
  ['http://app.example.com/bye', ['so-http']],
  ['https://app.example.com/*', ['so-wildcard']],
  ['https://*.example.com/', ['so-wildcard']],
  ['http://a.ngrok.io/', ['so-tunnel', 'so-http']],
  ['https://acme.github.io/', ['so-shared']],
  ['https://github.io/', []],
  ['https://webhook.site/', ['so-dangerous']],
  ['https://app.example.com/?url=//b.example.com', ['so-dangerous']],
  ['javascript:x', ['so-dangerous']],
  ['http://localhost/', ['so-localhost']],
  ['com.example.app:/bye', []],
  ['com.example.app:/bye?next=https://b.example.com', ['so-dangerous']],
  ['com.example.app:\\bye', ['so-dangerous']],
  ['com.example.app://me@bye', ['so-dangerous']],
])('%s: %j', (value, variants) => {
  expect(signOutVariants(parseUri(value), oidcApp(), false)).toEqual(variants);
  expect(isInsecureSignOut(parseUri(value), oidcApp())).toBe(variants.length > 0);
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
