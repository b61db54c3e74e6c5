import { rule } from '../../src/rules/bookmark-url-insecure.ts';
import { bookmarkApp, hole, oidcApp, swaApp, trustedOrigin } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const AT = 'settings.app.url';
const failing = (variant: string, urls: readonly string[]) =>
  urls.map((url) => ({
    name: `${variant}: ${url}`,
    subject: bookmarkApp(url),
    problems: [variant],
    at: [AT],
  }));

testRule(rule, {
  pass: [
    { name: 'https', subject: bookmarkApp() },
    { name: 'this computer', subject: bookmarkApp('http://localhost:8080/help') },
    { name: 'the intranet over https', subject: bookmarkApp('https://intranet/') },
    { name: 'an address over https', subject: bookmarkApp('https://10.0.0.5/') },
    { name: 'another app', subject: bookmarkApp('slack://channel?id=1') },
    { name: 'Okta', subject: bookmarkApp('https://acme.okta.com/help') },
    { name: 'an at sign in the path', subject: bookmarkApp('https://wiki.example.com/@team') },
    { name: 'no domains known', subject: bookmarkApp('https://www.wikipedia.org/'), facts: {} },
    {
      name: 'confirmed shared hosting',
      subject: bookmarkApp('https://acme.github.io/wiki'),
      facts: { ownedDomains: ['example.com'], allowedHosts: ['acme.github.io'] },
    },
    { name: 'very long', subject: bookmarkApp(`https://wiki.example.com/${'?a=//'.repeat(20_000)}`) },
  ],
  fail: [
    ...failing('dangerous', [
      'javascript:alert(1)',
      ' JavaScript:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      'https://webhook.site/abc',
      'https://acme.ngrok.app/',
      'https://wiki.example.com@evil.net/',
      'https://wiki.example.com\\@evil.net/',
      'file://server/share',
    ]),
    {
      name: 'a tunnel over clear text',
      subject: bookmarkApp('http://acme.ngrok.app/'),
      problems: ['dangerous', 'http'],
      severity: 'high',
      at: [AT, AT],
    },
    {
      name: 'a misleading address on shared hosting',
      subject: bookmarkApp('http://wiki.example.com@acme.github.io/'),
      problems: ['dangerous', 'http', 'shared'],
    },
    {
      name: 'script',
      subject: bookmarkApp('javascript:alert(1)'),
      problems: ['dangerous'],
      severity: 'high',
    },
    {
      name: 'script in a deactivated app',
      subject: bookmarkApp('javascript:alert(1)', { status: 'INACTIVE' }),
      problems: ['dangerous'],
      severity: 'low',
    },
    {
      name: 'clear text',
      subject: bookmarkApp('http://wiki.example.com/'),
      problems: ['http'],
      severity: 'low',
      at: [AT],
    },
    { name: 'clear text in the intranet', subject: bookmarkApp('http://intranet/'), problems: ['http'] },
    {
      name: 'shared hosting',
      subject: bookmarkApp('https://acme-wiki.github.io/'),
      problems: ['shared'],
      severity: 'low',
    },
    {
      name: 'shared hosting over clear text',
      subject: bookmarkApp('http://acme.azurewebsites.net/'),
      problems: ['http', 'shared'],
      at: [AT, AT],
    },
    ...failing('shared', ['https://wiki.examp1e.com/', 'https://acme-okta.net/']),
    {
      name: 'elsewhere',
      subject: bookmarkApp('https://www.wikipedia.org/'),
      problems: ['foreign'],
      severity: 'info',
      at: [AT],
    },
    {
      name: 'elsewhere over clear text',
      subject: bookmarkApp('http://www.wikipedia.org/'),
      problems: ['foreign', 'http'],
      severity: 'low',
    },
    {
      name: 'a bookmark of the catalogue',
      subject: bookmarkApp('http://wiki.example.com/', { name: 'vendor_wiki' }),
      problems: ['http'],
    },
  ],
  na: [
    { name: 'an OIDC app', subject: oidcApp() },
    { name: 'a password app', subject: swaApp() },
    { name: 'an origin', subject: trustedOrigin() },
  ],
  unknown: [
    {
      name: 'no address',
      subject: bookmarkApp('', { settings: { app: {} }, holes: [hole(AT)] }),
      reason: 'unexpected-shape',
    },
    {
      name: 'nothing a browser can open',
      subject: bookmarkApp('wiki.example.com'),
      reason: 'unexpected-shape',
    },
    {
      name: 'an impossible port',
      subject: bookmarkApp('https://wiki.example.com:x/'),
      reason: 'unexpected-shape',
    },
  ],
});
