import type { SamlSignOn } from '../../src/model/app-sign-on.ts';
import { rule } from '../../src/rules/saml-optional-hardening.ts';
import { hole, oidcApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const SIGN_ON = 'settings.signOn';
const withSignOn = (signOn: SamlSignOn) => samlApp({ signOn });
const relay = (defaultRelayState: string) => withSignOn({ defaultRelayState });

testRule(rule, {
  pass: [
    { name: 'nothing set', subject: samlApp() },
    { name: 'an empty RelayState', subject: relay('') },
    { name: 'RelayState on the same domain', subject: relay('https://www.crm.example.com/home') },
    { name: 'RelayState that is a path', subject: relay('/home?next=https://b.example.net') },
    { name: 'RelayState that is a token', subject: relay('urn:crm:home') },
    { name: 'an hour', subject: withSignOn({ samlAssertionLifetimeSeconds: 3600 }) },
    {
      name: 'logout over https',
      subject: withSignOn({
        slo: { enabled: true, logoutUrl: 'https://crm.example.com/out' },
        participateSlo: { enabled: true, logoutRequestUrl: 'https://crm.example.com/out' },
      }),
    },
    {
      name: 'logout that is off',
      subject: withSignOn({
        slo: { enabled: false, logoutUrl: 'http://crm.example.com/out' },
        participateSlo: { logoutRequestUrl: 'http://crm.example.com/out' },
      }),
    },
    {
      name: 'logout of a developer',
      subject: withSignOn({ slo: { enabled: true, logoutUrl: 'http://localhost/out' } }),
    },
  ],
  fail: [
    ...[
      'https://b.example.net/x',
      'http://crm.example.com.example.net/',
      '//b.example.net/x',
      ' \\\\b.example.net',
      'javascript:alert(1)',
      'data:text/html,x',
    ].map((uri) => ({
      name: uri,
      subject: relay(uri),
      problems: ['relay-external'],
      severity: 'medium' as const,
      at: [`${SIGN_ON}.defaultRelayState`],
    })),
    {
      name: 'RelayState on another domain of the company',
      subject: relay('https://www.example.net/home'),
      facts: { ownedDomains: ['example.com', 'example.net'] },
      problems: ['relay-external'],
    },
    {
      name: 'RelayState of an app whose ACS URL has no host',
      subject: withSignOn({ ssoAcsUrl: 'crm', defaultRelayState: 'https://www.example.net/' }),
      problems: ['relay-external'],
    },
    {
      name: 'RelayState on the domain of an ACS URL that is overridden',
      subject: withSignOn({
        ssoAcsUrlOverride: 'https://b.example.net/acs',
        defaultRelayState: 'https://crm.example.com/',
      }),
      problems: ['relay-external'],
    },
    {
      name: 'RelayState elsewhere while nobody knows the company’s domains',
      subject: relay('https://www.example.net/'),
      facts: {},
      problems: ['relay-external'],
    },
    {
      name: 'logout over http',
      subject: withSignOn({ slo: { enabled: true, logoutUrl: 'http://crm.example.com/out' } }),
      problems: ['slo-http'],
      severity: 'medium',
      at: [`${SIGN_ON}.slo.logoutUrl`],
    },
    {
      name: 'requests to log out over http',
      subject: withSignOn({
        participateSlo: { enabled: true, logoutRequestUrl: 'http://crm.example.com/out' },
      }),
      problems: ['slo-http'],
      at: [`${SIGN_ON}.participateSlo.logoutRequestUrl`],
    },
    {
      name: 'a second too long',
      subject: withSignOn({ samlAssertionLifetimeSeconds: 3601 }),
      problems: ['lifetime'],
      severity: 'low',
      at: [`${SIGN_ON}.samlAssertionLifetimeSeconds`],
    },
    {
      name: 'a limit of the administrator',
      subject: withSignOn({ samlAssertionLifetimeSeconds: 301 }),
      options: { mostSeconds: 300 },
      problems: ['lifetime'],
    },
    {
      name: 'ForceAuthn ignored',
      subject: withSignOn({ honorForceAuthn: false }),
      problems: ['force-ignored'],
      severity: 'info',
      at: [`${SIGN_ON}.honorForceAuthn`],
    },
    ...['unspecified', 'emailAddress'].map((name) => ({
      name,
      subject: withSignOn({ subjectNameIdFormat: `urn:oasis:names:tc:SAML:1.1:nameid-format:${name}` }),
      problems: ['nameid-unspecified'],
      severity: 'info' as const,
      at: [`${SIGN_ON}.subjectNameIdFormat`],
    })),
  ],
  na: [
    { name: 'SAML 1.1', subject: samlApp({ signOnMode: 'SAML_1_1' }) },
    { name: 'OIDC', subject: oidcApp() },
  ],
  unknown: [
    {
      name: 'RelayState of an app whose ACS URL is not exposed',
      subject: samlApp({
        signOn: { ssoAcsUrl: undefined, defaultRelayState: 'https://www.example.net/' },
        holes: [{ at: `${SIGN_ON}.ssoAcsUrl`, reason: 'oin-not-exposed' }],
      }),
      reason: 'oin-not-exposed',
    },
    {
      name: 'RelayState of an app whose override could not be read',
      subject: samlApp({
        signOn: { ssoAcsUrl: undefined, defaultRelayState: 'https://www.example.net/' },
        holes: [hole(`${SIGN_ON}.ssoAcsUrlOverride`)],
      }),
      reason: 'unexpected-shape',
    },
    {
      name: 'logout to an address that could not be read',
      subject: samlApp({ signOn: { slo: { enabled: true } }, holes: [hole(`${SIGN_ON}.slo.logoutUrl`)] }),
      reason: 'unexpected-shape',
    },
    {
      name: 'a lifetime that is no number',
      subject: samlApp({ holes: [hole(`${SIGN_ON}.samlAssertionLifetimeSeconds`)] }),
      reason: 'unexpected-shape',
    },
  ],
});
