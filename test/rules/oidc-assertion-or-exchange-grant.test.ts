import { rule } from '../../src/rules/oidc-assertion-or-exchange-grant.ts';
import { oidcApp, oinApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange';
const SAML = 'urn:ietf:params:oauth:grant-type:saml2-bearer';
const JWT = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

const confidential = (...grant_types: string[]) => oidcApp({ client: { grant_types } });
const native = (...grant_types: string[]) => oidcApp({ client: { application_type: 'native', grant_types } });

testRule(rule, {
  pass: [{ name: 'none of them', subject: oidcApp() }],
  fail: [
    { name: 'exchange, public', subject: native(EXCHANGE), problems: ['exchange-public'], severity: 'high' },
    { name: 'assertion, public', subject: native('authorization_code', JWT), problems: ['assertion-public'] },
    {
      name: 'public because it does not authenticate',
      subject: oidcApp({
        client: { grant_types: [SAML] },
        credentials: { token_endpoint_auth_method: 'none' },
      }),
      problems: ['assertion-public'],
    },
    {
      name: 'both, confidential',
      subject: confidential('authorization_code', EXCHANGE, SAML),
      problems: ['assertion', 'exchange'],
      severity: 'low',
      at: ['settings.oauthClient.grant_types[1]', 'settings.oauthClient.grant_types[2]'],
    },
    {
      name: 'of an unknown kind: at least that',
      subject: oidcApp({
        client: { grant_types: [EXCHANGE] },
        credentials: { token_endpoint_auth_method: undefined },
      }),
      problems: ['exchange'],
    },
  ],
  na: [{ name: 'SAML', subject: samlApp() }],
  unknown: [{ name: 'not exposed', subject: oinApp(), reason: 'oin-not-exposed' }],
});
