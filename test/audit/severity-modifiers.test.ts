import { expect, test } from 'vitest';
import { type ModifierContext, modified } from '../../src/audit/severity-modifiers.ts';
import type { OtherApp } from '../../src/model/app.ts';
import type { Modifier } from '../../src/model/rule.ts';
import { SEVERITIES, type Severity } from '../../src/model/severity.ts';
import type { Subject } from '../../src/model/subject.ts';
import { origin } from '../support/toy-rule.ts';

const note = { empty: true, secretPatterns: [], httpLink: false };
const app = (changes: Partial<OtherApp> = {}): OtherApp => ({
  kind: 'app',
  protocol: 'other',
  id: '0oa1',
  label: 'Portal',
  name: 'portal',
  status: 'ACTIVE',
  signOnMode: null,
  accessibility: {},
  settings: {},
  notes: { admin: note, enduser: note },
  logos: [],
  holes: [],
  ...changes,
});
const plain: ModifierContext = { facts: {}, nonProduction: false, markedPrivileged: false };
const ALL: readonly Modifier[] = [
  'privileged-plus-1',
  'no-cors-minus-1',
  'nonprod-minus-1',
  'inactive-cap-low',
];
const granted = (scopeId: string, status = 'ACTIVE') => ({
  ...plain,
  facts: { grants: [{ scopeId, status }] },
});

const cases: readonly [string, Severity, Subject, ModifierContext, readonly Modifier[], Severity][] = [
  ['nothing named, nothing changed', 'high', app({ status: 'INACTIVE' }), plain, [], 'high'],
  ['inactive caps at low', 'critical', app({ status: 'INACTIVE' }), plain, ['inactive-cap-low'], 'low'],
  [
    'an unknown status is taken as active',
    'high',
    app({ status: 'STAGED' }),
    plain,
    ['inactive-cap-low'],
    'high',
  ],
  ['non-production is one step down', 'critical', app(), { ...plain, nonProduction: true }, ALL, 'high'],
  ['low is the floor', 'low', app(), { ...plain, nonProduction: true }, ALL, 'low'],
  ['an origin without CORS', 'high', origin('o', { scopes: [] }), plain, ['no-cors-minus-1'], 'medium'],
  ['an origin with CORS', 'high', origin('o'), plain, ['no-cors-minus-1'], 'high'],
  ['an okta.* grant', 'high', app(), granted('okta.apps.manage'), ALL, 'critical'],
  ['a revoked grant', 'high', app(), granted('okta.apps.manage', 'REVOKED'), ALL, 'high'],
  ['another scope', 'high', app(), granted('orders.read'), ALL, 'high'],
  [
    'an admin role',
    'medium',
    app(),
    { ...plain, facts: { roles: [{ id: 'ra1', type: 'SUPER_ADMIN', status: 'ACTIVE' }] } },
    ALL,
    'high',
  ],
  ['the Admin Console itself', 'medium', app({ name: 'saasure' }), plain, ALL, 'high'],
  ['the privileged list', 'low', app(), { ...plain, markedPrivileged: true }, ALL, 'medium'],
  ['critical is the ceiling', 'critical', app(), { ...plain, markedPrivileged: true }, ALL, 'critical'],
  [
    'privileged comes after the cap',
    'high',
    app({ status: 'INACTIVE' }),
    { ...plain, markedPrivileged: true },
    ALL,
    'medium',
  ],
  ['an origin is never privileged', 'high', origin('o'), { ...plain, markedPrivileged: true }, ALL, 'high'],
];

test.each(cases)('%s', (_name, severity, subject, modifierContext, modifiers, expected) => {
  expect(modified(severity, modifiers, subject, modifierContext)).toBe(expected);
});

test('no modifier ever changes an info variant, or makes one', () => {
  const modifierContext = { ...plain, nonProduction: true, markedPrivileged: true };
  expect(modified('info', ALL, app({ status: 'INACTIVE' }), modifierContext)).toBe('info');
  for (const severity of SEVERITIES.slice(0, 4)) {
    expect(modified(severity, ALL, app({ status: 'INACTIVE' }), { ...plain, nonProduction: true })).not.toBe(
      'info',
    );
  }
});

test('a deleted subject is capped like an inactive one', () => {
  const one = app({ status: 'DELETED' });
  expect(modified('high', ['inactive-cap-low'], one, plain)).toBe('low');
});

test('only an origin that was read to lack CORS is lowered for it', () => {
  const lowered = (subject: Subject) => modified('high', ['no-cors-minus-1'], subject, plain);
  expect(lowered(origin('o1', { scopes: [{ type: 'REDIRECT', allowedOktaApps: [] }] }))).toBe('medium');
  expect(
    lowered(
      origin('o1', {
        scopes: [
          { type: 'REDIRECT', allowedOktaApps: [] },
          { type: 'CORS', allowedOktaApps: [] },
        ],
      }),
    ),
  ).toBe('high');
  const { scopes: _, ...unread } = origin('o1');
  expect(lowered(unread)).toBe('high');
  expect(lowered(app())).toBe('high');
});

test('one active role or Okta scope among others makes an app privileged; none does not', () => {
  const raised = (facts: ModifierContext['facts']) =>
    modified('medium', ['privileged-plus-1'], app(), { ...plain, facts });
  const role = (status: string) => ({ id: 'r', type: 'SUPER_ADMIN', status }) as never;
  const grant = (scopeId: string, status = 'ACTIVE') => ({ id: 'g', scopeId, status }) as never;
  expect(raised({ roles: [role('INACTIVE'), role('ACTIVE')] })).toBe('high');
  expect(raised({ roles: [role('INACTIVE')] })).toBe('medium');
  expect(raised({ roles: [] })).toBe('medium');
  expect(raised({ grants: [grant('profile'), grant('okta.users.read')] })).toBe('high');
  expect(raised({ grants: [grant('okta.users.read', 'REVOKED')] })).toBe('medium');
  expect(raised({ grants: [] })).toBe('medium');
});
