import type { Facts } from '../../src/model/facts.ts';
import { rule } from '../../src/rules/app-unused.ts';
import { hole, oidcApp, oinApp, oktaApp, otherApp, samlApp, swaApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const created = '2025-01-01T00:00:00.000Z';
/** 90 days before the audit, to the second. */
const EDGE = '2025-10-03T00:00:00.000Z';
const event = (published: string) => ({ eventType: 'user.authentication.sso', published, targetIds: [] });
const IDLE: Facts = { signOns: [], tokenGrants: [], hasRefreshTokens: false };
const METHOD = 'credentials.oauthClient.token_endpoint_auth_method';
const spa = oidcApp({
  created,
  client: { application_type: 'browser' },
  credentials: { token_endpoint_auth_method: 'none' },
});
const service = oidcApp({
  created,
  client: { application_type: 'service', grant_types: ['client_credentials'] },
});
const keyed = oidcApp({ created, credentials: { token_endpoint_auth_method: 'private_key_jwt' } });

testRule(rule, {
  pass: [
    { name: 'a sign-on', subject: samlApp({ created }), facts: { signOns: [event('2025-12-31T00:00:00Z')] } },
    { name: 'a sign-on 90 days ago', subject: samlApp({ created }), facts: { signOns: [event(EDGE)] } },
    {
      name: 'a refresh token, whatever the log says',
      subject: spa,
      facts: { hasRefreshTokens: true },
      missing: { signOns: 'forbidden' },
    },
    {
      name: 'a token the client got for itself',
      subject: service,
      facts: { ...IDLE, tokenGrants: [event(EDGE)] },
    },
    { name: '90 days old', subject: samlApp({ created: EDGE }), facts: IDLE },
    {
      name: 'new, so the log does not matter',
      subject: samlApp({ created: EDGE }),
      missing: { signOns: 'forbidden' },
    },
    { name: 'used, whenever it was made', subject: samlApp(), facts: { signOns: [event(EDGE)] } },
  ],
  fail: [
    {
      name: 'SAML',
      subject: samlApp({ created }),
      facts: { signOns: [] },
      problems: ['unused'],
      severity: 'low',
      at: ['created'],
    },
    { name: 'passwords', subject: swaApp({ created }), facts: { signOns: [] }, problems: ['unused'] },
    {
      name: 'another kind of app',
      subject: otherApp({ created, signOnMode: 'MFA_AS_SERVICE' }),
      facts: { signOns: [] },
      problems: ['unused'],
    },
    {
      name: 'a sign-on before that',
      subject: samlApp({ created }),
      facts: { signOns: [event('2025-10-02T23:59:59Z')] },
      problems: ['unused'],
    },
    {
      name: 'a public client',
      subject: spa,
      facts: { signOns: [], hasRefreshTokens: false },
      problems: ['unused'],
    },
    {
      name: 'more than 90 days old',
      subject: samlApp({ created: '2025-10-02T23:59:59Z' }),
      facts: { signOns: [] },
      problems: ['unused'],
    },
    {
      name: 'a confidential client has a credential',
      subject: oidcApp({ created }),
      facts: IDLE,
      problems: ['unused-credential'],
      severity: 'medium',
      at: [METHOD],
    },
    {
      name: 'a client with keys',
      subject: keyed,
      facts: IDLE,
      problems: ['unused-credential'],
      at: [METHOD],
    },
    {
      name: 'a valid secret',
      subject: service,
      facts: {
        ...IDLE,
        secrets: [
          { id: 'a', status: 'INACTIVE' },
          { id: 'b', status: 'ACTIVE' },
        ],
      },
      problems: ['unused-credential'],
      at: ['secrets[1].status'],
    },
    {
      name: 'a secret left over',
      subject: spa,
      facts: { ...IDLE, secrets: [{ id: 'a', status: 'ACTIVE' }] },
      problems: ['unused-credential'],
    },
    {
      name: 'no valid secret',
      subject: service,
      facts: { ...IDLE, secrets: [{ id: 'a', status: 'INACTIVE' }] },
      problems: ['unused'],
    },
    {
      name: 'a key',
      subject: keyed,
      facts: { ...IDLE, clientKeys: [{ status: 'INACTIVE', privateMembers: [] }, { privateMembers: [] }] },
      problems: ['unused-credential'],
      at: ['jwks.keys[1]'],
    },
    {
      name: 'a catalogue app with a secret',
      subject: oinApp({ created, credentialKinds: ['secrets'] }),
      facts: IDLE,
      problems: ['unused-credential'],
      at: ['_links.clientCredentials'],
    },
    { name: 'a catalogue app without', subject: oinApp({ created }), facts: IDLE, problems: ['unused'] },
    {
      name: 'scopes of Okta’s APIs',
      subject: service,
      facts: { ...IDLE, grants: [{ scopeId: 'okta.users.read', status: 'ACTIVE' }] },
      problems: ['unused-privileged'],
      severity: 'high',
      at: ['grants[0].scopeId'],
    },
    {
      name: 'sign-ons are asked for together with what the client does for itself',
      subject: service,
      facts: { signOns: [], hasRefreshTokens: false },
      missing: { tokenGrants: 'forbidden' },
      problems: ['unused-credential'],
    },
    {
      name: 'an admin role',
      subject: service,
      facts: {
        ...IDLE,
        roles: [
          { id: 'r', type: 'REPORT_ADMIN', status: 'INACTIVE' },
          { id: 's', type: 'ORG_ADMIN', status: 'ACTIVE' },
        ],
      },
      problems: ['unused-privileged'],
      at: ['roles[1].type'],
      nonProduction: true,
      severity: 'medium',
    },
    {
      name: 'scopes and roles of the past',
      subject: spa,
      facts: {
        ...IDLE,
        grants: [{ scopeId: 'okta.users.read', status: 'REVOKED' }],
        roles: [{ id: 'r', type: 'ORG_ADMIN', status: 'INACTIVE' }],
      },
      problems: ['unused'],
    },
  ],
  na: [
    { name: 'off', subject: samlApp({ created, status: 'INACTIVE' }), facts: IDLE },
    { name: 'a directory', subject: otherApp({ created }), facts: IDLE },
    { name: 'Okta’s own', subject: oktaApp() },
  ],
  unknown: [
    { name: 'not asked', subject: samlApp({ created }), reason: 'opt-in-not-given' },
    {
      name: 'forbidden',
      subject: samlApp({ created }),
      missing: { signOns: 'forbidden' },
      reason: 'forbidden',
    },
    {
      name: 'who knows of refresh tokens',
      subject: spa,
      facts: { signOns: [] },
      missing: { hasRefreshTokens: 'truncated' },
      reason: 'truncated',
    },
    {
      name: 'who knows what the client does for itself',
      subject: service,
      facts: { tokenGrants: [], hasRefreshTokens: false },
      missing: { signOns: 'forbidden' },
      reason: 'forbidden',
    },
    { name: 'who knows since when', subject: samlApp(), facts: IDLE, reason: 'unexpected-shape' },
    {
      name: 'a date that is none',
      subject: samlApp({ created: 'lately' }),
      facts: IDLE,
      reason: 'unexpected-shape',
    },
    {
      name: 'a status nobody knows',
      subject: samlApp({ created, status: 'STAGED', holes: [hole('status')] }),
      facts: IDLE,
      reason: 'unexpected-shape',
    },
  ],
});
