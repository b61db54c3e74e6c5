import { rule } from '../../src/rules/as-policy-legacy-grants.ts';
import {
  authorizationServer,
  hole,
  oidcApp,
  peers,
  serverPolicy,
  serverRule,
} from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const GRANTS = 'policies[0].rules[0].conditions.grantTypes.include';
const server = (grantTypes: readonly string[] | undefined, client = '0oa1') =>
  authorizationServer({
    policies: [
      serverPolicy([serverRule({ grantTypes })], { conditions: { clients: { include: [client] } } }),
    ],
  });
const has = (...grants: string[]) => ({
  peers: peers({ clients: new Map([['0oa1', { isPublic: false, grants }]]) }),
});

testRule(rule, {
  pass: [
    { name: 'code only', subject: server(['authorization_code']), facts: has('password', 'implicit') },
    { name: 'no grant at all', subject: server([]), facts: has('password') },
    { name: 'no policies', subject: authorizationServer(), facts: has('password') },
    { name: 'code only, whoever the clients are', subject: server(['authorization_code']), facts: {} },
    {
      name: 'a rule that is switched off',
      subject: authorizationServer({
        policies: [serverPolicy([serverRule({ status: 'INACTIVE', grantTypes: ['password'] })])],
      }),
      facts: has('password'),
    },
    {
      name: 'a policy that is switched off',
      subject: authorizationServer({
        policies: [serverPolicy([serverRule({ grantTypes: ['*'] })], { status: 'INACTIVE' })],
      }),
      facts: has('password'),
    },
  ],
  fail: [
    {
      name: 'password in use',
      subject: server(['authorization_code', 'password']),
      facts: has('password'),
      problems: ['password'],
      severity: 'high',
      at: [`${GRANTS}[1]`],
    },
    {
      name: 'implicit in use',
      subject: server(['implicit']),
      facts: has('implicit', 'authorization_code'),
      problems: ['implicit'],
      severity: 'medium',
      at: [`${GRANTS}[0]`],
    },
    {
      name: 'any client will do',
      subject: server(['password'], 'ALL_CLIENTS'),
      facts: has('password'),
      problems: ['password'],
    },
    {
      name: 'the client with the grant is not in the policy',
      subject: server(['password', 'implicit'], '0oa2'),
      facts: has('password', 'implicit'),
      problems: ['unused-legacy'],
      severity: 'low',
      at: [`${GRANTS}[0]`, `${GRANTS}[1]`],
    },
    {
      name: 'one is used, the other is not',
      subject: server(['password', 'implicit']),
      facts: has('implicit'),
      problems: ['implicit', 'unused-legacy'],
    },
    {
      name: 'any grant, none of them old',
      subject: server(['*']),
      facts: has('authorization_code'),
      problems: ['any-grant'],
      severity: 'medium',
      at: [GRANTS],
    },
    {
      name: 'no list allows every grant, also one in use',
      subject: server(undefined),
      facts: has('password'),
      problems: ['any-grant', 'password'],
      severity: 'high',
      at: [GRANTS, GRANTS],
    },
    {
      name: 'any grant, whoever the clients are',
      subject: server(['*']),
      facts: {},
      problems: ['any-grant'],
    },
    {
      name: 'a test org',
      subject: server(['password']),
      facts: has('password'),
      nonProduction: true,
      problems: ['password'],
      severity: 'medium',
    },
  ],
  na: [
    {
      name: 'switched off',
      subject: { ...server(['password']), status: 'INACTIVE' },
      facts: has('password'),
    },
    { name: 'an app', subject: oidcApp() },
  ],
  unknown: [
    {
      name: 'parts that nobody asked for',
      subject: authorizationServer({ policies: undefined, scopes: undefined, claims: undefined }),
      facts: has(),
      reason: 'truncated',
    },
    {
      name: 'rules that nobody asked for',
      subject: authorizationServer({
        policies: [{ ...serverPolicy([]), status: 'ACTIVE' }].map(({ rules: _, ...one }) => one),
      }),
      facts: has(),
      reason: 'truncated',
    },
    {
      name: 'whether a client uses it',
      subject: server(['password']),
      facts: {},
      missing: { peers: 'forbidden' },
      reason: 'forbidden',
    },
    {
      name: 'unreadable grants are not any grant',
      subject: { ...server(undefined), holes: [hole('policies[0].rules[0].conditions.grantTypes.include')] },
      facts: has('password'),
      reason: 'unexpected-shape',
    },
    {
      name: 'one unreadable grant',
      subject: { ...server(['authorization_code']), holes: [hole(`${GRANTS}[1]`)] },
      facts: has('password'),
      reason: 'unexpected-shape',
    },
    {
      name: 'no policies',
      subject: authorizationServer({
        policies: undefined,
        holes: [{ at: 'policies', reason: 'not-licensed' }],
      }),
      facts: has('password'),
      reason: 'not-licensed',
    },
  ],
});
