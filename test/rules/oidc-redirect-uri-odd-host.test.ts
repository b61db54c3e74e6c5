import type { Facts } from '../../src/model/facts.ts';
import { rule } from '../../src/rules/oidc-redirect-uri-odd-host.ts';
import { hole, oidcApp, oinApp, peers, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const URIS = 'settings.oauthClient.redirect_uris';
const uris = (...redirect_uris: string[]) => oidcApp({ client: { redirect_uris } });
const used = (domains: Record<string, string[]>, ownedDomains = ['example.com']): Facts => ({
  ownedDomains,
  customDomains: [],
  peers: peers({ domains: new Map(Object.entries(domains)) }),
});
const facts = used({});

/** By variant: its severity, and URIs of which it is the worst. */
const WORST = {
  lookalike: [
    'high',
    'https://examp1e.com/cb',
    'https://app.exаmple.com/cb',
    'https://0kta.com/cb',
    'https://аpple.vendor.net/cb',
    'http://examp1e.com.:9443/cb',
    'https://lоgin.example.com/cb',
  ],
  'okta-lookalike': [
    'high',
    'https://login-okta-sso.com/cb',
    'https://acme.oktalogin.net/',
    'https://OKTA-acme.github.io/',
  ],
  metadata: [
    'medium',
    'https://169.254.169.254/cb',
    'http://[fe80::1]/cb',
    'http://0.0.0.0/cb',
    'http://[::]/cb',
  ],
  'ip-public': [
    'medium',
    'https://203.0.113.7/cb',
    'https://8.8.8.8:9443/cb',
    'https://[2606:4700::1]/cb',
    'https://134744072/cb',
  ],
  'trailing-dot': ['medium', 'https://app.example.com./cb', 'https://intranet./cb'],
  'ip-private': [
    'low',
    'https://10.1.2.3/cb',
    'https://172.31.0.1/',
    'https://192.168.0.1/',
    'https://100.64.0.1/',
    'https://[fd00::1]/',
  ],
  'single-label': ['low', 'https://intranet/cb', 'https://INTRANET:9443/cb'],
  'special-use': [
    'low',
    'https://sso.corp/cb',
    'https://nas.home.arpa/',
    'https://app.test/',
    'https://app.example.org/cb',
  ],
  idn: ['info', 'https://bücher-shop.de/cb', 'https://xn--bcher-kva.example.com/cb'],
  'odd-port': ['info', 'https://app.example.com:9443/cb', 'http://app.example.com:8080/cb'],
  'upper-case': ['info', 'https://App.example.com/cb', 'HTTPS://me@APP.example.com/cb'],
} as const;

testRule(rule, {
  pass: [
    { name: 'a plain host', subject: oidcApp(), facts },
    {
      name: 'what other rules judge',
      facts,
      subject: uris(
        'http://localhost:3000/cb',
        'http://127.0.0.1:9999/cb',
        'https://*.examp1e.com:9443/cb',
        'com.okta.login:/cb',
        'javascript:x',
        'https://example:0000.com',
      ),
    },
    {
      name: 'upper-case letters before the host and after it',
      subject: uris('HTTPS://Me@app.example.com/Callback'),
      facts,
    },
    {
      name: 'usual ports',
      subject: uris('https://a.example.com:443/', 'https://a.example.com:8443/'),
      facts,
    },
    {
      name: 'Okta itself',
      subject: uris('https://acme.okta.com/cb', 'https://acme.oktapreview.com/cb'),
      facts,
    },
    {
      name: 'an own domain with Okta’s name',
      subject: uris('https://a.oktagon.de/'),
      facts: used({}, ['oktagon.de']),
    },
    {
      name: 'an own domain that looks like another',
      subject: uris('https://a.examp1e.com/'),
      facts: used({}, ['example.com', 'examp1e.com']),
    },
    {
      name: 'a custom domain',
      subject: uris('https://sso.oktagon.de/'),
      facts: { ...facts, customDomains: ['sso.oktagon.de'] },
    },
    {
      name: 'like a domain of one other app only',
      subject: uris('https://app.vend0r.net/'),
      facts: used({ 'vendor.net': ['0oa1', '0oa2'], 'vend0r.net': ['0oa1', '0oa3', '0oa4'] }),
    },
    {
      name: 'the domain that the others use',
      subject: uris('https://app.vendor.net/'),
      facts: used({ 'vendor.net': ['0oa2', '0oa3'] }),
    },
    {
      name: 'an own domain like one that others use',
      subject: uris('https://app.example.com/'),
      facts: used({ 'examp1e.com': ['0oa2', '0oa3'] }),
    },
  ],
  fail: [
    ...Object.entries(WORST).flatMap(([variant, [severity, ...values]]) =>
      values.map((value) => ({
        name: `${variant}: ${value}`,
        subject: uris('https://app.example.com/cb', value),
        facts,
        problems: [variant],
        severity,
        at: [`${URIS}[1]`],
      })),
    ),
    {
      name: 'like a domain of two other apps',
      subject: uris('https://app.vend0r.net/'),
      facts: used({ 'vendor.net': ['0oa1', '0oa2', '0oa3'] }),
      problems: ['lookalike'],
      severity: 'high',
    },
    {
      name: 'a placeholder that nobody owns',
      subject: uris('https://app.example.com/cb'),
      facts: used({}, ['acme.io']),
      problems: ['special-use'],
    },
    {
      name: 'enough is known without facts',
      subject: uris('https://login-okta-sso.com/', 'https://169.254.169.254/'),
      facts: {},
      problems: ['metadata', 'okta-lookalike'],
    },
    {
      name: 'in a preview org',
      subject: uris('https://examp1e.com/'),
      facts,
      nonProduction: true,
      problems: ['lookalike'],
      severity: 'medium',
    },
  ],
  na: [
    { name: 'nothing registered', subject: uris() },
    { name: 'SAML', subject: samlApp() },
  ],
  unknown: [
    { name: 'not exposed', subject: oinApp(), facts, reason: 'oin-not-exposed' },
    {
      name: 'one entry is no text',
      subject: oidcApp({ holes: [hole(`${URIS}[1]`)] }),
      facts,
      reason: 'unexpected-shape',
    },
    {
      name: 'no owned domain is known',
      subject: uris('https://app.vend0r.net/'),
      facts: { peers: peers({ domains: new Map([['vendor.net', ['0oa2', '0oa3']]]) }) },
      missing: { ownedDomains: 'forbidden' },
      reason: 'forbidden',
    },
    {
      name: 'the other apps are not known',
      subject: oidcApp(),
      facts: { ownedDomains: ['example.com'], customDomains: [] },
      missing: { peers: 'truncated' },
      reason: 'truncated',
    },
    {
      name: 'information is not enough',
      subject: uris('https://App.example.com:9443/'),
      facts: { ownedDomains: ['example.com'], customDomains: [] },
      missing: { peers: 'truncated' },
      reason: 'truncated',
    },
  ],
});
