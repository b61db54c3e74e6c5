import { rule } from '../../src/rules/as-policy-too-broad.ts';
import { authorizationServer, hole, oidcApp, serverPolicy, serverRule } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const CUSTOM = [
  { name: 'openid', system: true, default: false },
  { name: 'orders.write', system: false, default: false },
];
const SYSTEM = [{ name: 'openid', system: true, default: true }];
const EVERYONE = { include: ['EVERYONE'] };

type RuleChanges = Parameters<typeof serverRule>[0];
const policy = (clients: readonly string[], ...rules: RuleChanges[]) =>
  serverPolicy(rules.map(serverRule), { conditions: { clients: { include: clients } } });
const server = (clients: readonly string[], ...rules: RuleChanges[]) =>
  authorizationServer({ scopes: CUSTOM, policies: [policy(clients, ...rules)] });
const ALL = ['ALL_CLIENTS'];
const ANY: RuleChanges = { scopes: ['*'] };
const SCOPES = 'policies[0].rules[0].conditions.scopes.include';

testRule(rule, {
  pass: [
    { name: 'named clients and scopes', subject: server(['0oa1'], {}) },
    { name: 'all clients, named scopes, users', subject: server(ALL, { groups: EVERYONE }) },
    {
      name: 'named clients, any scope, and only Okta’s own scopes',
      subject: authorizationServer({ scopes: SYSTEM, policies: [policy(['0oa1'], ANY)] }),
    },
    { name: 'Okta’s own scopes may be defaults', subject: authorizationServer({ scopes: SYSTEM }) },
    {
      name: 'switched off',
      subject: authorizationServer({
        scopes: CUSTOM,
        policies: [{ ...policy(ALL, ANY), status: 'INACTIVE' }, policy(ALL, { ...ANY, status: 'INACTIVE' })],
      }),
    },
  ],
  fail: [
    {
      name: 'as Okta makes it',
      subject: server(ALL, {
        ...ANY,
        groups: EVERYONE,
        grantTypes: ['implicit', 'client_credentials', 'authorization_code', 'password'],
      }),
      problems: ['wide-open'],
      severity: 'high',
      at: [SCOPES],
    },
    {
      name: 'for everyone, without machines',
      subject: server(ALL, { ...ANY, groups: EVERYONE }),
      problems: ['wide-open'],
    },
    {
      name: 'for machines, whoever the users are',
      subject: server(ALL, { ...ANY, grantTypes: ['client_credentials'] }),
      problems: ['wide-open'],
    },
    {
      name: 'no list of grants allows machines too',
      subject: server(ALL, { ...ANY, grantTypes: undefined }),
      problems: ['wide-open'],
    },
    { name: 'any grant', subject: server(ALL, { ...ANY, grantTypes: ['*'] }), problems: ['wide-open'] },
    {
      name: 'some groups',
      subject: server(ALL, ANY),
      problems: ['all-clients-any-scope'],
      severity: 'medium',
      at: [SCOPES],
    },
    {
      name: 'everyone but a group',
      subject: server(ALL, { ...ANY, groups: { ...EVERYONE, exclude: ['00g9'] } }),
      problems: ['all-clients-any-scope'],
    },
    {
      name: 'everyone but a user',
      subject: server(ALL, { ...ANY, groups: EVERYONE, users: { exclude: ['00u9'] } }),
      problems: ['all-clients-any-scope'],
    },
    {
      name: 'no scopes of one’s own',
      subject: authorizationServer({ scopes: SYSTEM, policies: [policy(ALL, { ...ANY, groups: EVERYONE })] }),
      problems: ['all-clients-any-scope'],
    },
    {
      name: 'whether the scopes are Okta’s is unknown',
      subject: authorizationServer({
        scopes: undefined,
        policies: [policy(ALL, { ...ANY, groups: EVERYONE })],
        holes: [{ at: 'scopes', reason: 'forbidden' }],
      }),
      problems: ['all-clients-any-scope'],
    },
    {
      name: 'machines of all clients',
      subject: server(ALL, { grantTypes: ['authorization_code', 'client_credentials'] }),
      problems: ['all-clients'],
      severity: 'medium',
      at: ['policies[0].rules[0].conditions.grantTypes.include'],
    },
    {
      name: 'any scope for a named client',
      subject: server(['0oa1'], ANY),
      problems: ['any-scope'],
      severity: 'low',
      at: [SCOPES],
    },
    {
      name: 'a scope that says nothing of Okta is one’s own',
      subject: authorizationServer({ scopes: [{ name: 'orders' }], policies: [policy(['0oa1'], ANY)] }),
      problems: ['any-scope'],
    },
    {
      name: 'a scope nobody asked for',
      subject: authorizationServer({ scopes: [...SYSTEM, { name: 'orders', system: false, default: true }] }),
      problems: ['default-scope'],
      severity: 'low',
      at: ['scopes[1].default'],
    },
    {
      name: 'only the first of two equal rules is ever asked',
      subject: server(['0oa1'], { ...ANY, priority: 2 }, { ...ANY, priority: 1 }),
      problems: ['any-scope'],
      at: ['policies[0].rules[1].conditions.scopes.include'],
    },
    {
      name: 'a narrower rule before takes some requests only',
      subject: server(['0oa1'], {}, ANY),
      problems: ['any-scope'],
      at: ['policies[0].rules[1].conditions.scopes.include'],
    },
    {
      name: 'a test org',
      subject: server(ALL, { ...ANY, groups: EVERYONE }),
      nonProduction: true,
      problems: ['wide-open'],
      severity: 'medium',
    },
  ],
  na: [
    { name: 'switched off', subject: { ...server(ALL, ANY), status: 'INACTIVE' } },
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
      name: 'scopes',
      subject: authorizationServer({ scopes: undefined, holes: [{ at: 'scopes', reason: 'truncated' }] }),
      reason: 'truncated',
    },
    {
      name: 'clients of a policy',
      subject: authorizationServer({
        scopes: CUSTOM,
        policies: [{ ...policy([], ANY), conditions: { clients: {} }, status: 'ACTIVE', rules: [] }],
        holes: [hole('policies[0].conditions.clients.include')],
      }),
      reason: 'unexpected-shape',
    },
    {
      name: 'whose scope is the default',
      subject: authorizationServer({
        scopes: [{ name: 'orders', default: true }],
        holes: [hole('scopes[0].system')],
      }),
      reason: 'unexpected-shape',
    },
    {
      name: 'scopes of a rule',
      subject: { ...server(ALL, {}), holes: [hole('policies[0].rules[0].conditions.scopes.include')] },
      reason: 'unexpected-shape',
    },
    {
      name: 'ACTIVE, perhaps',
      subject: { ...server(ALL, ANY), status: 'PAUSED', holes: [hole('status')] },
      reason: 'unexpected-shape',
    },
  ],
});
