import { rule } from '../../src/rules/oidc-redirect-uri-localhost.ts';
import { hole, oidcApp, oinApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const app = (application_type: 'web' | 'browser' | 'native' | 'service', ...redirect_uris: string[]) =>
  oidcApp({ client: { application_type, redirect_uris } });

testRule(rule, {
  pass: [
    { name: 'production only', subject: oidcApp() },
    { name: 'a native app by address', subject: app('native', 'http://127.0.0.1/cb', 'http://[::1]/cb') },
    { name: 'a preview org', subject: app('web', 'http://localhost/cb'), nonProduction: true },
    {
      name: 'a preview org, mixed',
      subject: app('web', 'http://localhost/cb', 'https://a.example.com'),
      nonProduction: true,
    },
    { name: 'a service', subject: app('service', 'http://localhost/cb') },
  ],
  fail: [
    {
      name: 'beside production',
      subject: app('web', 'https://app.example.com/cb', 'https://localhost:8443/cb'),
      problems: ['web-mixed'],
      severity: 'medium',
      at: ['settings.oauthClient.redirect_uris[1]'],
    },
    {
      name: 'numeric spellings are loopback too',
      subject: app('browser', 'http://127.1/cb', 'http://app.localhost:3000/cb'),
      problems: ['web-only-local'],
      severity: 'low',
    },
    {
      name: 'a private-use scheme is not a web address',
      subject: app('web', 'http://localhost/cb', 'com.example.app:/cb'),
      problems: ['web-only-local'],
    },
    {
      name: 'a native app by name, also in a preview org',
      subject: app('native', 'http://localhost/cb', 'http://127.0.0.1/cb'),
      nonProduction: true,
      problems: ['native-name'],
      at: ['settings.oauthClient.redirect_uris[0]'],
    },
    {
      name: 'the DNS of somebody else, whatever the type',
      subject: app('service', 'https://10-0-0-1.nip.io/cb'),
      problems: ['loopback-dns'],
    },
    {
      name: 'both',
      subject: app('web', 'http://lvh.me/cb', 'http://localhost/cb'),
      problems: ['loopback-dns', 'web-mixed'],
    },
  ],
  na: [
    { name: 'nothing registered', subject: app('service') },
    { name: 'SAML', subject: samlApp() },
  ],
  unknown: [
    { name: 'not exposed', subject: oinApp(), reason: 'oin-not-exposed' },
    {
      name: 'the type is not known',
      subject: oidcApp({
        client: { application_type: undefined, redirect_uris: ['http://localhost/cb'] },
        holes: [hole('settings.oauthClient.application_type')],
      }),
      reason: 'unexpected-shape',
    },
  ],
});
