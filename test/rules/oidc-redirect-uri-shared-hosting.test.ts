import { rule } from '../../src/rules/oidc-redirect-uri-shared-hosting.ts';
import { hole, oidcApp, oinApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const URIS = 'settings.oauthClient.redirect_uris';
const uris = (...redirect_uris: string[]) => oidcApp({ client: { redirect_uris } });

testRule(rule, {
  pass: [
    { name: 'own domain', subject: oidcApp() },
    {
      name: 'addresses and local names',
      subject: uris('https://203.0.113.7/cb', 'http://localhost/cb', 'https://a/cb'),
    },
    { name: 'a wildcard', subject: uris('https://*.github.io/cb', 'https://*.acme.vercel.app/cb') },
    {
      name: 'a tunnel that is also shared hosting',
      subject: uris('https://acme.ngrok.io/cb', 'https://a.glitch.me/cb'),
    },
    { name: 'a custom scheme', subject: uris('io.github.acme:/cb', 'github.io://acme') },
    { name: 'a suffix nobody listed', subject: uris('https://app.corp/cb') },
    {
      name: 'confirmed by the administrator',
      subject: uris('https://ACME.github.io/cb', 'https://acme.auth.eu-west-1.amazoncognito.com/'),
      facts: { allowedHosts: ['acme.github.io', 'acme.auth.eu-west-1.amazoncognito.com'] },
    },
  ],
  fail: [
    ...[
      'https://acme.github.io/cb',
      'https://acme.herokuapp.com/cb',
      'https://a.b.netlify.app./cb',
      'https://acme.azurewebsites.net/cb',
      'https://acme.surge.sh/cb',
    ].map((uri) => ({
      name: uri,
      subject: uris('https://app.example.com/cb', uri),
      problems: ['shared'],
      severity: 'medium' as const,
      at: [`${URIS}[1]`],
    })),
    ...['https://github.io/cb', 'https://co.uk/cb', 'https://surge.sh/cb'].map((uri) => ({
      name: uri,
      subject: uris(uri),
      problems: ['suffix-itself'],
      severity: 'high' as const,
    })),
    {
      name: 'a tenant is information',
      subject: uris('https://acme.auth.us-east-1.amazoncognito.com/oauth2/idpresponse'),
      problems: ['tenant'],
      severity: 'info',
    },
    {
      name: 'another host is confirmed',
      subject: uris('https://acme.github.io/cb', 'https://x.acme.github.io/cb'),
      facts: { allowedHosts: ['acme.github.io', 'github.io'] },
      problems: ['shared'],
      at: [`${URIS}[1]`],
    },
    {
      name: 'a preview org',
      subject: uris('https://acme.github.io/cb'),
      nonProduction: true,
      problems: ['shared'],
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
