// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { partialAppCheck } from '../../src/messaging/partial-app-check.ts';
import { consolePage, readingOf, WEB, WIZARD } from '../content/console-page.ts';

test.each([
  ['02-oidc-web-general-view', WEB],
  ['03-oidc-web-general-edit', WEB],
  ['07-wizard-oidc-web', WIZARD],
])('what is read from %s passes, also after the way through a message', (name, url) => {
  const { app } = readingOf(consolePage(name), url);
  expect(partialAppCheck(JSON.parse(JSON.stringify(app)))).toBe(true);
});

const value = { path: 'label', value: 'A', source: 'page-read', label: 'Name' };
const app = { page: 'app', id: '0oa1', name: 'oidc_client', values: [value], unread: [] };

test('the smallest one passes', () => expect(partialAppCheck(app)).toBe(true));

test.each([
  { ...app, page: 'list' },
  { ...app, id: '../x' },
  { ...app, extra: 1 },
  { ...app, values: [{ ...value, source: 'api' }] },
  { ...app, values: [{ ...value, path: '__proto__.polluted' }] },
  { ...app, values: [{ ...value, path: 'settings..x' }] },
  { ...app, values: [{ ...value, value: { note: 'text' } }] },
  { ...app, values: [{ ...value, value: ['a', 1] }] },
  { ...app, values: [{ ...value, value: 'x'.repeat(10_001) }] },
  { ...app, values: [{ ...value, value: Number.NaN }] },
  { ...app, unread: [{ path: 'label' }] },
  null,
])('%j is refused', (message) => expect(partialAppCheck(message)).toBe(false));
