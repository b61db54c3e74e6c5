import { rule } from '../../src/rules/oidc-issuer-mode.ts';
import { authorizationServer, hole, oidcApp, oinApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const MODE = 'settings.oauthClient.issuer_mode';
const app = (issuer_mode: 'ORG_URL' | 'CUSTOM_URL' | 'DYNAMIC') => oidcApp({ client: { issuer_mode } });
const custom = { customDomains: ['id.example.com'] };

testRule(rule, {
  pass: [
    { name: 'the only host', subject: app('ORG_URL') },
    { name: 'the custom domain', subject: app('CUSTOM_URL'), facts: custom },
    { name: 'a server', subject: authorizationServer({ issuerMode: 'CUSTOM_URL' }), facts: custom },
    {
      name: 'a custom domain, whichever there are',
      subject: app('CUSTOM_URL'),
      facts: {},
      missing: { customDomains: 'forbidden' },
    },
  ],
  fail: [
    {
      name: 'dynamic',
      subject: app('DYNAMIC'),
      facts: custom,
      problems: ['dynamic'],
      severity: 'low',
      at: [MODE],
    },
    {
      name: 'a dynamic server',
      subject: authorizationServer({ issuerMode: 'DYNAMIC' }),
      facts: custom,
      problems: ['dynamic'],
      at: ['issuerMode'],
    },
    {
      name: 'dynamic for nothing',
      subject: app('DYNAMIC'),
      problems: ['dynamic-no-domain'],
      severity: 'info',
    },
    {
      name: 'the Okta URL beside a custom domain',
      subject: app('ORG_URL'),
      facts: custom,
      problems: ['org-url'],
      severity: 'info',
    },
  ],
  na: [
    { name: 'a service', subject: oidcApp({ client: { application_type: 'service' } }) },
    { name: 'a deactivated server', subject: authorizationServer({ status: 'INACTIVE' }) },
    { name: 'SAML', subject: samlApp() },
  ],
  unknown: [
    { name: 'not exposed', subject: oinApp(), reason: 'oin-not-exposed' },
    {
      name: 'the field is absent',
      subject: oidcApp({ client: { issuer_mode: undefined }, holes: [hole(MODE)] }),
      reason: 'unexpected-shape',
    },
    {
      name: 'it may be a service',
      subject: oidcApp({
        client: { application_type: undefined, issuer_mode: 'CUSTOM_URL' },
        holes: [hole('settings.oauthClient.application_type')],
      }),
      reason: 'unexpected-shape',
    },
    {
      name: 'the Okta URL beside domains that could not be read',
      subject: authorizationServer({ issuerMode: 'ORG_URL' }),
      facts: {},
      missing: { customDomains: 'forbidden' },
      reason: 'forbidden',
    },
    {
      name: 'the domains could not be read',
      subject: app('DYNAMIC'),
      facts: {},
      missing: { customDomains: 'forbidden' },
      reason: 'forbidden',
    },
  ],
});
