import { expect, test } from 'vitest';
import { parseUri } from '../../../src/rules/lib/parse-uri.ts';
import { wildcardReach } from '../../../src/rules/lib/wildcard.ts';

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
  ['https://*.*.example.com/cb', 'own-domain'],
  ['https://a-*.example.com/cb', 'own-domain'],
  ['https://pr-*.example.com/cb', 'partial-label'],
  ['https://*-pr.dev.example.com/cb', 'partial-label'],
  ['https://*.acme.auth.us-east-1.amazoncognito.com/cb', 'own-domain'],
])('%s reaches %s', (uri, reach) => {
  expect(wildcardReach(parseUri(uri))).toBe(reach);
});
