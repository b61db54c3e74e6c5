import { rule } from '../../src/rules/oidc-ropc-enabled.ts';
import { hole, oidcApp, oinApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const grants = ['authorization_code', 'password'];

testRule(rule, {
  pass: [
    { name: 'no password grant', subject: oidcApp() },
    {
      name: 'the method does not matter then',
      subject: oidcApp({ holes: [hole('credentials.oauthClient.token_endpoint_auth_method')] }),
    },
  ],
  fail: [
    {
      name: 'anyone may try',
      subject: oidcApp({
        client: { grant_types: grants },
        credentials: { token_endpoint_auth_method: 'none' },
      }),
      problems: ['ropc-unauthenticated'],
      severity: 'critical',
      at: ['settings.oauthClient.grant_types[1]'],
    },
    {
      name: 'with client authentication',
      subject: oidcApp({ client: { grant_types: grants } }),
      problems: ['ropc'],
      severity: 'high',
    },
    {
      name: 'the method is not known: bad enough',
      subject: oidcApp({
        client: { grant_types: grants },
        credentials: { token_endpoint_auth_method: undefined },
        holes: [hole('credentials.oauthClient.token_endpoint_auth_method')],
      }),
      problems: ['ropc'],
    },
  ],
  na: [{ name: 'SAML', subject: samlApp() }],
  unknown: [{ name: 'not exposed', subject: oinApp(), reason: 'oin-not-exposed' }],
});
