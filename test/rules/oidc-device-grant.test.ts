import { rule } from '../../src/rules/oidc-device-grant.ts';
import { oidcApp, oinApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const grant_types = ['authorization_code', 'urn:ietf:params:oauth:grant-type:device_code'];

testRule(rule, {
  pass: [{ name: 'without it', subject: oidcApp() }],
  fail: [
    {
      name: 'a native app',
      subject: oidcApp({ client: { application_type: 'native', grant_types } }),
      problems: ['device-native'],
      severity: 'medium',
      at: ['settings.oauthClient.grant_types[1]'],
    },
    { name: 'a web app', subject: oidcApp({ client: { grant_types } }), problems: ['device-other'] },
    {
      name: 'in a preview org',
      subject: oidcApp({ client: { grant_types } }),
      nonProduction: true,
      problems: ['device-other'],
      severity: 'low',
    },
  ],
  na: [{ name: 'SAML', subject: samlApp() }],
  unknown: [{ name: 'not exposed', subject: oinApp(), reason: 'oin-not-exposed' }],
});
