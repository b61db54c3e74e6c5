import { rule } from '../../src/rules/oidc-user-consent-trusted.ts';
import { hole, oidcApp, oinApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const CONSENT = 'settings.oauthClient.consent_method';

const trusted = (application_type: 'web' | 'browser' | 'native' | 'service', ...redirect_uris: string[]) =>
  oidcApp({ client: { application_type, redirect_uris, consent_method: 'TRUSTED' } });

testRule(rule, {
  pass: [{ name: 'users are asked', subject: oidcApp() }],
  fail: [
    {
      name: 'a scheme anyone can claim',
      subject: trusted('native', 'https://app.example.com/cb', 'com.example.app:/cb'),
      problems: ['impersonable'],
      severity: 'medium',
      at: ['settings.oauthClient.redirect_uris[1]'],
    },
    {
      name: 'a port anyone can open',
      subject: trusted('native', 'http://127.0.0.1/cb'),
      problems: ['impersonable'],
    },
    {
      name: 'hosts of a vendor',
      subject: trusted('web', 'https://sso.vendor-crm.com/cb', 'https://localhost/cb'),
      problems: ['third-party'],
      severity: 'low',
      at: [CONSENT],
    },
    {
      name: 'both',
      subject: trusted('native', 'https://sso.vendor-crm.com/cb', 'com.vendor-crm:/cb'),
      problems: ['impersonable', 'third-party'],
    },
    {
      name: 'one own host is enough',
      subject: trusted('web', 'https://sso.vendor-crm.com/cb', 'https://app.example.com/cb'),
      problems: ['first-party'],
      severity: 'info',
    },
    {
      name: 'nobody said which domains the org owns',
      subject: trusted('web', 'https://sso.vendor-crm.com/cb'),
      facts: {},
      problems: ['first-party'],
    },
    {
      name: 'a server with a private-use scheme can prove who it is',
      subject: trusted('web', 'com.example.app:/cb'),
      problems: ['first-party'],
    },
  ],
  na: [
    { name: 'no API Access Management', subject: oidcApp({ client: { consent_method: undefined } }) },
    { name: 'a service', subject: trusted('service') },
    { name: 'SAML', subject: samlApp() },
  ],
  unknown: [
    { name: 'not exposed', subject: oinApp(), reason: 'oin-not-exposed' },
    {
      name: 'a word that is not Okta’s',
      subject: oidcApp({ client: { consent_method: undefined }, holes: [hole(CONSENT)] }),
      reason: 'unexpected-shape',
    },
  ],
});
