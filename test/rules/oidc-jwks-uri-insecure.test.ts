import { rule } from '../../src/rules/oidc-jwks-uri-insecure.ts';
import { hole, oidcApp, oinApp, oktaApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const AT = 'settings.oauthClient.jwks_uri';
const app = (jwks_uri: string | undefined) => oidcApp({ client: { jwks_uri } });

const unsafeHost = (uri: string) =>
  ({ name: uri, subject: app(uri), problems: ['jwks-unsafe-host'], severity: 'high', at: [AT] }) as const;
const odd = (uri: string) => ({ name: uri, subject: app(uri), problems: ['jwks-odd'], at: [AT] }) as const;

testRule(rule, {
  pass: [
    { name: 'an own host', subject: app('https://auth.example.com/jwks.json') },
    { name: 'in capitals, with spaces around', subject: app('  HTTPS://AUTH.EXAMPLE.COM:8443/jwks?v=1 ') },
    { name: 'a tenant of an identity service', subject: app('https://acme.auth0.com/jwks.json') },
    {
      name: 'shared hosting that the administrator confirmed',
      subject: app('https://acme-keys.herokuapp.com/jwks'),
      facts: { allowedHosts: ['acme-keys.herokuapp.com'] },
    },
  ],
  fail: [
    {
      name: 'http',
      subject: app('http://auth.example.com/jwks'),
      problems: ['jwks-http'],
      severity: 'high',
      at: [AT],
    },
    { name: 'HTTP', subject: app('HTTP://auth.example.com/jwks'), problems: ['jwks-http'] },
    { name: 'ftp', subject: app('ftp://auth.example.com/jwks'), problems: ['jwks-http'] },
    {
      name: 'http that no browser reads',
      subject: app('http://auth example/jwks'),
      problems: ['jwks-http', 'jwks-odd'],
    },
    {
      name: 'http on this computer',
      subject: app('http://localhost:8080/jwks'),
      problems: ['jwks-http', 'jwks-unsafe-host'],
    },
    unsafeHost('https://localhost/jwks'),
    unsafeHost('https://keys.localhost/jwks'),
    unsafeHost('https://127.0.0.1/jwks'),
    unsafeHost('https://0x7f.1/jwks'),
    unsafeHost('https://[::1]/jwks'),
    unsafeHost('https://localtest.me/jwks'),
    unsafeHost('https://203.0.113.7/jwks'),
    unsafeHost('https://10.0.0.1/jwks'),
    unsafeHost('https://169.254.169.254/jwks'),
    unsafeHost('https://keys/jwks'),
    unsafeHost('https://keys.corp/jwks'),
    unsafeHost('https://keys.home.arpa/jwks'),
    unsafeHost('https://acme.ngrok-free.app/jwks'),
    unsafeHost('https://webhook.site/jwks'),
    unsafeHost('https://oidcdebugger.com/jwks'),
    {
      name: 'shared hosting',
      subject: app('https://acme-keys.herokuapp.com/jwks'),
      problems: ['jwks-shared-host'],
      severity: 'medium',
    },
    {
      name: 'a name beside the one that was confirmed',
      subject: app('https://acme2.herokuapp.com/jwks'),
      facts: { allowedHosts: ['acme.herokuapp.com'] },
      problems: ['jwks-shared-host'],
    },
    odd('https://user@auth.example.com/jwks'),
    odd('https://auth.example.com\\@evil.example/jwks'),
    odd('https://auth.example.com/jwks#a'),
    odd('https://auth.example.com/jwks#'),
    odd('auth.example.com/jwks'),
    odd('https://'),
    {
      name: 'a name nobody can use',
      subject: oidcApp({ status: 'INACTIVE', client: { jwks_uri: 'https://keys.corp/jwks' } }),
      problems: ['jwks-unsafe-host'],
      severity: 'low',
    },
    {
      name: 'everything at once',
      subject: app('http://user@acme.github.io/jwks#a'),
      problems: ['jwks-http', 'jwks-odd', 'jwks-shared-host'],
    },
    {
      name: 'a very long address',
      subject: app(`https://auth.example.com/${'#@\\'.repeat(40_000)}`),
      problems: ['jwks-odd'],
    },
  ],
  na: [
    { name: 'no address', subject: app(undefined) },
    { name: 'an empty address', subject: app('  ') },
    { name: 'SAML', subject: samlApp() },
    { name: 'an app of Okta', subject: oktaApp() },
  ],
  unknown: [
    { name: 'not exposed', subject: oinApp(), reason: 'oin-not-exposed' },
    { name: 'no text', subject: oidcApp({ holes: [hole(AT)] }), reason: 'unexpected-shape' },
  ],
});
