import type { ClientNetwork } from '../../src/model/oauth-client.ts';
import { rule } from '../../src/rules/oidc-client-network-unrestricted.ts';
import { hole, oidcApp, oinApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const NETWORK = 'settings.oauthClient.network';
const GRANTS = 'settings.oauthClient.grant_types';

const service = (network?: ClientNetwork) =>
  oidcApp({ client: { application_type: 'service', grant_types: ['client_credentials'], network } });
const web = (...grant_types: string[]) =>
  oidcApp({ client: { grant_types, network: { connection: 'ANYWHERE' } } });
const granted = (scopeId: string, status = 'ACTIVE') => ({ grants: [{ scopeId, status }] });

testRule(rule, {
  pass: [
    { name: 'a zone', subject: service({ connection: 'ZONE', include: ['nzo1'] }) },
    { name: 'all but a zone', subject: service({ connection: 'ZONE', exclude: ['nzo1'] }) },
    {
      name: 'all zones but one',
      subject: service({ connection: 'ZONE', include: ['ALL_IP_ZONES'], exclude: ['nzo1'] }),
    },
    {
      name: 'a zone for scopes of an administrator',
      subject: service({ connection: 'ZONE', include: ['nzo1'] }),
      facts: granted('okta.users.read'),
    },
  ],
  fail: [
    {
      name: 'scopes of an administrator',
      subject: service({ connection: 'ANYWHERE' }),
      facts: granted('okta.users.read'),
      problems: ['privileged'],
      severity: 'medium',
      at: [NETWORK],
    },
    {
      name: 'scopes of an administrator, and no restriction to be seen',
      subject: service(),
      facts: granted('okta.users.read'),
      problems: ['privileged'],
    },
    {
      name: 'a revoked scope',
      subject: service({ connection: 'ANYWHERE' }),
      facts: granted('okta.users.read', 'REVOKED'),
      problems: ['service'],
    },
    {
      name: 'a scope of another API',
      subject: service({ connection: 'ANYWHERE' }),
      facts: granted('orders.read'),
      problems: ['service'],
      severity: 'low',
      at: [`${NETWORK}.connection`],
    },
    { name: 'no connection', subject: service({}), problems: ['service'] },
    {
      name: 'zones that name none',
      subject: service({ connection: 'ZONE', include: [], exclude: [] }),
      problems: ['service'],
    },
    { name: 'passwords', subject: web('authorization_code', 'password'), problems: ['service'] },
    { name: 'client credentials of a web app', subject: web('client_credentials'), problems: ['service'] },
    {
      name: 'a service whose grants nobody knows',
      subject: oidcApp({
        client: { application_type: 'service', grant_types: undefined, network: { connection: 'ANYWHERE' } },
        holes: [hole(GRANTS)],
      }),
      problems: ['service'],
    },
    { name: 'no restriction to be seen', subject: service(), problems: ['not-visible'], severity: 'info' },
    {
      name: 'all zones',
      subject: service({ connection: 'ZONE', include: ['nzo1', 'ALL_IP_ZONES'] }),
      problems: ['all-zones'],
      severity: 'low',
      at: [`${NETWORK}.include[1]`],
    },
    {
      name: 'outside of production',
      subject: service({ connection: 'ANYWHERE' }),
      facts: granted('okta.users.read'),
      nonProduction: true,
      problems: ['privileged'],
      severity: 'low',
    },
  ],
  na: [
    { name: 'users sign in', subject: web('authorization_code', 'refresh_token') },
    { name: 'SAML', subject: samlApp() },
  ],
  unknown: [
    { name: 'not exposed', subject: oinApp(), reason: 'oin-not-exposed' },
    {
      name: 'an unreadable connection',
      subject: oidcApp({
        client: { application_type: 'service', grant_types: ['client_credentials'], network: {} },
        holes: [hole(`${NETWORK}.connection`)],
      }),
      reason: 'unexpected-shape',
    },
    {
      name: 'a web app whose grants nobody knows',
      subject: oidcApp({
        client: { grant_types: undefined, network: { connection: 'ANYWHERE' } },
        holes: [hole(GRANTS)],
      }),
      reason: 'unexpected-shape',
    },
    {
      name: 'a type nobody knows',
      subject: oidcApp({
        client: { application_type: undefined, network: { connection: 'ANYWHERE' } },
        holes: [hole('settings.oauthClient.application_type')],
      }),
      reason: 'unexpected-shape',
    },
  ],
});
