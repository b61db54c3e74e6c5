import { expect, test } from 'vitest';
import { isForEveryone } from '../../../src/rules/lib/everyone.ts';
import { oidcApp, samlApp } from '../../support/build-subjects.ts';

const federation = { ...samlApp(), settings: { ...samlApp().settings, implicitAssignment: true } };

test.each([
  ['an app without groups is not for everyone', oidcApp(), {}, false],
  [
    'a group that is only called Everyone does not hold everyone',
    oidcApp(),
    { groups: [{ id: '1', type: 'OKTA_GROUP', name: 'Everyone' }] },
    false,
  ],
  [
    'the built-in group Everyone holds everyone',
    oidcApp(),
    { groups: [{ id: '1', type: 'BUILT_IN', name: 'Everyone' }] },
    true,
  ],
  ['federation broker mode lets every user in', federation, {}, true],
] as const)('%s', (_sentence, app, facts, expected) => expect(isForEveryone(app, facts)).toBe(expected));
