import { expect, test } from 'vitest';
import { gapOf } from '../../src/okta/failure-reason.ts';

test.each([
  ['forbidden', '403 E0000006', 'forbidden', '403 E0000006'],
  ['not-licensed', '401 E0000015', 'not-licensed', '401 E0000015'],
  ['not-found', '404', 'not-found', '404'],
  ['not-a-list', 'shape', 'unexpected-shape', 'not-a-list'],
  ['not-json', 'content type', 'unexpected-shape', 'not-json'],
  ['unexpected', '400 E0000001', 'unexpected-shape', '400 E0000001'],
  ['cut-off', 'body', 'truncated', 'cut-off'],
  ['rate-limited', '429 E0000047', 'truncated', '429 E0000047'],
  ['offline', '', 'truncated', 'offline'],
] as const)('a read that ends %s leaves a gap', (code, detail, reason, told) => {
  expect(gapOf('domains', { code, detail })).toEqual({ what: 'domains', reason, detail: told });
});
