import { rule } from '../../src/rules/as-refresh-token-lifetime.ts';
import {
  authorizationServer,
  hole,
  oidcApp,
  peers,
  serverPolicy,
  serverRule,
} from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const DAY = 1440;
const TOKEN = 'policies[0].rules[0].actions.token';
const LIFETIME = `${TOKEN}.refreshTokenLifetimeMinutes`;
const WINDOW = `${TOKEN}.refreshTokenWindowMinutes`;

const server = (
  lifetime: number | undefined,
  window: number | undefined = 7 * DAY,
  grantTypes: readonly string[] | null = ['authorization_code'],
  clients: readonly string[] = ['0oa1'],
) =>
  authorizationServer({
    policies: [
      serverPolicy(
        [
          serverRule({
            grantTypes: grantTypes ?? undefined,
            token: { refreshTokenLifetimeMinutes: lifetime, refreshTokenWindowMinutes: window },
          }),
        ],
        { conditions: { clients: { include: clients } } },
      ),
    ],
  });

const client = (isPublic: boolean, ...grants: string[]) => ({
  peers: peers({ clients: new Map([['0oa1', { isPublic, grants }]]) }),
});
const SPA = client(true, 'authorization_code', 'refresh_token');

testRule(rule, {
  pass: [
    { name: 'exactly 90 and 30 days', subject: server(90 * DAY, 30 * DAY), facts: SPA },
    { name: 'Okta’s window', subject: server(90 * DAY, undefined), facts: SPA },
    { name: 'without knowing the clients', subject: server(DAY), facts: {} },
    {
      name: 'unlimited, but for nobody',
      subject: authorizationServer({
        policies: [
          serverPolicy([
            serverRule({ token: { refreshTokenLifetimeMinutes: DAY } }),
            serverRule({ status: 'INACTIVE', token: { refreshTokenLifetimeMinutes: 0 } }),
          ]),
        ],
      }),
    },
    { name: 'a longer life, allowed', subject: server(180 * DAY), options: { lifetimeDays: 180 } },
  ],
  fail: [
    {
      name: 'unlimited and public',
      subject: server(0),
      facts: SPA,
      problems: ['unlimited-public'],
      severity: 'high',
      at: [LIFETIME],
    },
    {
      name: 'any client, and one of them is public',
      subject: server(0, DAY, ['authorization_code'], ['ALL_CLIENTS']),
      facts: SPA,
      problems: ['unlimited-public'],
    },
    {
      name: 'absent is unlimited, and every grant is allowed where none is named',
      subject: server(undefined, DAY, null),
      facts: SPA,
      problems: ['unlimited-public'],
    },
    {
      name: 'the public client is not named',
      subject: server(0, DAY, ['authorization_code'], ['0oa2']),
      facts: SPA,
      problems: ['unlimited'],
      severity: 'medium',
      at: [LIFETIME],
    },
    {
      name: 'a public client without refresh tokens',
      subject: server(0),
      facts: client(true, 'authorization_code'),
      problems: ['unlimited'],
    },
    {
      name: 'a public client that has none of the rule’s grants',
      subject: server(0, DAY, ['password']),
      facts: SPA,
      problems: ['unlimited'],
    },
    {
      name: 'a client with a secret',
      subject: server(0),
      facts: client(false, 'authorization_code', 'refresh_token'),
      problems: ['unlimited'],
    },
    { name: 'nobody knows the clients', subject: server(0), facts: {}, problems: ['unlimited'] },
    {
      name: 'the worst only',
      subject: server(0, 31 * DAY),
      problems: ['unlimited'],
      at: [LIFETIME],
    },
    {
      name: 'a minute over 90 days',
      subject: server(90 * DAY + 1, 60 * DAY),
      problems: ['long'],
      severity: 'low',
      at: [LIFETIME],
    },
    {
      name: 'a minute over 30 days',
      subject: server(90 * DAY, 30 * DAY + 1),
      problems: ['idle-long'],
      severity: 'low',
      at: [WINDOW],
    },
    {
      name: 'every grant with a user in it',
      subject: server(0, DAY, ['urn:ietf:params:oauth:grant-type:device_code']),
      problems: ['unlimited'],
    },
    { name: 'any grant', subject: server(0, DAY, ['*']), problems: ['unlimited'] },
    { name: 'interaction code', subject: server(0, DAY, ['interaction_code']), problems: ['unlimited'] },
    {
      name: 'a test org',
      subject: server(0),
      facts: SPA,
      nonProduction: true,
      problems: ['unlimited-public'],
      severity: 'medium',
    },
    {
      name: 'a window that is too long although nobody could read the lifetime',
      subject: { ...server(undefined, 31 * DAY), holes: [hole(LIFETIME)] },
      problems: ['idle-long'],
    },
  ],
  na: [
    { name: 'machines only', subject: server(0, DAY, ['client_credentials']) },
    { name: 'implicit gives no refresh tokens', subject: server(0, DAY, ['implicit', 'client_credentials']) },
    { name: 'no policies', subject: authorizationServer() },
    { name: 'switched off', subject: { ...server(0), status: 'INACTIVE' } },
    { name: 'an app', subject: oidcApp() },
  ],
  unknown: [
    {
      name: 'parts that nobody asked for',
      subject: authorizationServer({ policies: undefined, scopes: undefined, claims: undefined }),
      reason: 'truncated',
    },
    {
      name: 'rules that nobody asked for',
      subject: authorizationServer({
        policies: [{ ...serverPolicy([]), status: 'ACTIVE' }].map(({ rules: _, ...one }) => one),
      }),
      reason: 'truncated',
    },
    {
      name: 'no rules',
      subject: authorizationServer({
        policies: [serverPolicy([])],
        holes: [{ at: 'policies[0].rules', reason: 'forbidden' }],
      }),
      reason: 'forbidden',
    },
    {
      name: 'unreadable grants are not any grant',
      subject: { ...server(0, DAY, null), holes: [hole('policies[0].rules[0].conditions.grantTypes')] },
      reason: 'unexpected-shape',
    },
    {
      name: 'an unreadable lifetime is not unlimited',
      subject: { ...server(undefined), holes: [hole(LIFETIME)] },
      reason: 'unexpected-shape',
    },
    {
      name: 'an unreadable window',
      subject: { ...server(DAY, undefined), holes: [hole(WINDOW)] },
      reason: 'unexpected-shape',
    },
  ],
});
