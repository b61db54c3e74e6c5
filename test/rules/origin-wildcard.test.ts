import type { OriginScope } from '../../src/model/subject.ts';
import { rule } from '../../src/rules/origin-wildcard.ts';
import { hole, oidcApp, trustedOrigin } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const origin = (address: string, ...types: OriginScope[]) =>
  trustedOrigin({ origin: address, scopes: types.map((type) => ({ type, allowedOktaApps: [] })) });

const openToAll = [
  '*',
  'https://*',
  '*://*',
  'https://*:443',
  'https://*.com',
  'https://*.co.uk',
  'https://*.github.io',
  'https://*.ngrok.app',
  'https://*.webhook.site',
  'https://*.azurewebsites.net',
  'https://*example.com',
  'https://app.*',
  'https://%2a.github.io',
  'https://*.GitHub.io/',
];

testRule(rule, {
  pass: [
    { name: 'an exact origin', subject: trustedOrigin() },
    { name: 'a wildcard without any use', subject: origin('https://*.example.com') },
    { name: 'nothing a browser can read', subject: origin('app.example.com', 'CORS') },
    { name: 'very long', subject: origin(`https://${'a.'.repeat(50_000)}com`, 'CORS') },
  ],
  fail: [
    ...openToAll.map((address) => ({
      name: `open to all: ${address}`,
      subject: origin(address, 'IFRAME_EMBED'),
      problems: ['public-suffix'],
      severity: 'critical' as const,
      at: ['origin'],
    })),
    {
      name: 'open to all, in a preview org',
      subject: origin('https://*', 'CORS'),
      nonProduction: true,
      problems: ['public-suffix'],
      severity: 'high',
    },
    {
      name: 'open to all, but deactivated',
      subject: trustedOrigin({ origin: 'https://*', status: 'INACTIVE' }),
      problems: ['public-suffix'],
      severity: 'info',
    },
    {
      name: 'CORS',
      subject: origin('https://*.example.com', 'IFRAME_EMBED', 'CORS'),
      problems: ['cors'],
      severity: 'high',
      at: ['origin'],
    },
    { name: 'redirect', subject: origin('https://*.example.com:8443', 'REDIRECT'), problems: ['cors'] },
    {
      name: 'below shared hosting',
      subject: origin('https://*.acme.vercel.app', 'CORS'),
      problems: ['cors'],
    },
    { name: 'part of a label', subject: origin('https://login-*.example.com', 'CORS'), problems: ['cors'] },
    { name: 'any port', subject: origin('https://app.example.com:*', 'CORS'), problems: ['cors'] },
    { name: 'any path', subject: origin('https://app.example.com/*', 'CORS'), problems: ['cors'] },
    { name: 'any scheme', subject: origin('*://app.example.com', 'CORS'), problems: ['cors'] },
    { name: 'encoded', subject: origin('https://%2A.example.com', 'CORS'), problems: ['cors'] },
    {
      name: 'in a frame only',
      subject: origin('https://*.example.com', 'IFRAME_EMBED'),
      problems: ['iframe'],
      severity: 'medium',
    },
    { name: 'without a scheme', subject: origin('*.example.com', 'IFRAME_EMBED'), problems: ['iframe'] },
    {
      name: 'open to all, for whatever use',
      subject: trustedOrigin({ origin: 'https://*', scopes: undefined, holes: [hole('scopes')] }),
      problems: ['public-suffix'],
    },
    {
      name: 'very many asterisks',
      subject: origin(`https://${'*.'.repeat(50_000)}com`, 'CORS'),
      problems: ['public-suffix'],
    },
  ],
  na: [{ name: 'an app', subject: oidcApp() }],
  unknown: [
    {
      name: 'no address',
      subject: trustedOrigin({ origin: undefined, holes: [hole('origin')] }),
      reason: 'unexpected-shape',
    },
    {
      name: 'a wildcard for whatever use',
      subject: trustedOrigin({
        origin: 'https://*.example.com',
        scopes: undefined,
        holes: [hole('scopes')],
      }),
      reason: 'unexpected-shape',
    },
  ],
});
