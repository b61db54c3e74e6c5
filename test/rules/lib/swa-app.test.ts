import { expect, test } from 'vitest';
import { isSwaApp } from '../../../src/rules/lib/swa-app.ts';
import { bookmarkApp, oidcApp, swaApp } from '../../support/build-subjects.ts';

test.each([
  ['an app with SWA is one', swaApp(), true],
  [
    'an app with HTTP basic authentication is one, even when INACTIVE',
    swaApp({ signOnMode: 'BASIC_AUTH', status: 'INACTIVE' }),
    true,
  ],
  ['Okta’s own app is none', swaApp({ name: 'flow' }), false],
  ['a bookmark is none', bookmarkApp(), false],
  ['an OAuth client is none', oidcApp(), false],
] as const)('%s', (_sentence, subject, expected) => expect(isSwaApp(subject)).toBe(expected));
