import { expect, test } from 'vitest';
import { parseUri } from '../../../src/rules/lib/parse-uri.ts';
import { reachOf, wildcardReach } from '../../../src/rules/lib/wildcard.ts';

test.each([
  ['https://*/cb', 'public-suffix'],
  ['https://*.com/cb', 'public-suffix'],
  ['https://app-*.herokuapp.com/cb', 'public-suffix'],
  ['https://*.ngrok.io/cb', 'public-suffix'],
  ['https://*.loca.lt/cb', 'public-suffix'],
  ['https://*.webhook.site/cb', 'public-suffix'],
  ['https://*.surge.sh/cb', 'public-suffix'],
  ['https://*.acme.netlify.app/cb', 'shared-parent'],
  ['https://pr-*.acme.netlify.app/cb', 'shared-parent'],
  ['https://*.acme.surge.sh/cb', 'shared-parent'],
  ['https://*.acme.codesandbox.io/cb', 'shared-parent'],
  ['https://*.acme.loca.lt/cb', 'shared-parent'],
  ['https://*.acme.webhook.site/cb', 'shared-parent'],
  ['https://*.*.example.com/cb', 'own-domain'],
  ['https://a-*.example.com/cb', 'own-domain'],
  ['https://pr-*.example.com/cb', 'partial-label'],
  ['https://*-pr.dev.example.com/cb', 'partial-label'],
  ['https://*.acme.auth.us-east-1.amazoncognito.com/cb', 'own-domain'],
])('%s reaches %s', (uri, reach) => {
  expect(wildcardReach(parseUri(uri))).toBe(reach);
});

test.each([
  ['*.app.localhost', 'own-domain'],
  ['pr-*.app.localhost', 'partial-label'],
  ['*.localhost', 'public-suffix'],
  ['*.sso.corp', 'own-domain'],
  ['*.corp', 'public-suffix'],
])('%s, which is not in the public DNS, reaches %s', (host, reach) => {
  expect(reachOf(host)).toBe(reach);
});
