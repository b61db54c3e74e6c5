import { expect, test } from 'vitest';
import { rule } from '../../src/rules/swa-shared-credentials.ts';
import { hole, oidcApp, swaApp } from '../support/build-subjects.ts';
import { judgeOne, testRule } from '../support/rule-tester.ts';

const shared = swaApp({ credentials: { scheme: 'SHARED_USERNAME_AND_PASSWORD' } });
const everyone = { id: '00gE', type: 'BUILT_IN', name: 'Everyone' };

testRule(rule, {
  pass: [
    { name: 'each their own', subject: swaApp(), facts: { groups: [everyone] } },
    { name: 'without the groups', subject: swaApp() },
  ],
  fail: [
    {
      name: 'nobody knows for whom',
      subject: shared,
      problems: ['shared'],
      severity: 'high',
      at: ['credentials.scheme'],
    },
    {
      name: 'for groups that only sound like it',
      subject: shared,
      facts: {
        groups: [
          { id: '00g1', type: 'OKTA_GROUP', name: 'Everyone' },
          { id: '00g2', type: 'BUILT_IN', name: 'Okta Administrators' },
          { id: '00g3' },
        ],
      },
      problems: ['shared'],
    },
    {
      name: 'for everyone',
      subject: shared,
      facts: { groups: [{ id: '00g1', type: 'OKTA_GROUP', name: 'Sales' }, everyone] },
      problems: ['shared-everyone'],
      severity: 'critical',
      at: ['credentials.scheme'],
    },
    {
      name: 'for everyone, without assignments',
      subject: { ...shared, settings: { ...shared.settings, implicitAssignment: true } },
      problems: ['shared-everyone'],
    },
    {
      name: 'inactive',
      subject: { ...shared, status: 'INACTIVE' },
      facts: { groups: [everyone] },
      problems: ['shared-everyone'],
      severity: 'low',
    },
  ],
  na: [{ subject: oidcApp() }],
  unknown: [
    {
      name: 'no scheme',
      subject: swaApp({ credentials: { scheme: undefined }, holes: [hole('credentials.scheme')] }),
      reason: 'unexpected-shape',
    },
  ],
});

test('the account is not named', () => {
  expect(judgeOne(rule, { subject: shared })).toMatchObject({
    problems: [{ value: 'SHARED_USERNAME_AND_PASSWORD' }],
  });
});
