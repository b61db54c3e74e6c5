import { rule } from '../../src/rules/oidc-redirect-uri-wildcard.ts';
import { hole, oidcApp, oinApp, oktaApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const open = (...redirect_uris: string[]) =>
  oidcApp({ client: { redirect_uris, wildcard_redirect: 'SUBDOMAIN' } });
const closed = (...redirect_uris: string[]) => oidcApp({ client: { redirect_uris } });

testRule(rule, {
  pass: [
    { name: 'exact URIs', subject: oidcApp({ client: { wildcard_redirect: 'DISABLED' } }) },
    { name: 'the flag is absent', subject: closed('https://app.example.com/cb', 'com.example.app:/cb') },
    { name: 'a script is judged elsewhere', subject: closed('javascript:a*b') },
  ],
  fail: [
    {
      name: 'every host below a public suffix',
      subject: open('https://*.co.uk/cb'),
      problems: ['public-suffix'],
      severity: 'critical',
      at: ['settings.oauthClient.redirect_uris[0]'],
    },
    {
      name: 'http, in the registrable label',
      subject: open('http://d-*.com/aaa'),
      problems: ['public-suffix'],
    },
    { name: 'a tunnel', subject: open('https://*.ngrok-free.app/cb'), problems: ['public-suffix'] },
    { name: 'encoded', subject: open('https://%2a.github.io/cb'), problems: ['public-suffix'] },
    {
      name: 'a customer of shared hosting',
      subject: open('https://*.acme.netlify.app'),
      problems: ['shared-parent'],
    },
    {
      name: 'an asterisk in the path beside one in the host counts once',
      subject: open('https://*.example.com/*'),
      problems: ['own-domain'],
      severity: 'high',
    },
    { name: 'a narrow pattern', subject: open('https://pr-*.example.com/cb'), problems: ['partial-label'] },
    {
      name: 'each URI for itself',
      subject: open('https://app.example.com/cb', 'https://*.example.com/cb', 'https://app.example.com/*'),
      problems: ['literal', 'own-domain'],
      at: ['settings.oauthClient.redirect_uris[1]', 'settings.oauthClient.redirect_uris[2]'],
    },
    {
      name: 'the flag is off',
      subject: closed('https://*.example.com/cb'),
      problems: ['literal'],
      severity: 'low',
    },
    { name: 'in the port', subject: open('https://app.example.com:*/cb'), problems: ['literal'] },
    { name: 'in the scheme', subject: open('*://app.example.com/cb'), problems: ['literal'] },
    { name: 'in a private-use scheme', subject: open('com.example.app://*/cb'), problems: ['literal'] },
    {
      name: 'the flag for nothing',
      subject: open('https://app.example.com/cb'),
      problems: ['flag-unused'],
      at: ['settings.oauthClient.wildcard_redirect'],
    },
    {
      name: 'a deactivated app is low',
      subject: oidcApp({
        status: 'INACTIVE',
        client: { redirect_uris: ['https://*.co.uk'], wildcard_redirect: 'SUBDOMAIN' },
      }),
      problems: ['public-suffix'],
      severity: 'low',
    },
    {
      name: 'a privileged app is one step worse',
      subject: open('https://*.example.com/cb'),
      facts: { grants: [{ scopeId: 'okta.users.read', status: 'ACTIVE' }] },
      problems: ['own-domain'],
      severity: 'critical',
    },
  ],
  na: [
    { name: 'nothing registered', subject: oidcApp({ client: { redirect_uris: [] } }) },
    { name: 'SAML', subject: samlApp() },
    { name: 'an app of Okta', subject: oktaApp() },
  ],
  unknown: [
    { name: 'not exposed', subject: oinApp(), reason: 'oin-not-exposed' },
    {
      name: 'no entry could be read',
      subject: oidcApp({
        client: { redirect_uris: [] },
        holes: [hole('settings.oauthClient.redirect_uris[0]')],
      }),
      reason: 'unexpected-shape',
    },
    {
      name: 'a pattern, or not: the flag is unreadable',
      subject: oidcApp({
        client: { redirect_uris: ['https://*.example.com/cb'] },
        holes: [hole('settings.oauthClient.wildcard_redirect')],
      }),
      reason: 'unexpected-shape',
    },
    {
      name: 'an entry is unreadable, so the flag may be in use',
      subject: oidcApp({
        client: { wildcard_redirect: 'SUBDOMAIN' },
        holes: [hole('settings.oauthClient.redirect_uris[1]')],
      }),
      reason: 'unexpected-shape',
    },
  ],
});
