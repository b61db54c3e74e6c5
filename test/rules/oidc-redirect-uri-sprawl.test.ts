import { rule } from '../../src/rules/oidc-redirect-uri-sprawl.ts';
import { hole, oidcApp, oinApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const URIS = 'settings.oauthClient.redirect_uris';
const uris = (...redirect_uris: string[]) => oidcApp({ client: { redirect_uris } });

const many = (count: number) =>
  uris(...Array.from({ length: count }, (_, n) => `https://app.example.com/cb${n}`));
const domains = (count: number) =>
  uris(...Array.from({ length: count }, (_, n) => `https://app.example${n}.com/cb`));

testRule(rule, {
  pass: [
    { name: 'one host', subject: oidcApp() },
    { name: 'as many URIs as are allowed', subject: many(20) },
    { name: 'three domains', subject: domains(3) },
    { name: 'only tests', subject: uris('https://dev.example.com/cb', 'https://app-qa2.example.com/cb') },
    { name: 'only one host', subject: uris('https://dev.example.com/a', 'https://dev.example.com/b') },
    {
      name: 'loopback beside production',
      subject: uris('https://app.example.com/cb', 'http://dev.localhost/cb'),
    },
    { name: 'loopback beside a test', subject: uris('https://dev.example.com/cb', 'http://127.0.0.1/cb') },
    {
      name: 'top-level domains that look like environments',
      subject: uris(
        'https://app.example.dev/cb',
        'https://app.example.com/cb',
        'https://app.example.com.qa/cb',
      ),
    },
    {
      name: 'words that hold such a label',
      subject: uris('https://contest.example.com/', 'https://app.example.com/'),
    },
    {
      name: 'addresses and short names are no domains',
      subject: uris(
        'https://a.example.com/',
        'https://10.0.0.1/',
        'https://10.0.0.2/',
        'https://b/',
        'https://c/',
      ),
    },
    {
      name: 'another path, port or spelling of the path',
      subject: uris(
        'https://app.example.com/cb',
        'https://app.example.com/CB',
        'https://app.example.com:8443/cb',
        'https://app.example.com/cb/',
      ),
    },
  ],
  fail: [
    {
      name: 'test and production',
      subject: uris('https://app.example.com/cb', 'https://app-STG1.example.com/cb'),
      problems: ['mixed-env'],
      severity: 'medium',
      at: [`${URIS}[1]`],
    },
    {
      name: 'a host below .dev and a true test',
      subject: uris('https://app.example.dev/cb', 'https://qa.example.dev/cb'),
      problems: ['mixed-env'],
      at: [`${URIS}[1]`],
    },
    { name: 'four domains', subject: domains(4), problems: ['many-domains'], severity: 'low', at: [URIS] },
    {
      name: 'names on shared hosting are domains of their own',
      subject: uris(...['a', 'b', 'c', 'd'].map((name) => `https://${name}.github.io/`)),
      problems: ['many-domains'],
    },
    {
      name: 'two domains where the administrator allows one',
      subject: domains(2),
      options: { domains: 2 },
      problems: ['many-domains'],
    },
    { name: 'one URI too many', subject: many(21), problems: ['many-uris'], severity: 'low', at: [URIS] },
    {
      name: 'loopback and custom schemes count as URIs',
      subject: uris('http://localhost/cb', 'com.example.app:/cb', 'https://app.example.com/cb'),
      options: { uris: 2 },
      problems: ['many-uris'],
    },
    {
      name: 'a duplicate is information',
      subject: uris('https://app.example.com/cb', 'com.example.app:/cb', 'HTTPS://App.Example.com:443/cb'),
      problems: ['duplicate'],
      severity: 'info',
      at: [`${URIS}[2]`],
    },
    { name: 'the same twice', subject: uris('myapp:/cb', 'myapp:/cb'), problems: ['duplicate'] },
    {
      name: 'the worst alone',
      subject: uris(
        ...['a', 'b', 'c', 'd', 'd'].map((name) => `https://app.${name}.com/`),
        'https://test.a.com/',
      ),
      problems: ['mixed-env'],
      at: [`${URIS}[5]`],
    },
    {
      name: 'a preview org',
      subject: uris('https://app.example.com/cb', 'https://dev.example.com/cb'),
      nonProduction: true,
      problems: ['mixed-env'],
      severity: 'low',
    },
  ],
  na: [
    { name: 'nothing registered', subject: uris() },
    { name: 'SAML', subject: samlApp() },
    { name: 'one of Okta’s own apps', subject: oidcApp({ name: 'okta_enduser' }) },
  ],
  unknown: [
    { name: 'not exposed', subject: oinApp(), reason: 'oin-not-exposed' },
    {
      name: 'one entry is no text',
      subject: oidcApp({ holes: [hole(`${URIS}[1]`)] }),
      reason: 'unexpected-shape',
    },
    {
      name: 'the list is absent',
      subject: oidcApp({ client: { redirect_uris: undefined }, holes: [hole(URIS)] }),
      reason: 'unexpected-shape',
    },
  ],
});
