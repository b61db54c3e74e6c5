import type { Facts } from '../../src/model/facts.ts';
import type { OriginScope } from '../../src/model/subject.ts';
import { rule } from '../../src/rules/origin-third-party-host.ts';
import { hole, oidcApp, peers, trustedOrigin } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const origin = (address: string, ...types: OriginScope[]) =>
  trustedOrigin({
    origin: address,
    scopes: (types.length > 0 ? types : (['CORS'] as const)).map((type) => ({ type, allowedOktaApps: [] })),
  });

const facts: Facts = { ownedDomains: ['example.com'], customDomains: [], peers: peers() };
const withApps = (...domains: string[]): Facts => ({
  ...facts,
  peers: peers({ domains: new Map(domains.map((domain) => [domain, ['0oa1']])) }),
});

testRule(rule, {
  pass: [
    { name: 'owned', subject: trustedOrigin(), facts },
    { name: 'owned, in capitals, with a port', subject: origin('https://App.EXAMPLE.com:8443/'), facts },
    { name: 'owned, whatever apps there are', subject: trustedOrigin() },
    {
      name: 'owned, for whatever use',
      subject: trustedOrigin({ scopes: undefined, holes: [hole('scopes')] }),
      facts,
    },
    {
      name: 'an app lives there',
      subject: origin('https://portal.vendor.com'),
      facts: withApps('vendor.com'),
    },
    {
      name: 'a custom domain',
      subject: origin('https://login.acme.net'),
      facts: { ...facts, customDomains: ['id.acme.net'] },
    },
    { name: 'Okta', subject: origin('https://acme.okta.com'), facts },
    {
      name: 'confirmed shared hosting',
      subject: origin('https://acme.github.io'),
      facts: { ...facts, allowedHosts: ['acme.github.io'] },
    },
    {
      name: 'confirmed, whatever apps there are',
      subject: origin('https://acme.github.io'),
      facts: { ownedDomains: ['example.com'], allowedHosts: ['acme.github.io'] },
    },
    {
      name: 'a tenant of a managed product that an app uses',
      subject: origin('https://d111.cloudfront.net'),
      facts: withApps('d111.cloudfront.net'),
    },
  ],
  fail: [
    ...['https://acme.ngrok.app', 'https://webhook.site', 'https://oidcdebugger.com'].map((address) => ({
      name: address,
      subject: origin(address),
      facts: withApps('acme.ngrok.app', 'webhook.site', 'oidcdebugger.com'),
      problems: ['tunnel'],
      severity: 'high' as const,
      at: ['origin'],
    })),
    {
      name: 'a tunnel, with nothing known',
      subject: origin('https://acme.ngrok.app'),
      facts: {},
      problems: ['tunnel'],
    },
    {
      name: 'a tunnel without CORS',
      subject: origin('https://acme.ngrok.app', 'REDIRECT', 'IFRAME_EMBED'),
      facts,
      problems: ['tunnel'],
      severity: 'medium',
    },
    {
      name: 'a tunnel without CORS in a preview org',
      subject: origin('https://acme.ngrok.app', 'REDIRECT'),
      facts,
      nonProduction: true,
      problems: ['tunnel'],
      severity: 'low',
    },
    {
      name: 'a tunnel cannot be confirmed',
      subject: origin('https://acme.ngrok.app'),
      facts: { ...facts, allowedHosts: ['acme.ngrok.app'] },
      problems: ['tunnel'],
    },
    {
      name: 'looks like the org',
      subject: origin('https://login.examp1e.com'),
      facts: withApps('examp1e.com'),
      problems: ['lookalike'],
      severity: 'high',
    },
    { name: 'looks like Okta', subject: origin('https://acme-okta.net'), facts: {}, problems: ['lookalike'] },
    {
      name: 'mixed scripts',
      subject: origin('https://app.exаmple.com'),
      facts,
      problems: ['lookalike'],
    },
    {
      name: 'shared hosting, although an app lives there',
      subject: origin('http://acme.azurewebsites.net:8080'),
      facts: withApps('acme.azurewebsites.net'),
      problems: ['shared'],
      severity: 'high',
    },
    {
      name: 'shared hosting, another name confirmed',
      subject: origin('https://acme.github.io'),
      facts: { ...facts, allowedHosts: ['other.github.io'] },
      problems: ['shared'],
    },
    {
      name: 'nobody knows the domain',
      subject: origin('https://portal.vendor.com'),
      facts: withApps('other.com'),
      problems: ['unknown-owner'],
      severity: 'medium',
    },
    {
      name: 'nobody knows the domain, no CORS',
      subject: origin('https://portal.vendor.com', 'REDIRECT'),
      facts,
      problems: ['unknown-owner'],
      severity: 'low',
    },
    {
      name: 'a name that only begins like the org’s',
      subject: origin('https://example.com.vendor.net'),
      facts,
      problems: ['unknown-owner'],
    },
    {
      name: 'a hosting provider itself',
      subject: origin('https://github.io'),
      facts,
      problems: ['unknown-owner'],
    },
    {
      name: 'a stranger’s DNS, although an app uses it',
      subject: origin('http://localtest.me:3000'),
      facts: withApps('localtest.me'),
      problems: ['unknown-owner'],
    },
    {
      name: 'CORS or not',
      subject: trustedOrigin({
        origin: 'https://acme.ngrok.app',
        scopes: undefined,
        holes: [hole('scopes')],
      }),
      facts,
      problems: ['tunnel'],
      severity: 'high',
    },
    {
      name: 'very long',
      subject: origin(`https://${'a.'.repeat(50_000)}com`),
      facts,
      problems: ['unknown-owner'],
    },
  ],
  na: [
    { name: 'an app', subject: oidcApp() },
    {
      name: 'deactivated',
      subject: trustedOrigin({ origin: 'https://acme.ngrok.app', status: 'INACTIVE' }),
    },
    ...[
      'https://*.github.io',
      'http://localhost:3000',
      'http://127.1',
      'https://10.0.0.5',
      'https://203.0.113.7',
      'https://intranet',
      'https://sso.corp',
      'ionic://localhost',
      'app.example.net',
    ].map((address) => ({ name: `judged elsewhere: ${address}`, subject: origin(address) })),
  ],
  unknown: [
    {
      name: 'no domains known',
      subject: origin('https://portal.vendor.com'),
      facts: { peers: peers() },
      missing: { ownedDomains: 'forbidden' },
      reason: 'forbidden',
    },
    {
      name: 'not all apps known',
      subject: origin('https://portal.vendor.com'),
      facts: { ownedDomains: ['example.com'] },
      missing: { peers: 'truncated' },
      reason: 'truncated',
    },
    {
      name: 'no address',
      subject: trustedOrigin({ origin: undefined, holes: [hole('origin')] }),
      facts,
      reason: 'unexpected-shape',
    },
    {
      name: 'a new status',
      subject: trustedOrigin({
        origin: 'https://acme.ngrok.app',
        status: 'PENDING',
        holes: [hole('status')],
      }),
      facts,
      reason: 'unexpected-shape',
    },
  ],
});
