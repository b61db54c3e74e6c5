import { rule } from '../../src/rules/as-generic-audience.ts';
import { authorizationServer, hole, oidcApp, peers } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const server = (...audiences: string[]) => authorizationServer({ audiences });
const known = (servers: Readonly<Record<string, readonly string[]>> = {}, hasActiveApps = true) => ({
  audienceServers: new Map(Object.entries(servers)),
  peers: peers({ hasActiveApps }),
});
const DEFAULT = 'api://default';

testRule(rule, {
  pass: [
    { name: 'an address', subject: server('https://api.example.com'), facts: known() },
    { name: 'a URN', subject: server('urn:example:api'), facts: known() },
    { name: 'a host name', subject: server('api.example.com'), facts: known() },
    {
      name: 'only this server has it',
      subject: server('https://api.example.com'),
      facts: known({ 'https://api.example.com': ['aus1'] }),
    },
    { name: 'the default in a test org', subject: server(DEFAULT), facts: known(), nonProduction: true },
    { name: 'the default in an org without apps', subject: server(DEFAULT), facts: known({}, false) },
    { name: 'like the default', subject: server('api://default2'), facts: known() },
  ],
  fail: [
    {
      name: 'two servers',
      subject: server('https://api.example.com'),
      facts: known({ 'https://api.example.com': ['aus1', 'aus2'] }),
      problems: ['shared-audience'],
      severity: 'medium',
      at: ['audiences[0]'],
    },
    {
      name: 'the second audience',
      subject: server('https://a.example.com', 'https://b.example.com'),
      facts: known({ 'https://b.example.com': ['aus1', 'aus2'] }),
      problems: ['shared-audience'],
      at: ['audiences[1]'],
    },
    {
      name: 'the default',
      subject: server(DEFAULT),
      facts: known(),
      problems: ['default-audience'],
      severity: 'low',
      at: ['audiences[0]'],
    },
    {
      name: 'the default, twice',
      subject: server(DEFAULT),
      facts: known({ [DEFAULT]: ['aus1', 'aus2'] }),
      problems: ['default-audience', 'shared-audience'],
    },
    {
      name: 'a word',
      subject: server('payroll'),
      facts: known(),
      problems: ['not-uri'],
      severity: 'info',
      at: ['audiences[0]'],
    },
    {
      name: 'a scheme and nothing behind it',
      subject: server('api:'),
      facts: known(),
      problems: ['not-uri'],
    },
    { name: 'empty', subject: server(''), facts: known(), problems: ['not-uri'] },
  ],
  na: [
    { name: 'switched off', subject: { ...server(DEFAULT), status: 'INACTIVE' }, facts: known() },
    { name: 'an app', subject: oidcApp() },
  ],
  unknown: [
    {
      name: 'nobody knows the other servers',
      subject: server('https://api.example.com'),
      facts: {},
      missing: { audienceServers: 'forbidden' },
      reason: 'forbidden',
    },
    {
      name: 'the default, and nobody knows the apps',
      subject: server(DEFAULT),
      facts: { audienceServers: new Map() },
      reason: 'truncated',
    },
    {
      name: 'no audience',
      subject: authorizationServer({ audiences: undefined, holes: [hole('audiences')] }),
      facts: known(),
      reason: 'unexpected-shape',
    },
    {
      name: 'ACTIVE, perhaps',
      subject: { ...server(DEFAULT), status: 'PAUSED', holes: [hole('status')] },
      facts: known(),
      reason: 'unexpected-shape',
    },
  ],
});
