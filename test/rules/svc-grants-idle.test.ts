import type { Facts } from '../../src/model/facts.ts';
import { rule } from '../../src/rules/svc-grants-idle.ts';
import { oidcApp, oinApp, oktaApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const service = oidcApp({ client: { application_type: 'service', grant_types: ['client_credentials'] } });
const OLD = '2025-01-01T00:00:00.000Z';
/** 90 days before the audit, to the second. */
const EDGE = '2025-10-03T00:00:00.000Z';
const NEW = '2025-12-01T00:00:00.000Z';
const grant = (created: string | undefined, scopeId = 'okta.users.read', status = 'ACTIVE') => ({
  scopeId,
  status,
  ...(created && { created }),
});
const token = (published: string, eventType = 'app.oauth2.token.grant.access_token', actorId?: string) => ({
  eventType,
  published,
  targetIds: [],
  ...(actorId && { actorId }),
});
const ROLE = { id: 'r1', type: 'READ_ONLY_ADMIN', status: 'ACTIVE' };
const facts = (created: string | undefined, more: Facts = {}): Facts => ({
  grants: [grant(created)],
  tokenGrants: [],
  roles: [ROLE],
  ...more,
});

testRule(rule, {
  pass: [
    { name: 'used', subject: service, facts: facts(OLD, { tokenGrants: [token(NEW)] }) },
    { name: 'used 90 days ago', subject: service, facts: facts(OLD, { tokenGrants: [token(EDGE)] }) },
    {
      name: 'its own token',
      subject: oidcApp({ credentials: { client_id: 'runner' } }),
      facts: facts(OLD, { tokenGrants: [token(NEW, 'app.oauth2.token.grant', 'runner')] }),
    },
    {
      name: 'used, whenever it was granted',
      subject: service,
      facts: facts(undefined, { tokenGrants: [token(NEW)] }),
    },
    { name: 'granted 90 days ago', subject: service, facts: facts(EDGE) },
    { name: 'too new for the log to matter', subject: service, facts: { grants: [grant(NEW)] } },
    { name: 'nothing granted, so the log does not matter', subject: service, facts: { grants: [] } },
    {
      name: 'revoked',
      subject: service,
      facts: facts(OLD, { grants: [grant(OLD, 'okta.users.read', 'REVOKED')] }),
    },
    { name: 'scopes of other APIs', subject: service, facts: facts(OLD, { grants: [grant(OLD, 'openid')] }) },
    {
      name: 'with users’ tokens their roles count',
      subject: oidcApp({ client: { grant_types: ['authorization_code', 'client_credentials'] } }),
      facts: facts(NEW, { roles: [] }),
    },
    {
      name: 'new clients become administrators',
      subject: service,
      facts: facts(NEW, { roles: [], clientPrivileges: true }),
    },
  ],
  fail: [
    {
      name: 'no token in 90 days',
      subject: service,
      facts: facts(OLD),
      problems: ['idle'],
      severity: 'medium',
      at: ['grants[0].scopeId'],
    },
    {
      name: 'the last token is older',
      subject: service,
      facts: facts(OLD, { tokenGrants: [token(OLD)] }),
      problems: ['idle'],
    },
    {
      name: 'tokens of a custom server have no scopes of Okta’s APIs',
      subject: service,
      facts: facts(OLD, { tokenGrants: [token(NEW, 'app.oauth2.as.token.grant.access_token')] }),
      problems: ['idle'],
    },
    {
      name: 'what is no token',
      subject: service,
      facts: facts(OLD, { tokenGrants: [token(NEW, 'app.oauth2.token.revoke')] }),
      problems: ['idle'],
    },
    {
      name: 'another client’s token',
      subject: service,
      facts: facts(OLD, { tokenGrants: [token(NEW, 'app.oauth2.token.grant', '0oaOther')] }),
      problems: ['idle'],
    },
    {
      name: 'one grant is old, another is new',
      subject: service,
      facts: facts(OLD, { grants: [grant(NEW, 'okta.logs.read'), grant(OLD)] }),
      problems: ['idle'],
      at: ['grants[1].scopeId'],
    },
    {
      name: 'no role',
      subject: service,
      facts: facts(NEW, { roles: [], clientPrivileges: false }),
      problems: ['no-role'],
      severity: 'info',
      at: ['grants[0].scopeId'],
    },
    {
      name: 'neither used nor usable',
      subject: service,
      facts: facts(OLD, { roles: [] }),
      problems: ['idle', 'no-role'],
    },
    {
      name: 'a patient administrator',
      subject: service,
      facts: facts('2025-08-01T00:00:00Z', { roles: [] }),
      options: { days: 365 },
      problems: ['no-role'],
    },
    {
      name: 'a deactivated client',
      subject: oidcApp({ status: 'INACTIVE' }),
      facts: facts(OLD),
      problems: ['idle'],
      severity: 'low',
    },
  ],
  na: [
    { name: 'SAML', subject: samlApp() },
    { name: 'Okta’s own', subject: oktaApp() },
  ],
  unknown: [
    {
      name: 'a catalogue app, of whose client Okta shows nothing',
      subject: oinApp(),
      facts: facts(NEW),
      reason: 'oin-not-exposed',
    },
    {
      name: 'no look at the log',
      subject: service,
      facts: { grants: [grant(OLD)] },
      reason: 'opt-in-not-given',
    },
    {
      name: 'no permission to look',
      subject: service,
      facts: { grants: [grant(OLD)] },
      missing: { tokenGrants: 'forbidden' },
      reason: 'forbidden',
    },
    {
      name: 'no permission for grants',
      subject: service,
      missing: { grants: 'forbidden' },
      reason: 'forbidden',
    },
    {
      name: 'a grant without its date',
      subject: service,
      facts: facts(undefined),
      reason: 'unexpected-shape',
    },
    {
      name: 'a status nobody knows',
      subject: service,
      facts: facts(OLD, { grants: [grant(OLD, 'okta.users.read', 'PENDING')] }),
      reason: 'unexpected-shape',
    },
  ],
});
