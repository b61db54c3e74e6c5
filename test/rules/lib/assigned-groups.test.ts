import { expect, test } from 'vitest';
import { isEveryone } from '../../../src/rules/lib/assigned-groups.ts';

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
