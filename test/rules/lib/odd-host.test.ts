import { expect, test } from 'vitest';
import { type OddHost, oddHost } from '../../../src/rules/lib/odd-host.ts';
import { parseUri } from '../../../src/rules/lib/parse-uri.ts';

const FACTS = { ownedDomains: ['acme.com'], customDomains: [] };

test.each<[string, OddHost | undefined]>([
  ['https://app.acme.com/', undefined],
  ['https://app.acme.com:443/', undefined],
  ['https://app.acme.com:8443/', undefined],
  ['https://app.acme.com:8080/', 'odd-port'],
  ['https://App.acme.com/', 'upper-case'],
  ['HTTPS://App.acme.com/', 'upper-case'],
  ['http://App.acme.com/', 'upper-case'],
  ['https://app.acme.com/Callback', undefined],
  ['https://app.acme.com?Next=http://Other.acme.com', undefined],
  ['https://Me@app.acme.com/', undefined],
  ['https://10.0.0.1/', 'ip-private'],
  ['https://8.8.8.8/', 'ip-public'],
  ['https://169.254.169.254/', 'metadata'],
  ['https://0.0.0.0/', 'metadata'],
  ['https://127.0.0.1:8080/', undefined],
  ['https://[::1]:8080/', undefined],
  ['https://localhost:8080/', undefined],
  ['https://app.localhost:8080/', undefined],
  ['https://*.acm3.com:8080/', undefined],
  ['https://*:8080/', undefined],
  ['https://intranet/', 'single-label'],
  ['https://app.acme.internal/', 'special-use'],
  ['https://app.acme.com./', 'trailing-dot'],
  ['https://acrne.com/', 'lookalike'],
  ['https://okta-login.net/', 'okta-lookalike'],
  ['https://xn--bcher-kva.de/', 'idn'],
  ['https://app.example.com/', 'special-use'],
])('%s: %s', (uri, expected) => expect(oddHost(parseUri(uri), FACTS)).toBe(expected));

test('a placeholder that somebody owns is none', () => {
  const uri = parseUri('https://app.example.com/');
  expect(oddHost(uri, { ownedDomains: ['example.com'] })).toBeUndefined();
  expect(oddHost(uri, {})).toBe('special-use');
});
