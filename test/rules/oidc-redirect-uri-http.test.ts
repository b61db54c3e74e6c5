import { rule } from '../../src/rules/oidc-redirect-uri-http.ts';
import { hole, oidcApp, oinApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const uris = (...redirect_uris: string[]) => oidcApp({ client: { redirect_uris } });

testRule(rule, {
  pass: [
    { name: 'https', subject: oidcApp() },
    {
      name: 'loopback in every spelling',
      subject: uris(
        'http://127.0.0.1:8400/cb',
        'http://[::1]/cb',
        'http://localhost/cb',
        'http://2130706433/cb',
      ),
    },
    { name: 'other schemes', subject: uris('com.example.app:/cb', 'ftp://files.example.com') },
  ],
  fail: [
    {
      name: 'the Internet',
      subject: uris('https://app.example.com/cb', 'http://app.example.com/cb'),
      problems: ['http-public'],
      severity: 'high',
      at: ['settings.oauthClient.redirect_uris[1]'],
    },
    {
      name: 'a wildcard host and a name that resolves to loopback',
      subject: uris('http://*.example.com/cb', 'http://localtest.me/cb'),
      problems: ['http-public'],
    },
    {
      name: 'private addresses and names',
      subject: uris(
        'http://10.1.2.3/',
        'http://[fd00::1]/',
        'http://169.254.1.1/',
        'http://intranet/',
        'http://a.corp',
      ),
      problems: ['http-private'],
      severity: 'medium',
    },
    { name: 'home network', subject: uris('http://nas.home.arpa/cb'), problems: ['http-private'] },
    {
      name: 'preview orgs',
      subject: uris('http://app.example.com/'),
      nonProduction: true,
      problems: ['http-public'],
      severity: 'medium',
    },
  ],
  na: [
    { name: 'nothing registered', subject: uris() },
    { name: 'SAML', subject: samlApp() },
  ],
  unknown: [
    { name: 'not exposed', subject: oinApp(), reason: 'oin-not-exposed' },
    {
      name: 'a list that is none',
      subject: oidcApp({
        client: { redirect_uris: undefined },
        holes: [hole('settings.oauthClient.redirect_uris')],
      }),
      reason: 'unexpected-shape',
    },
  ],
});
