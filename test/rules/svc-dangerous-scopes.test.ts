import { expect, test } from 'vitest';
import { rule } from '../../src/rules/svc-dangerous-scopes.ts';
import { oidcApp, oinApp, oktaApp, samlApp } from '../support/build-subjects.ts';
import { judgeOne, testRule } from '../support/rule-tester.ts';

const service = oidcApp({ client: { application_type: 'service', grant_types: ['client_credentials'] } });
const grant = (scopeId: string, status = 'ACTIVE') => ({ scopeId, status });
const granted = (...scopes: readonly string[]) => ({ grants: scopes.map((scope) => grant(scope)) });
const harmless = (count: number) =>
  granted(...Array.from({ length: count }, (_, n) => `okta.thing${n}.read`));
const MANY = ['okta.users.manage', 'okta.apps.manage', 'okta.clients.register'];

testRule(rule, {
  pass: [
    { name: 'nothing granted', subject: service, facts: { grants: [] } },
    { name: 'logs only', subject: service, facts: granted('okta.logs.read') },
    {
      name: 'what is revoked',
      subject: service,
      facts: { grants: [grant('okta.users.manage', 'REVOKED'), grant('okta.apps.read', 'REVOKED')] },
    },
    { name: 'scopes of other APIs', subject: service, facts: granted('openid', 'users.manage') },
    { name: 'fifteen scopes', subject: service, facts: harmless(15) },
    { name: 'the client of a catalogue app', subject: oinApp(), facts: granted('okta.logs.read') },
  ],
  fail: [
    {
      name: 'a single-page app',
      subject: oidcApp({ client: { application_type: 'browser' } }),
      facts: granted(...MANY),
      problems: ['tier0-browser'],
      severity: 'critical',
      at: ['grants'],
    },
    {
      name: 'a client without authentication',
      subject: oidcApp({
        client: { application_type: 'native' },
        credentials: { token_endpoint_auth_method: 'none' },
      }),
      facts: granted('okta.users.manage'),
      problems: ['tier0-browser'],
      at: ['grants[0].scopeId'],
    },
    {
      name: 'a native client that authenticates',
      subject: oidcApp({ client: { application_type: 'native' } }),
      facts: granted('okta.users.manage'),
      problems: ['tier0'],
    },
    { name: 'three', subject: service, facts: granted(...MANY), problems: ['tier0-many'], severity: 'high' },
    {
      name: 'two, of which one is granted twice',
      subject: service,
      facts: granted('okta.users.manage', 'okta.apps.manage', 'okta.apps.manage'),
      problems: ['tier0'],
      severity: 'medium',
      at: ['grants'],
    },
    {
      name: 'one among harmless ones',
      subject: service,
      facts: granted('okta.logs.read', 'okta.roles.manage'),
      problems: ['tier0'],
      at: ['grants[1].scopeId'],
    },
    {
      name: 'reading secrets',
      subject: service,
      facts: granted('okta.idps.read'),
      problems: ['secret-read'],
      severity: 'low',
      at: ['grants[0].scopeId'],
    },
    {
      name: 'reading and managing',
      subject: service,
      facts: granted('okta.apps.read', 'okta.apps.manage'),
      problems: ['secret-read', 'tier0'],
    },
    {
      name: 'sixteen scopes',
      subject: service,
      facts: harmless(16),
      problems: ['excess'],
      severity: 'info',
      at: ['grants'],
    },
    {
      name: 'more than the administrator allows',
      subject: service,
      facts: harmless(3),
      options: { scopes: 2 },
      problems: ['excess'],
    },
    {
      name: 'a deactivated client',
      subject: oidcApp({ status: 'INACTIVE' }),
      facts: granted(...MANY),
      problems: ['tier0-many'],
      severity: 'low',
    },
    {
      name: 'a preview org',
      subject: service,
      facts: granted(...MANY),
      nonProduction: true,
      problems: ['tier0-many'],
      severity: 'medium',
    },
    {
      name: 'of a catalogue app nobody knows the type, but the scopes',
      subject: oinApp(),
      facts: granted('okta.users.manage'),
      problems: ['tier0'],
    },
  ],
  na: [
    { name: 'SAML', subject: samlApp() },
    { name: 'an app of Okta’s own', subject: oktaApp() },
  ],
  unknown: [
    { name: 'forbidden', subject: service, missing: { grants: 'forbidden' }, reason: 'forbidden' },
    { name: 'not asked', subject: service, reason: 'opt-in-not-given' },
    {
      name: 'a status of which nobody knows',
      subject: service,
      facts: { grants: [grant('okta.users.manage', 'PENDING')] },
      reason: 'unexpected-shape',
    },
  ],
});

test('a sentence names six scopes at most', () => {
  const scopes = ['users', 'groups', 'apps', 'roles', 'policies', 'idps', 'orgs', 'realms'];
  const facts = granted(...scopes.map((name) => `okta.${name}.manage`));
  expect(judgeOne(rule, { subject: service, facts })).toMatchObject({
    problems: [{ value: expect.stringMatching(/^okta\.users\.manage, .*, okta\.idps\.manage and 2 more$/) }],
  });
});
