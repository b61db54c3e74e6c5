import { expect, test } from 'vitest';
import { isEveryone, isForEveryone } from '../../../src/rules/lib/assigned-groups.ts';
import { oidcApp, samlApp } from '../../support/build-subjects.ts';

test.each([
  [{ type: 'BUILT_IN', name: 'Everyone' }, true],
  [{ type: 'BUILT_IN', name: 'Tout le monde' }, true],
  [{ type: 'BUILT_IN', name: 'Okta Administrators' }, false],
  [{ type: 'BUILT_IN' }, undefined],
  [{ type: 'OKTA_GROUP', name: 'Everyone' }, false],
  [{ type: 'APP_GROUP' }, false],
  [{ type: 'DYNAMIC', name: 'Everyone' }, undefined],
  [{ name: 'Everyone' }, undefined],
  [{}, undefined],
])('%j: %s', (group, everyone) => expect(isEveryone({ id: '00g1', ...group })).toBe(everyone));

const federation = { ...samlApp(), settings: { ...samlApp().settings, implicitAssignment: true } };

test.each([
  ['an app nobody was asked the groups of', oidcApp(), {}, false],
  ['an app of one group', oidcApp(), { groups: [{ id: '1', type: 'OKTA_GROUP', name: 'Everyone' }] }, false],
  ['an app of Everyone', oidcApp(), { groups: [{ id: '1', type: 'BUILT_IN', name: 'Everyone' }] }, true],
  [
    'an app of Everyone in French',
    oidcApp(),
    { groups: [{ id: '1', type: 'BUILT_IN', name: 'Tout le monde' }] },
    true,
  ],
  ['an app without assignments', federation, {}, true],
] as const)('%s', (_, app, facts, expected) => expect(isForEveryone(app, facts)).toBe(expected));
