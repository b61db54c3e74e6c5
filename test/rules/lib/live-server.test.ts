import { describe, expect, test } from 'vitest';
import { isForEveryClient, isLiveServer, lifetimeOf, liveRules } from '../../../src/rules/lib/live-server.ts';
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

test.each([
  [['ALL_CLIENTS'], true],
  [['a', 'ALL_CLIENTS'], true],
  [['a'], false],
  [[], false],
  [undefined, false],
])('a policy of %j is for every client: %s', (include, expected) => {
  const clients = include ? { include } : {};
  expect(isForEveryClient(serverPolicy([], { conditions: { clients } }))).toBe(expected);
});
