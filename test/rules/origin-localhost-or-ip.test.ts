import type { OriginScope } from '../../src/model/subject.ts';
import { rule } from '../../src/rules/origin-localhost-or-ip.ts';
import { hole, oidcApp, trustedOrigin } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const origin = (address: string, ...types: OriginScope[]) =>
  trustedOrigin({ origin: address, scopes: types.map((type) => ({ type, allowedOktaApps: [] })) });

const failing = (variant: string, addresses: readonly string[]) =>
  addresses.map((address) => ({
    name: `${variant}: ${address}`,
    subject: origin(address, 'CORS'),
    problems: [variant],
    at: ['origin'],
  }));

testRule(rule, {
  pass: [
    { name: 'a public name', subject: trustedOrigin() },
    { name: 'a name that only begins like one', subject: origin('https://localhost.example.com', 'CORS') },
    { name: 'looks like an address', subject: origin('https://10-0-0-5.example.com', 'CORS') },
    { name: 'a wildcard is judged elsewhere', subject: origin('https://*.localhost', 'CORS') },
    { name: 'a wildcard is judged elsewhere', subject: origin('https://*.corp', 'CORS') },
    { name: 'a wildcard is judged elsewhere', subject: origin('ionic://*.localhost', 'CORS') },
    { name: 'a hybrid app elsewhere', subject: origin('ionic://app', 'CORS') },
    { name: 'localhost elsewhere than in the host', subject: origin('ionic://app/localhost', 'CORS') },
    { name: 'no scheme is judged elsewhere', subject: origin('localhost', 'CORS') },
  ],
  fail: [
    ...failing('localhost-cors', [
      'http://localhost:3000',
      'https://LOCALHOST',
      'http://app.localhost',
      'http://localhost.:3000',
      'http://127.0.0.1:8080',
      'http://127.1',
      'http://2130706433',
      'http://[::1]:3000',
      'http://[::ffff:127.0.0.1]',
      'http:localhost:3000',
      'capacitor://localhost',
      'Ionic://LOCALHOST:8080/',
      'ftp://127.0.0.1',
    ]),
    ...failing('ip', [
      'https://10.0.0.5',
      'https://192.168.1.1:8443',
      'https://203.0.113.7',
      'https://169.254.169.254',
      'http://0.0.0.0:3000',
      'https://[2001:db8::1]',
      'https://[fe80::1]',
    ]),
    ...failing('internal', [
      'https://intranet',
      'https://intranet.',
      'https://sso.corp',
      'https://SSO.Local:8443',
      'https://nas.home.arpa',
    ]),
    {
      name: 'CORS on localhost',
      subject: origin('http://localhost:3000', 'REDIRECT', 'CORS'),
      problems: ['localhost-cors'],
      severity: 'medium',
    },
    {
      name: 'redirect to localhost',
      subject: origin('http://localhost:3000', 'REDIRECT', 'IFRAME_EMBED'),
      problems: ['localhost'],
      severity: 'low',
    },
    { name: 'localhost without any use', subject: origin('http://localhost'), problems: ['localhost'] },
    {
      name: 'localhost for whatever use',
      subject: trustedOrigin({ origin: 'http://localhost', scopes: undefined, holes: [hole('scopes')] }),
      problems: ['localhost'],
    },
    {
      name: 'a hybrid app that is only redirected to',
      subject: origin('capacitor://localhost', 'REDIRECT'),
      problems: ['localhost'],
      severity: 'low',
    },
    {
      name: 'a hybrid app in a preview org',
      subject: origin('capacitor://localhost', 'CORS'),
      nonProduction: true,
      problems: ['localhost-cors'],
      severity: 'info',
    },
    {
      name: 'localhost in a preview org',
      subject: origin('http://localhost:3000', 'CORS'),
      nonProduction: true,
      problems: ['localhost-cors'],
      severity: 'info',
    },
    {
      name: 'an address',
      subject: origin('https://10.0.0.5', 'REDIRECT'),
      problems: ['ip'],
      severity: 'medium',
    },
    {
      name: 'an address in a preview org',
      subject: origin('https://10.0.0.5', 'CORS'),
      nonProduction: true,
      problems: ['ip'],
      severity: 'low',
    },
    {
      name: 'a short name in a preview org',
      subject: origin('https://intranet', 'CORS'),
      nonProduction: true,
      problems: ['internal'],
      severity: 'low',
    },
  ],
  na: [
    { name: 'an app', subject: oidcApp() },
    { name: 'deactivated', subject: trustedOrigin({ origin: 'http://localhost', status: 'INACTIVE' }) },
  ],
  unknown: [
    {
      name: 'no address',
      subject: trustedOrigin({ origin: undefined, holes: [hole('origin')] }),
      reason: 'unexpected-shape',
    },
    {
      name: 'a new status',
      subject: trustedOrigin({ origin: 'http://localhost', status: 'PENDING', holes: [hole('status')] }),
      reason: 'unexpected-shape',
    },
  ],
});
