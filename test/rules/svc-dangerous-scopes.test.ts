import { expect, test } from 'vitest';
import { rule } from '../../src/rules/svc-dangerous-scopes.ts';
import { hole, oidcApp, oinApp, oktaApp, orgSubject, samlApp } from '../support/build-subjects.ts';
import { judgeOne, testRule } from '../support/rule-tester.ts';

const service = oidcApp({ client: { application_type: 'service', grant_types: ['client_credentials'] } });
const grant = (scopeId: string, status = 'ACTIVE') => ({ scopeId, status });
const granted = (...scopes: readonly string[]) => ({ grants: scopes.map((scope) => grant(scope)) });
const harmless = (count: number) =>
  granted(...Array.from({ length: count }, (_, n) => `okta.thing${n}.read`));
const integration = (grantedScopes: readonly string[], name = 'Vendor') => ({
  id: '0oaV',
  name,
  grantedScopes,
});
const org = (...integrations: readonly (readonly string[])[]) =>
  orgSubject({ apiServices: integrations.map((scopes) => integration(scopes)) });
const SCOPES = 'grantedScopes';
const MANY = ['okta.users.manage', 'okta.apps.manage', 'okta.clients.register'];

testRule(rule, {
  pass: [
    { name: 'nothing granted', subject: service, facts: { grants: [] } },
    { name: 'logs only', subject: service, facts: granted('okta.logs.read') },
    {
      name: 'what is revoked',
      subject: service,
      facts: { grants: [grant('okta.users.manage', 'REVOKED'), grant('okta.apps.read', 'INACTIVE')] },
    },
    { name: 'an integration that reads logs', subject: org(['okta.logs.read'], []) },
    {
      name: 'an integration whose secrets could not be read',
      subject: orgSubject({
        apiServices: [integration(['okta.logs.read'])],
        holes: [hole('apiServices[0].secrets')],
      }),
    },
    { name: 'scopes of other APIs', subject: service, facts: granted('openid', 'users.manage') },
    { name: 'fifteen scopes', subject: service, facts: harmless(15) },
    {
      name: 'however it authenticates',
      subject: oidcApp({
        credentials: { token_endpoint_auth_method: undefined },
        holes: [hole('credentials.oauthClient.token_endpoint_auth_method')],
      }),
      facts: granted('okta.logs.read'),
    },
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
    {
      name: 'integrations, each on its own',
      subject: org(['okta.users.manage', 'okta.apps.manage'], ['okta.logs.read', 'okta.idps.read']),
      problems: ['secret-read', 'tier0'],
      severity: 'medium',
      at: [`apiServices[0].${SCOPES}`, `apiServices[1].${SCOPES}[1]`],
    },
    {
      name: 'an integration with three',
      subject: org([...MANY, 'okta.users.manage']),
      problems: ['tier0-many'],
      severity: 'high',
      at: [`apiServices[0].${SCOPES}`],
    },
    {
      name: 'an integration with sixteen scopes',
      subject: org(harmless(16).grants.map(({ scopeId }) => scopeId)),
      problems: ['excess'],
      severity: 'info',
    },
    {
      name: 'of one integration it is known, of another not',
      subject: orgSubject({
        apiServices: [integration(['okta.roles.manage']), { id: '0oaW', name: 'Other' }],
      }),
      problems: ['tier0'],
      at: [`apiServices[0].${SCOPES}[0]`],
    },
  ],
  na: [
    { name: 'SAML', subject: samlApp() },
    { name: 'an app of Okta’s own', subject: oktaApp() },
    { name: 'no integrations', subject: org() },
  ],
  unknown: [
    {
      name: 'a catalogue app, of whose client Okta shows nothing',
      subject: oinApp(),
      facts: granted('okta.logs.read'),
      reason: 'oin-not-exposed',
    },
    { name: 'forbidden', subject: service, missing: { grants: 'forbidden' }, reason: 'forbidden' },
    { name: 'not asked', subject: service, reason: 'opt-in-not-given' },
    {
      name: 'a status of which nobody knows',
      subject: service,
      facts: { grants: [grant('okta.users.manage', 'PENDING')] },
      reason: 'unexpected-shape',
    },
    {
      name: 'integrations that may not be read',
      subject: orgSubject({ apiServices: undefined, holes: [{ at: 'apiServices', reason: 'forbidden' }] }),
      reason: 'forbidden',
    },
    {
      name: 'an integration without scopes',
      subject: orgSubject({ apiServices: [{ id: '0oaW', name: 'Other' }] }),
      reason: 'unexpected-shape',
    },
  ],
});

test.each([
  ['Vendor', 'okta.users.manage (API service integration Vendor)'],
  ['', 'okta.users.manage (API service integration 0oaV)'],
])('an integration called %j is named', (name, value) => {
  const subject = orgSubject({ apiServices: [integration(['okta.users.manage'], name)] });
  expect(judgeOne(rule, { subject })).toMatchObject({ problems: [{ value }] });
});

test('a sentence names six scopes at most', () => {
  const scopes = ['users', 'groups', 'apps', 'roles', 'policies', 'idps', 'orgs', 'realms'];
  const facts = granted(...scopes.map((name) => `okta.${name}.manage`));
  expect(judgeOne(rule, { subject: service, facts })).toMatchObject({
    problems: [{ value: expect.stringMatching(/^okta\.users\.manage, .*, okta\.idps\.manage and 2 more$/) }],
  });
});
