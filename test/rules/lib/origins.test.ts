import { describe, expect, test } from 'vitest';
import {
  hasScope,
  isActive,
  isOrigin,
  isPerhapsActive,
  patternHost,
} from '../../../src/rules/lib/origins.ts';
import { parseUri } from '../../../src/rules/lib/parse-uri.ts';
import { oidcApp, trustedOrigin } from '../../support/build-subjects.ts';

describe('patternHost', () => {
  test.each([
    ['*', '*'],
    ['*:443', '*'],
    ['https://*', '*'],
    ['https://*.', '*'],
    ['*://*', '*'],
    ['*.Example.com', '*.example.com'],
    ['https://%2A.example.com', '*.example.com'],
    ['%2a.example.com', '*.example.com'],
    ['https://*.example.com:*', '*.example.com'],
    ['https://app.example.com:*', 'app.example.com'],
    ['*://app.example.com/*', 'app.example.com'],
    ['http*://user@app.example.com?*', 'app.example.com'],
    ['https://', ''],
    ['://*.example.com', '*.example.com'],
    ['/*.example.com', ''],
    ['https://app.example.com.', 'app.example.com'],
    ['', ''],
  ])('%s', (origin, host) => expect(patternHost(parseUri(origin))).toBe(host));
});

test('what is an origin, and in use', () => {
  expect([isOrigin(trustedOrigin()), isOrigin(oidcApp()), isPerhapsActive(oidcApp())]).toEqual([
    true,
    false,
    false,
  ]);
  const seen = ['ACTIVE', 'INACTIVE', 'PENDING'].map((status) => trustedOrigin({ status }));
  expect(seen.map(isActive)).toEqual([true, false, false]);
  expect(seen.map(isPerhapsActive)).toEqual([true, false, true]);
});

test('types of an origin', () => {
  expect(hasScope(trustedOrigin(), 'CORS')).toBe(true);
  expect(hasScope(trustedOrigin(), 'REDIRECT')).toBe(false);
  expect(hasScope(trustedOrigin({ scopes: undefined }), 'CORS')).toBe(false);
});
