import { describe, expect, test } from 'vitest';
import { isForEveryUser, reachableRules } from '../../../src/rules/lib/reachable-rules.ts';
import { authorizationServer, hole, serverPolicy, serverRule } from '../../support/build-subjects.ts';

const paths = (rules: readonly { readonly at: string }[]): string[] => rules.map(({ at }) => at);
const policy = (include: readonly string[], priority: number, ...rules: ReturnType<typeof serverRule>[]) =>
  serverPolicy(rules, { priority, conditions: { clients: { include } } });

describe('rules that others leave something to', () => {
  const left = (...rules: Parameters<typeof serverRule>[0][]) =>
    paths(
      reachableRules(
        authorizationServer({ policies: [policy(['a'], 1, ...rules.map((one) => serverRule(one)))] }),
      ),
    ).map((at) => Number(at.match(/\d+(?=\]$)/)?.[0]));

  const EVERYONE = { include: ['EVERYONE'] };
  test.each([
    ['identical', {}, {}, [0]],
    ['another priority', { priority: 2 }, { priority: 1 }, [1]],
    ['any scope before', { scopes: ['*'] }, {}, [0]],
    ['any scope after', {}, { scopes: ['*'] }, [0, 1]],
    ['more scopes before', { scopes: ['a', 'b'] }, { scopes: ['b'] }, [0]],
    ['other scopes', { scopes: ['a'] }, { scopes: ['a', 'b'] }, [0, 1]],
    ['any grant before', { grantTypes: ['*'] }, { grantTypes: undefined }, [0]],
    ['no list of grants before', { grantTypes: undefined }, {}, [0]],
    ['other grants', { grantTypes: ['password'] }, {}, [0, 1]],
    ['everyone before', { groups: EVERYONE }, {}, [0]],
    ['everyone but some before', { groups: { ...EVERYONE, exclude: ['g9'] } }, {}, [0, 1]],
    ['everyone but a user before', { groups: EVERYONE, users: { exclude: ['u9'] } }, {}, [0, 1]],
    [
      'the same left out',
      { groups: { ...EVERYONE, exclude: ['g9'] } },
      { groups: { include: ['g1'], exclude: ['g9'] } },
      [0],
    ],
    ['everyone after', {}, { groups: EVERYONE }, [0, 1]],
    ['a user after', {}, { users: { include: ['u1'] } }, [0, 1]],
    ['people nobody named', { groups: {} }, { groups: {} }, [0, 1]],
    [
      'machines have no groups',
      { grantTypes: ['client_credentials'], groups: {} },
      { grantTypes: ['client_credentials'], groups: EVERYONE },
      [0],
    ],
    [
      'people still come by another grant',
      { grantTypes: ['client_credentials', 'authorization_code'] },
      { grantTypes: ['client_credentials', 'authorization_code'], groups: EVERYONE },
      [0, 1],
    ],
    ['switched off before', { status: 'INACTIVE' }, {}, [1]],
  ] as const)('%s', (_, first, second, expected) => expect(left(first, second)).toEqual(expected));

  test.each([
    [['ALL_CLIENTS'], ['a'], 1],
    [['a', 'b'], ['a'], 1],
    [['a'], ['a', 'b'], 2],
    [['a'], ['ALL_CLIENTS'], 2],
  ])('clients %j before %j: %i', (first, second, expected) => {
    const policies = [policy(second, 2, serverRule()), policy(first, 1, serverRule())];
    expect(reachableRules(authorizationServer({ policies }))).toHaveLength(expected);
  });

  test.each([
    'policies[0].rules[0].conditions.people.groups.exclude[0]',
    'policies[0].rules[0].priority',
    'policies[0].rules[0]',
    'policies[0].conditions.clients',
    'policies[0].priority',
    'policies',
  ])('one of which %s was not read takes nothing from others', (at) => {
    const holes = [hole(at)];
    const server = authorizationServer({ policies: [policy(['a'], 1, serverRule(), serverRule())], holes });
    expect(reachableRules(server)).toHaveLength(2);
  });

  test.each([
    'policies[0].rules[0].name',
    'policies[0].rules[0].actions.token',
    'policies[0].rules[1].conditions',
    'policies[0].name',
    'policies[1]',
    'audiences',
  ])('one takes everything although %s was not read', (at) => {
    const holes = [hole(at)];
    const server = authorizationServer({ policies: [policy(['a'], 1, serverRule(), serverRule())], holes });
    expect(paths(reachableRules(server))).toEqual(['policies[0].rules[0]']);
  });

  test('up to a hundred are compared', () => {
    const alike = (count: number) => {
      const rules = Array.from({ length: count }, () => serverRule());
      return reachableRules(authorizationServer({ policies: [policy(['a'], 1, ...rules)] }));
    };
    expect(alike(100)).toHaveLength(1);
    expect(alike(101)).toHaveLength(101);
  });

  test('thousands of rules take no time', () => {
    const rules = Array.from({ length: 5000 }, (_, index) => serverRule({ scopes: [`s${index}`] }));
    const server = authorizationServer({ policies: [policy(['a'], 1, ...rules)] });
    const before = performance.now();
    expect(reachableRules(server)).toHaveLength(5000);
    expect(performance.now() - before).toBeLessThan(200);
  });
});

test.each([
  ['everyone', { groups: { include: ['EVERYONE'] } }, true],
  ['everyone and a group', { groups: { include: ['00g1', 'EVERYONE'] } }, true],
  ['a group', { groups: { include: ['00g1'] } }, false],
  ['nobody named', { groups: {} }, false],
  ['all but a group', { groups: { include: ['EVERYONE'], exclude: ['00g1'] } }, false],
  ['all but a user', { groups: { include: ['EVERYONE'] }, users: { exclude: ['00u1'] } }, false],
  ['one user', { groups: { include: ['EVERYONE'] }, users: { include: ['00u1'] } }, false],
  [
    'empty lists',
    { groups: { include: ['EVERYONE'], exclude: [] }, users: { include: [], exclude: [] } },
    true,
  ],
])('for every user: %s', (_, changes, expected) => {
  expect(isForEveryUser(serverRule(changes))).toBe(expected);
});
