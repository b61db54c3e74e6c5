import { expect, test } from 'vitest';
import { hostList } from '../../../src/rules/lib/host-list.ts';
import { parseUri } from '../../../src/rules/lib/parse-uri.ts';
import { sharedHosting } from '../../../src/rules/lib/public-suffix.ts';

test.each([
  ['https://webhook.site/x', 'catcher'],
  ['https://x.oast.fun/', 'catcher'],
  ['https://a.ngrok.app/', 'tunnel'],
  ['https://me.glitch.me/', 'tunnel'],
  ['https://jwt.io/', 'debugger'],
  ['https://auth.expo.io/@me/app', 'debugger'],
  ['https://developers.google.com/oauthplayground', 'debugger'],
  ['https://developers.google.com/oauthplayground/?code=1', 'debugger'],
  ['https://developers.google.com/other', undefined],
  ['https://developers.google.com/oauthplaygrounds', undefined],
  ['https://developers.google.com/cb?from=/oauthplayground', undefined],
  ['https://notwebhook.site/', undefined],
  ['https://webhook.site.example.com/', undefined],
])('%s is on the list %s', (uri, list) => {
  expect(hostList(parseUri(uri))).toBe(list);
});

test.each([
  ['acme.github.io', 'shared'],
  ['acme.surge.sh', 'shared'],
  ['surge.sh', 'suffix-itself'],
  ['co.uk', 'suffix-itself'],
  ['d111.cloudfront.net', 'tenant'],
  ['shop.myshopify.com', 'tenant'],
  ['*.github.io', undefined],
  ['app.example.com', undefined],
  ['intranet', undefined],
  ['10.0.0.1', undefined],
  ['sso.corp', undefined],
])('%s is %s', (host, hosting) => {
  expect(sharedHosting(host)).toBe(hosting);
});
