import { rule } from '../../src/rules/oidc-grant-app-type-mismatch.ts';
import { hole, oidcApp, oinApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const GRANTS = 'settings.oauthClient.grant_types';

testRule(rule, {
  pass: [
    { name: 'a web app', subject: oidcApp() },
    {
      name: 'a service',
      subject: oidcApp({
        client: { application_type: 'service', grant_types: ['client_credentials'], redirect_uris: [] },
      }),
    },
    {
      name: 'a web app that is only a machine',
      subject: oidcApp({ client: { grant_types: ['client_credentials'], redirect_uris: [] } }),
    },
    {
      name: 'the first redirect URI receives Okta Simplified logins',
      subject: oidcApp({
        client: { grant_types: ['client_credentials'], idp_initiated_login: { mode: 'OKTA' } },
      }),
    },
    {
      name: 'three user grants',
      subject: oidcApp({ client: { grant_types: ['authorization_code', 'implicit', 'password'] } }),
    },
  ],
  fail: [
    {
      name: 'client credentials in a public client',
      subject: oidcApp({
        client: { application_type: 'browser', grant_types: ['authorization_code', 'client_credentials'] },
      }),
      problems: ['cc-public'],
      severity: 'high',
      at: [`${GRANTS}[1]`],
    },
    {
      name: 'a web app that does not authenticate is both',
      subject: oidcApp({
        client: { grant_types: ['authorization_code', 'client_credentials'] },
        credentials: { token_endpoint_auth_method: 'none' },
      }),
      problems: ['cc-public', 'user-and-machine'],
    },
    {
      name: 'user and machine',
      subject: oidcApp({
        client: { grant_types: ['client_credentials', 'interaction_code'], redirect_uris: [] },
      }),
      problems: ['user-and-machine'],
      severity: 'medium',
    },
    {
      name: 'a service with device sign-in',
      subject: oidcApp({
        client: {
          application_type: 'service',
          redirect_uris: [],
          grant_types: ['client_credentials', 'urn:ietf:params:oauth:grant-type:device_code'],
        },
      }),
      problems: ['service-user-grant'],
      at: [`${GRANTS}[1]`],
    },
    {
      name: 'redirect URIs for nothing',
      subject: oidcApp({ client: { grant_types: ['interaction_code'] } }),
      problems: ['redirect-without-use'],
      severity: 'low',
    },
    {
      name: 'more than three user grants, each counted once',
      subject: oidcApp({
        client: {
          grant_types: [
            'authorization_code',
            'authorization_code',
            'implicit',
            'urn:openid:params:grant-type:ciba',
            'urn:okta:params:oauth:grant-type:oob',
          ],
        },
      }),
      problems: ['sprawl'],
      at: [GRANTS],
    },
    {
      name: 'refresh tokens from nowhere',
      subject: oidcApp({ client: { grant_types: ['implicit', 'refresh_token'] } }),
      problems: ['refresh-orphan'],
      severity: 'info',
    },
  ],
  na: [{ name: 'SAML', subject: samlApp() }],
  unknown: [
    { name: 'not exposed', subject: oinApp(), reason: 'oin-not-exposed' },
    {
      name: 'a grant that could not be read may use the redirect URIs',
      subject: oidcApp({ client: { grant_types: [] }, holes: [hole(`${GRANTS}[0]`)] }),
      reason: 'unexpected-shape',
    },
    {
      name: 'a grant that could not be read may issue refresh tokens',
      subject: oidcApp({
        client: { grant_types: ['implicit', 'refresh_token', 'urn:new'] },
        holes: [hole(`${GRANTS}[2]`)],
      }),
      reason: 'unexpected-shape',
    },
    {
      name: 'a public client, perhaps',
      subject: oidcApp({
        client: { grant_types: ['client_credentials'], redirect_uris: [] },
        credentials: { token_endpoint_auth_method: undefined },
        holes: [hole('credentials.oauthClient.token_endpoint_auth_method')],
      }),
      reason: 'unexpected-shape',
    },
    {
      name: 'the login mode is unreadable',
      subject: oidcApp({
        client: { grant_types: ['client_credentials'] },
        holes: [hole('settings.oauthClient.idp_initiated_login.mode')],
      }),
      reason: 'unexpected-shape',
    },
  ],
});
