import { expect, test } from 'vitest';
import { isSwaApp } from '../../../src/rules/lib/swa-app.ts';
import { bookmarkApp, oidcApp, swaApp } from '../../support/build-subjects.ts';

test.each([
  [swaApp(), true],
  [swaApp({ signOnMode: 'BASIC_AUTH', status: 'INACTIVE' }), true],
  [swaApp({ name: 'flow' }), false],
  [bookmarkApp(), false],
  [oidcApp(), false],
] as const)('%#', (subject, expected) => expect(isSwaApp(subject)).toBe(expected));
