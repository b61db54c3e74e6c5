import { expect, test } from 'vitest';
import { isForEveryone } from '../../../src/rules/lib/everyone.ts';
import { oidcApp, samlApp } from '../../support/build-subjects.ts';

const federation = { ...samlApp(), settings: { ...samlApp().settings, implicitAssignment: true } };

test.each([
  [oidcApp(), {}, false],
  [oidcApp(), { groups: [{ id: '1', type: 'OKTA_GROUP', name: 'Everyone' }] }, false],
  [oidcApp(), { groups: [{ id: '1', type: 'BUILT_IN', name: 'Everyone' }] }, true],
  [federation, {}, true],
] as const)('%#', (app, facts, expected) => expect(isForEveryone(app, facts)).toBe(expected));
