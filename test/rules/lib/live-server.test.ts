import { describe, expect, test } from 'vitest';
import { isForEveryClient, isLiveServer, lifetimeOf, liveRules } from '../../../src/rules/lib/live-server.ts';
import { someClient } from '../../../src/rules/lib/policy-clients.ts';
import { reachableRules } from '../../../src/rules/lib/reachable-rules.ts';
import {
  authorizationServer,
  hole,
  oidcApp,
  serverPolicy,
  serverRule,
} from '../../support/build-subjects.ts';

const paths = (rules: readonly { readonly at: string }[]): string[] => rules.map(({ at }) => at);
const policy = (include: readonly string[], priority: number, ...rules: ReturnType<typeof serverRule>[]) =>
  serverPolicy(rules, { priority, conditions: { clients: { include } } });

describe('live rules', () => {
  test('come in the order of priority, with the indexes of Okta’s answer', () => {
    const server = authorizationServer({
      policies: [
        policy(['a'], 2, serverRule({ priority: 9 }), serverRule({ priority: 1 })),
        policy(['b'], 1, serverRule({ status: 'INACTIVE' }), serverRule()),
        serverPolicy([serverRule()], { status: 'INACTIVE' }),
        serverPolicy([serverRule()], { priority: undefined }),
        serverPolicy([], { rules: undefined }),
      ],
    });
    expect(paths(liveRules(server))).toEqual(
      ['policies[0].rules[1]', 'policies[0].rules[0]', 'policies[3].rules[0]'].toSpliced(
        0,
        0,
        'policies[1].rules[1]',
      ),
    );
  });

  test.each(['INACTIVE', 'PAUSED', ''])('a server that is %j has none', (status) => {
    expect(liveRules(authorizationServer({ status, policies: [serverPolicy([serverRule()])] }))).toEqual([]);
  });

  test('only what is known to be switched off is not live', () => {
    expect(
      ['ACTIVE', 'PAUSED', 'INACTIVE'].map((status) => isLiveServer(authorizationServer({ status }))),
    ).toEqual([true, true, false]);
    expect(isLiveServer(oidcApp())).toBe(false);
  });

  test('a default counts only where a lifetime is absent', () => {
    const rule = serverRule({ token: { accessTokenLifetimeMinutes: undefined } });
    const minutes = (...holes: string[]) => {
      const server = authorizationServer({ policies: [serverPolicy([rule])], holes: holes.map(hole) });
      return liveRules(server).map((live) => lifetimeOf(server, live, 'accessTokenLifetimeMinutes', 60));
    };
    expect(minutes()).toEqual([60]);
    expect(minutes('policies[0].rules[0].actions.token.refreshTokenWindowMinutes')).toEqual([60]);
    expect(minutes('policies[0].rules[0].actions')).toEqual([undefined]);
  });
});

describe('reachable rules', () => {
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

  test('a rule that was not read whole takes nothing from others', () => {
    const holes = [hole('policies[0].rules[0].conditions.people.groups.exclude[0]')];
    const server = authorizationServer({ policies: [policy(['a'], 1, serverRule(), serverRule())], holes });
    expect(reachableRules(server)).toHaveLength(2);
  });

  test('thousands of rules take no time', () => {
    const rules = Array.from({ length: 5000 }, (_, index) => serverRule({ scopes: [`s${index}`] }));
    const server = authorizationServer({ policies: [policy(['a'], 1, ...rules)] });
    const before = performance.now();
    expect(reachableRules(server)).toHaveLength(5000);
    expect(performance.now() - before).toBeLessThan(200);
  });
});

test('clients of a policy', () => {
  const clients = new Map([['a', { isPublic: true, grants: [] }]]);
  const some = (include: readonly string[] | undefined) =>
    someClient(
      clients,
      serverPolicy([], { conditions: { clients: include ? { include } : {} } }),
      (one) => one.isPublic,
    );
  expect([['a'], ['b'], ['b', 'a'], ['ALL_CLIENTS'], [], undefined].map(some)).toEqual([
    true,
    false,
    true,
    true,
    false,
    false,
  ]);
  expect(isForEveryClient(serverPolicy([], { conditions: { clients: {} } }))).toBe(false);
});
