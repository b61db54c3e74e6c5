import { expect, test } from 'vitest';
import type { Facts } from '../../../src/model/facts.ts';
import { isPrivilegedApp, privilegeOf } from '../../../src/rules/lib/privileged-app.ts';
import { samlApp } from '../../support/build-subjects.ts';

const grants = [
  { scopeId: 'openid', status: 'ACTIVE' },
  { scopeId: 'okta.logs.read', status: 'ACTIVE' },
];
const roles = [
  { id: 'r1', type: 'ORG_ADMIN', status: 'INACTIVE' },
  { id: 'r2', type: 'CUSTOM', status: 'ACTIVE' },
];

test.each<[Facts, ReturnType<typeof privilegeOf>]>([
  [{}, undefined],
  [{ grants: [], roles: [] }, undefined],
  [{ grants }, { at: 'grants[1].scopeId', value: 'okta.logs.read' }],
  [
    { grants, roles: roles.slice(0, 1) },
    { at: 'grants[1].scopeId', value: 'okta.logs.read' },
  ],
  [
    { grants, roles },
    { at: 'roles[1].type', value: 'CUSTOM' },
  ],
])('%j', (facts, privilege) => expect(privilegeOf(facts)).toEqual(privilege));

test('by what it may do, or because the administrator says so', () => {
  expect(isPrivilegedApp(samlApp(), {})).toBe(false);
  expect(isPrivilegedApp(samlApp(), { privilegedApps: ['0oa2'] })).toBe(false);
  expect(isPrivilegedApp(samlApp(), { privilegedApps: ['0oa1'] })).toBe(true);
  expect(isPrivilegedApp(samlApp(), { grants })).toBe(true);
});
