import { rule } from '../../src/rules/oidc-implicit-grant.ts';
import { hole, oidcApp, oinApp, oktaApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const app = (grant_types: readonly string[], response_types: readonly string[] | undefined) =>
  oidcApp({ client: { grant_types, response_types } });

testRule(rule, {
  pass: [
    { name: 'code only', subject: oidcApp() },
    {
      name: 'services carry token without meaning it',
      subject: oidcApp({
        client: {
          application_type: 'service',
          grant_types: ['client_credentials'],
          response_types: ['token'],
        },
      }),
    },
  ],
  fail: [
    {
      name: 'access tokens',
      subject: app(['authorization_code', 'implicit'], ['code', 'id_token', 'token']),
      problems: ['access-token'],
      severity: 'high',
      at: ['settings.oauthClient.grant_types[1]'],
    },
    {
      name: 'ID tokens',
      subject: app(['implicit'], ['id_token']),
      problems: ['id-token-only'],
      severity: 'medium',
    },
    {
      name: 'hybrid',
      subject: app(['implicit', 'authorization_code'], ['code', 'id_token']),
      problems: ['hybrid-id-token'],
      severity: 'low',
    },
    { name: 'no response types', subject: app(['implicit'], undefined), problems: ['undetermined'] },
    { name: 'other response types', subject: app(['implicit'], ['code']), problems: ['undetermined'] },
    {
      name: 'left over',
      subject: app(['authorization_code'], ['code', 'id_token']),
      problems: ['leftover'],
      severity: 'info',
    },
  ],
  na: [
    { name: 'SAML', subject: samlApp() },
    { name: 'an app of Okta', subject: oktaApp() },
  ],
  unknown: [
    { name: 'not exposed', subject: oinApp(), reason: 'oin-not-exposed' },
    {
      name: 'the grants are not known',
      subject: oidcApp({
        client: { grant_types: undefined },
        holes: [hole('settings.oauthClient.grant_types')],
      }),
      reason: 'unexpected-shape',
    },
  ],
});
