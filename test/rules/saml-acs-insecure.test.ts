import type { SamlSignOn } from '../../src/model/app-sign-on.ts';
import { rule } from '../../src/rules/saml-acs-insecure.ts';
import { hole, oidcApp, samlApp, swaApp, wsFederationApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const ACS = 'settings.signOn.ssoAcsUrl';
const to = (ssoAcsUrl: string, changes: SamlSignOn = {}) =>
  samlApp({ signOn: { ssoAcsUrl, recipient: undefined, destination: undefined, ...changes } });
const reported = (variant: string, severity: 'critical' | 'high' | 'medium' | 'low', ...urls: string[]) =>
  urls.map((url) => ({ name: url, subject: to(url), problems: [variant], severity, at: [ACS] }));

testRule(rule, {
  pass: [
    { name: 'https', subject: samlApp() },
    { name: 'https to another port', subject: to('HTTPS://crm.example.com:8443/acs') },
    { name: 'loopback in a preview org', subject: to('http://localhost:8080/acs'), nonProduction: true },
    {
      name: 'shared hosting the administrator confirmed',
      subject: to('https://acme.github.io/acs'),
      facts: { allowedHosts: ['acme.github.io'] },
    },
    {
      name: 'endpoints that requests may not ask for',
      subject: to('https://crm.example.com/acs', { acsEndpoints: [{ url: 'http://a.example.com/' }] }),
    },
    {
      name: 'an override of an insecure address',
      subject: to('http://a.example.com/acs', { ssoAcsUrlOverride: 'https://a.example.com/acs' }),
    },
    {
      name: 'a site that is no address',
      subject: samlApp({ app: { baseUrl: 'crm.example.com', siteURL: 'crm', acsUrl: ' ' } }),
    },
    { name: 'WS-Federation', subject: wsFederationApp() },
  ],
  fail: [
    ...reported(
      'dangerous',
      'critical',
      'javascript:alert(1)',
      'https://webhook.site/3f2a',
      'https://crm.example.com@b.example.net/acs',
      'https://crm.example.com\\@b.example.net/acs',
      'http://a.oastify.com/',
    ),
    ...reported('http', 'high', 'http://crm.example.com/acs', 'http://10.0.0.1/acs', ' HTTP://a.ngrok.io/'),
    ...reported('tunnel', 'high', 'https://a.ngrok.io/acs', 'https://jwt.io/'),
    ...reported('wildcard', 'high', 'https://*.example.com/acs', 'https://a.example.com/*'),
    ...reported('public-shared', 'medium', 'https://acme.github.io/acs', 'https://github.io/'),
    ...reported('localhost', 'medium', 'http://localhost/acs', 'https://127.1/acs', 'http://[::1]:8080/'),
    ...reported(
      'odd',
      'low',
      'https://203.0.113.7/acs',
      'https://10.1.2.3/acs',
      'https://sharepoint/acs',
      'https://sso.corp/acs',
      'https://10-0-0-1.nip.io/acs',
      'crm.example.com/acs',
      'https://example:0000.com/',
      'com.example.app:/acs',
    ),
    {
      name: 'the worst of several, wherever it stands',
      subject: to('https://sharepoint/acs', {
        recipient: 'http://a.example.com/',
        destination: 'http://b.example.com/',
        allowMultipleAcsEndpoints: true,
        acsEndpoints: [{ url: 'https://c.github.io/' }, {}, { url: 'http://a.example.com/' }],
      }),
      problems: ['http'],
      at: ['settings.signOn.acsEndpoints[2].url', 'settings.signOn.destination'],
    },
    {
      name: 'an override',
      subject: to('https://a.example.com/', { ssoAcsUrlOverride: 'http://a.example.com/acs' }),
      problems: ['http'],
      at: ['settings.signOn.ssoAcsUrlOverride'],
    },
    {
      name: 'an address in the settings of a template',
      subject: samlApp({
        signOn: { ssoAcsUrl: undefined, recipient: undefined, destination: undefined },
        app: { acsUrl: 'http://a.example.com/acs' },
        holes: [{ at: ACS, reason: 'oin-not-exposed' }],
      }),
      problems: ['http'],
      at: ['settings.app.acsUrl'],
    },
    {
      name: 'SAML 1.1',
      subject: samlApp({ signOnMode: 'SAML_1_1', app: { postBackURL: 'http://a.example.com/' } }),
      problems: ['http'],
      at: ['settings.app.postBackURL'],
    },
    {
      name: 'WS-Federation',
      subject: wsFederationApp({ wReplyURL: 'crm', siteURL: 'https://intranet/' }),
      problems: ['odd'],
      at: ['settings.app.wReplyURL', 'settings.app.siteURL'],
    },
    {
      name: 'in a preview org',
      subject: to('http://a.example.com/'),
      nonProduction: true,
      problems: ['http'],
      severity: 'medium',
    },
    {
      name: 'of an inactive app',
      subject: samlApp({ status: 'INACTIVE', signOn: { ssoAcsUrl: 'http://a.example.com/' } }),
      problems: ['http'],
      severity: 'low',
    },
  ],
  na: [
    { name: 'OIDC', subject: oidcApp() },
    { name: 'SWA', subject: swaApp() },
    { name: 'an app of Okta', subject: samlApp({ name: 'okta_flow_sso' }) },
  ],
  unknown: [
    {
      name: 'not exposed',
      subject: samlApp({
        signOn: { ssoAcsUrl: undefined, recipient: undefined, destination: undefined },
        app: { acsUrl: 'https://a.example.com/acs' },
        holes: [{ at: ACS, reason: 'oin-not-exposed' }],
      }),
      reason: 'oin-not-exposed',
    },
    {
      name: 'a reply address that is missing',
      subject: wsFederationApp({}, { settings: { app: {} }, holes: [hole('settings.app.wReplyURL')] }),
      reason: 'unexpected-shape',
    },
    {
      name: 'an endpoint that could not be read',
      subject: samlApp({ holes: [hole('settings.signOn.acsEndpoints[1]')] }),
      reason: 'unexpected-shape',
    },
  ],
});
