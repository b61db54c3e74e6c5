import type { Facts } from '../../src/model/facts.ts';
import { rule } from '../../src/rules/app-no-assignments.ts';
import {
  bookmarkApp,
  hole,
  oidcApp,
  oinApp,
  oktaApp,
  otherApp,
  samlApp,
  swaApp,
} from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const created = '2025-01-01T00:00:00.000Z';
/** 30 days before the audit, to the second. */
const EDGE = '2025-12-02T00:00:00.000Z';
const NOBODY: Facts = { groups: [], hasUsers: false };
const SOME: Facts = { groups: [{ id: '00gT' }] };
const client = (...grant_types: readonly string[]) =>
  oidcApp({ created, client: { grant_types: [...grant_types] } });
const brokered = { ...samlApp({ created }), settings: { ...samlApp().settings, implicitAssignment: true } };
const provisions = { created, features: ['PUSH_NEW_USERS'] };
const TYPE = 'settings.oauthClient.application_type';

testRule(rule, {
  pass: [
    { name: 'a group', subject: samlApp({ created }), facts: { ...NOBODY, ...SOME } },
    { name: 'a user', subject: samlApp({ created }), facts: { groups: [], hasUsers: true } },
    {
      name: 'a group, whoever else',
      subject: samlApp({ created }),
      facts: SOME,
      missing: { hasUsers: 'forbidden' },
    },
    { name: 'a user, whoever else', subject: samlApp({ created }), facts: { hasUsers: true } },
    { name: 'assigned, whenever it was made', subject: samlApp(), facts: SOME },
    { name: 'Federation Broker Mode', subject: brokered, missing: { groups: 'forbidden' } },
    { name: '30 days old', subject: samlApp({ created: EDGE }), facts: NOBODY },
    {
      name: 'new, whoever is assigned',
      subject: samlApp({ created: EDGE }),
      missing: { groups: 'forbidden' },
    },
    { name: 'a catalogue app', subject: oinApp({ created }), facts: SOME },
    {
      name: 'assigned, whatever it is',
      subject: oidcApp({ client: { application_type: undefined }, holes: [hole(TYPE)] }),
      facts: SOME,
    },
  ],
  fail: [
    {
      name: 'nobody',
      subject: samlApp({ created }),
      facts: NOBODY,
      problems: ['orphan'],
      severity: 'low',
      at: ['groups'],
    },
    { name: 'a web app', subject: client('authorization_code'), facts: NOBODY, problems: ['orphan'] },
    { name: 'a catalogue app', subject: oinApp({ created }), facts: NOBODY, problems: ['orphan'] },
    { name: 'passwords', subject: swaApp({ created }), facts: NOBODY, problems: ['orphan'] },
    { name: 'a bookmark', subject: bookmarkApp(undefined, { created }), facts: NOBODY, problems: ['orphan'] },
    {
      name: 'another kind of app',
      subject: otherApp({ created, signOnMode: 'MFA_AS_SERVICE' }),
      facts: NOBODY,
      problems: ['orphan'],
    },
    {
      name: 'an app that also provisions',
      subject: samlApp(provisions),
      facts: NOBODY,
      problems: ['orphan'],
    },
    {
      name: 'a second over 30 days',
      subject: samlApp({ created: '2025-12-01T23:59:59.000Z' }),
      facts: NOBODY,
      problems: ['orphan'],
    },
    {
      name: 'an impatient administrator',
      subject: samlApp({ created: EDGE }),
      facts: NOBODY,
      options: { days: 7 },
      problems: ['orphan'],
    },
    {
      name: 'passwords of users are enough',
      subject: client('authorization_code', 'password'),
      facts: NOBODY,
      problems: ['orphan-with-risk'],
      severity: 'medium',
      at: ['settings.oauthClient.grant_types[1]'],
    },
    {
      name: 'the client acts for itself too',
      subject: client('client_credentials', 'authorization_code'),
      facts: NOBODY,
      problems: ['orphan-with-risk'],
      at: ['settings.oauthClient.grant_types[0]'],
    },
    {
      name: 'scopes of Okta’s APIs',
      subject: client('authorization_code'),
      facts: { ...NOBODY, grants: [{ scopeId: 'okta.users.read', status: 'ACTIVE' }] },
      problems: ['orphan-with-risk'],
      at: ['grants[0].scopeId'],
    },
    {
      name: 'scopes of other APIs',
      subject: client('authorization_code'),
      facts: { ...NOBODY, grants: [{ scopeId: 'orders.read', status: 'ACTIVE' }] },
      problems: ['orphan-with-risk'],
      at: ['grants[0].scopeId'],
    },
    {
      name: 'scopes that are revoked',
      subject: client('authorization_code'),
      facts: { ...NOBODY, grants: [{ scopeId: 'okta.users.read', status: 'REVOKED' }] },
      problems: ['orphan'],
    },
    {
      name: 'a valid secret',
      subject: client('authorization_code'),
      facts: {
        ...NOBODY,
        secrets: [
          { id: 'a', status: 'INACTIVE' },
          { id: 'b', status: 'ACTIVE' },
        ],
      },
      problems: ['orphan-with-risk'],
      at: ['secrets[1].status'],
      nonProduction: true,
      severity: 'low',
    },
    {
      name: 'no valid secret',
      subject: client('authorization_code'),
      facts: { ...NOBODY, secrets: [{ id: 'a', status: 'INACTIVE' }] },
      problems: ['orphan'],
    },
  ],
  na: [
    {
      name: 'a service',
      subject: oidcApp({ created, client: { application_type: 'service' } }),
      facts: NOBODY,
    },
    { name: 'off', subject: samlApp({ created, status: 'INACTIVE' }), facts: NOBODY },
    { name: 'a directory', subject: otherApp({ created }), facts: NOBODY },
    { name: 'another org', subject: samlApp({ ...provisions, name: 'okta_org2org' }), facts: NOBODY },
    { name: 'provisioning only', subject: otherApp({ ...provisions, signOnMode: 'SCIM' }), facts: NOBODY },
    { name: 'Okta’s own', subject: oktaApp() },
  ],
  unknown: [
    { name: 'not asked', subject: samlApp({ created }), reason: 'opt-in-not-given' },
    {
      name: 'forbidden',
      subject: samlApp({ created }),
      facts: { hasUsers: false },
      missing: { groups: 'forbidden' },
      reason: 'forbidden',
    },
    {
      name: 'no groups, and who knows of users',
      subject: samlApp({ created }),
      facts: { groups: [] },
      missing: { hasUsers: 'truncated' },
      reason: 'truncated',
    },
    { name: 'who knows since when', subject: samlApp(), facts: NOBODY, reason: 'unexpected-shape' },
    {
      name: 'a date that is none',
      subject: samlApp({ created: 'lately' }),
      facts: NOBODY,
      reason: 'unexpected-shape',
    },
    {
      name: 'a status nobody knows',
      subject: samlApp({ created, status: 'STAGED', holes: [hole('status')] }),
      facts: NOBODY,
      reason: 'unexpected-shape',
    },
    {
      name: 'Federation Broker Mode, perhaps',
      subject: samlApp({ created, holes: [hole('settings.implicitAssignment')] }),
      facts: NOBODY,
      reason: 'unexpected-shape',
    },
    {
      name: 'a service, perhaps',
      subject: oidcApp({ created, client: { application_type: undefined }, holes: [hole(TYPE)] }),
      facts: NOBODY,
      reason: 'unexpected-shape',
    },
    {
      name: 'provisioning for another org, perhaps',
      subject: samlApp({ created, name: 'okta_org2org', features: undefined }),
      facts: NOBODY,
      reason: 'unexpected-shape',
    },
  ],
});
