import type { Facts } from '../../src/model/facts.ts';
import { rule } from '../../src/rules/groups-claim-over-100.ts';
import { oidcApp, oinApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const names = (count: number, prefix = 'App-'): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);
const facts = (groupFilterType: string, value: string, groupNames: readonly string[]): Facts => ({
  groupsClaim: { name: 'groups', valueType: 'GROUPS', groupFilterType, value },
  groupNames,
});
const app = (...grant_types: string[]) => oidcApp({ client: { grant_types } });
const CODE = app('authorization_code');

testRule(rule, {
  pass: [
    {
      name: 'exactly 100',
      subject: CODE,
      facts: facts('STARTS_WITH', 'app-', [...names(100), ...names(99, 'z')]),
    },
    { name: 'case counts in expressions', subject: CODE, facts: facts('REGEX', '^app-', names(101)) },
    { name: 'few groups, whatever the filter', subject: CODE, facts: facts('REGEX', '(?<!x)a', names(100)) },
    { name: 'equal to one', subject: CODE, facts: facts('EQUALS', 'APP-7', names(500)) },
    {
      name: 'no claim',
      subject: CODE,
      facts: { groupsClaim: { valueType: 'NONE' }, groupNames: names(500) },
    },
    {
      name: 'nothing set',
      subject: CODE,
      facts: { groupsClaim: { name: 'groups' }, groupNames: names(500) },
    },
  ],
  fail: [
    {
      name: 'one more',
      subject: CODE,
      facts: facts('STARTS_WITH', 'app-', names(101)),
      problems: ['code-flow'],
      severity: 'low',
      at: ['value'],
    },
    {
      name: 'implicit',
      subject: app('authorization_code', 'implicit'),
      facts: facts('CONTAINS', 'PP', names(101)),
      problems: ['front-channel'],
      severity: 'medium',
    },
    {
      name: 'no code grant',
      subject: app('password'),
      facts: facts('REGEX', '^App-\\d+$', names(101)),
      problems: ['front-channel'],
    },
    {
      name: 'switched off',
      subject: { ...app('implicit'), status: 'INACTIVE' },
      facts: facts('REGEX', '', names(101)),
      problems: ['front-channel'],
      severity: 'low',
    },
    {
      name: 'a filter without a word for its kind',
      subject: CODE,
      facts: { groupsClaim: { groupFilterType: 'REGEX', value: '.*' }, groupNames: names(101) },
      problems: ['code-flow'],
    },
  ],
  na: [
    { name: 'machines', subject: oidcApp({ client: { application_type: 'service' } }) },
    { name: 'SAML', subject: samlApp() },
  ],
  unknown: [
    { name: 'nobody asked', subject: CODE, reason: 'opt-in-not-given' },
    {
      name: 'few of the groups that were listed, which are not all',
      subject: CODE,
      facts: {
        groupsClaim: { valueType: 'GROUPS', groupFilterType: 'REGEX', value: '.*' },
        groupNames: ['a'],
      },
      missing: { groupNames: 'truncated' },
      reason: 'truncated',
    },
    {
      name: 'groups cannot be listed',
      subject: CODE,
      facts: { groupsClaim: { valueType: 'GROUPS', groupFilterType: 'REGEX', value: '.*' } },
      missing: { groupNames: 'forbidden' },
      reason: 'forbidden',
    },
    {
      name: 'not exposed',
      subject: oinApp(),
      facts: facts('REGEX', '.*', names(101)),
      reason: 'oin-not-exposed',
    },
    {
      name: 'an expression that cannot be read',
      subject: CODE,
      facts: facts('REGEX', '(?<!x)a', names(101)),
      reason: 'unexpected-shape',
    },
    {
      name: 'a filter of another kind',
      subject: CODE,
      facts: facts('ENDS_WITH', '', names(101)),
      reason: 'unexpected-shape',
    },
    {
      name: 'what a function finds',
      subject: CODE,
      facts: {
        groupsClaim: { valueType: 'EXPRESSION', value: 'Groups.contains("OKTA","a",100)' },
        groupNames: names(101),
      },
      reason: 'unexpected-shape',
    },
    {
      name: 'names longer than any of Okta’s',
      subject: CODE,
      facts: facts('REGEX', '(a|aa)+$', names(101, 'a'.repeat(1000))),
      reason: 'unexpected-shape',
    },
  ],
});
