import { rule } from '../../src/rules/as-access-token-lifetime.ts';
import { authorizationServer, hole, oidcApp, serverPolicy, serverRule } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const FIELD = 'actions.token.accessTokenLifetimeMinutes';
const AT = `policies[0].rules[0].${FIELD}`;
const minutes = (accessTokenLifetimeMinutes: number | undefined, id = '0pr1') =>
  serverRule({ id, token: { accessTokenLifetimeMinutes } });
const server = (...rules: readonly ReturnType<typeof minutes>[]) =>
  authorizationServer({ policies: [serverPolicy(rules)] });

testRule(rule, {
  pass: [
    { name: 'exactly an hour', subject: server(minutes(60)) },
    { name: 'the shortest', subject: server(minutes(5)) },
    { name: 'Okta’s default is an hour', subject: server(minutes(undefined)) },
    { name: 'no policies, no tokens', subject: authorizationServer() },
    {
      name: 'a rule that is switched off',
      subject: server({ ...minutes(1440), status: 'INACTIVE' }),
    },
    {
      name: 'a policy that is switched off',
      subject: authorizationServer({ policies: [serverPolicy([minutes(1440)], { status: 'INACTIVE' })] }),
    },
    {
      name: 'the administrator allows two hours',
      subject: server(minutes(120)),
      options: { longMinutes: 120 },
    },
    {
      name: 'a hole in something else',
      subject: authorizationServer({
        policies: [serverPolicy([minutes(60)])],
        holes: [hole('policies[0].rules[0].actions.token.refreshTokenLifetimeMinutes')],
      }),
    },
  ],
  fail: [
    { name: 'a minute more', subject: server(minutes(61)), problems: ['long'], severity: 'low', at: [AT] },
    { name: 'eight hours', subject: server(minutes(480)), problems: ['long'], severity: 'low' },
    { name: 'longer', subject: server(minutes(481)), problems: ['very-long'], severity: 'medium', at: [AT] },
    {
      name: 'every rule counts, and the second keeps its place',
      subject: server(minutes(60, 'a'), minutes(1440, 'b'), minutes(90, 'c')),
      problems: ['long', 'very-long'],
      at: [`policies[0].rules[1].${FIELD}`, `policies[0].rules[2].${FIELD}`],
    },
    {
      name: 'a test org',
      subject: server(minutes(1440)),
      nonProduction: true,
      problems: ['very-long'],
      severity: 'low',
    },
    {
      name: 'what was read is enough, whatever else was not',
      subject: authorizationServer({
        policies: [serverPolicy([minutes(1440)]), serverPolicy([], { id: '00p2' })],
        holes: [{ at: 'policies[1].rules', reason: 'forbidden' }],
      }),
      problems: ['very-long'],
    },
  ],
  na: [
    { name: 'nobody gets tokens', subject: authorizationServer({ status: 'INACTIVE' }) },
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
      name: 'no policies',
      subject: authorizationServer({ policies: undefined, holes: [{ at: 'policies', reason: 'forbidden' }] }),
      reason: 'forbidden',
    },
    {
      name: 'rules of one policy',
      subject: authorizationServer({
        policies: [serverPolicy([minutes(60)]), { ...serverPolicy([]), id: '00p2' }],
        holes: [{ at: 'policies[1].rules', reason: 'not-found' }],
      }),
      reason: 'not-found',
    },
    {
      name: 'an unreadable lifetime has no default',
      subject: authorizationServer({
        policies: [serverPolicy([minutes(undefined)])],
        holes: [hole(AT)],
      }),
      reason: 'unexpected-shape',
    },
    {
      name: 'a rule that is ACTIVE, perhaps',
      subject: authorizationServer({
        policies: [serverPolicy([{ ...minutes(1440), status: '' }])],
        holes: [hole('policies[0].rules[0].status')],
      }),
      reason: 'unexpected-shape',
    },
    {
      name: 'a server that is ACTIVE, perhaps',
      subject: { ...server(minutes(1440)), status: 'PAUSED', holes: [hole('status')] },
      reason: 'unexpected-shape',
    },
  ],
});
