import { rule } from '../../src/rules/oidc-redirect-uri-tunnel-or-debug-tool.ts';
import { hole, oidcApp, oinApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const URIS = 'settings.oauthClient.redirect_uris';
const uris = (...redirect_uris: string[]) => oidcApp({ client: { redirect_uris } });

testRule(rule, {
  pass: [
    { name: 'own domain', subject: oidcApp() },
    { name: 'shared hosting', subject: uris('https://acme.github.io/cb') },
    {
      name: 'only a part of the name',
      subject: uris('https://notwebhook.site/cb', 'https://jwt.io.example.com/cb'),
    },
    { name: 'a wildcard', subject: uris('https://*.ngrok.io/cb') },
    { name: 'a custom scheme of that name', subject: uris('ngrok.io:/cb') },
    { name: 'another page of the debugger’s host', subject: uris('https://developers.google.com/cb') },
  ],
  fail: [
    ...['https://webhook.site/0f0f', 'https://a.oastify.com/', 'http://WEBHOOK.SITE./x'].map((uri) => ({
      name: uri,
      subject: uris('https://app.example.com/cb', uri),
      problems: ['catcher'],
      severity: 'critical' as const,
      at: [`${URIS}[1]`],
    })),
    ...[
      'https://1a2b3c.ngrok-free.app/cb',
      'https://glitch.me/cb',
      'https://app.example.com@x.loca.lt/cb',
    ].map((uri) => ({ name: uri, subject: uris(uri), problems: ['tunnel'], severity: 'high' as const })),
    ...[
      'https://oidcdebugger.com/debug',
      'https://jwt.ms',
      'https://developers.google.com/oauthplayground',
    ].map((uri) => ({ name: uri, subject: uris(uri), problems: ['debugger'], severity: 'high' as const })),
    {
      name: 'an app that looks like a test',
      subject: oidcApp({ label: 'Portal dev', client: { redirect_uris: ['https://a.ngrok.io/'] } }),
      problems: ['tunnel'],
      severity: 'high',
    },
    {
      name: 'a preview org',
      subject: uris('https://a.ngrok.io/', 'https://webhook.site/'),
      nonProduction: true,
      problems: ['catcher', 'tunnel'],
      severity: 'high',
    },
    {
      name: 'confirmed as shared hosting, which it is not',
      subject: uris('https://a.ngrok.io/'),
      facts: { allowedHosts: ['a.ngrok.io'] },
      problems: ['tunnel'],
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
