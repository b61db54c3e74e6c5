import type { OriginScope } from '../../src/model/subject.ts';
import { rule } from '../../src/rules/origin-insecure-scheme.ts';
import { hole, oidcApp, trustedOrigin } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const origin = (address: string, ...types: OriginScope[]) =>
  trustedOrigin({ origin: address, scopes: types.map((type) => ({ type, allowedOktaApps: [] })) });

testRule(rule, {
  pass: [
    { name: 'https', subject: trustedOrigin() },
    { name: 'a slash at the end', subject: origin('https://app.example.com/', 'CORS') },
    { name: 'a wildcard is judged elsewhere', subject: origin('https://*.example.com:8443', 'CORS') },
    { name: 'loopback', subject: origin('http://localhost:3000', 'CORS', 'REDIRECT') },
    { name: 'http without any use', subject: origin('http://app.example.com') },
  ],
  fail: [
    {
      name: 'http with CORS',
      subject: origin('http://app.example.com', 'REDIRECT', 'CORS', 'IFRAME_EMBED'),
      problems: ['http-cors'],
      severity: 'high',
      at: ['origin'],
    },
    {
      name: 'http with redirect',
      subject: origin('http://app.example.com', 'IFRAME_EMBED', 'REDIRECT'),
      problems: ['http-redirect'],
      severity: 'medium',
    },
    {
      name: 'http in a frame',
      subject: origin('http://app.example.com', 'IFRAME_EMBED'),
      problems: ['http-iframe'],
    },
    { name: 'ftp', subject: origin('ftp://files.example.com', 'CORS'), problems: ['ftp'] },
    {
      name: 'no scheme',
      subject: origin('app.example.com', 'CORS'),
      problems: ['unparseable'],
      severity: 'low',
    },
    { name: 'no host', subject: origin('https://', 'CORS'), problems: ['unparseable'] },
    { name: 'a query', subject: origin('https://app.example.com?x', 'CORS'), problems: ['unparseable'] },
    {
      name: 'a path over http',
      subject: origin('http://app.example.com/a', 'CORS'),
      problems: ['http-cors', 'unparseable'],
    },
    {
      name: 'a hybrid app',
      subject: origin('ionic://localhost', 'CORS'),
      problems: ['app-scheme'],
      severity: 'info',
    },
    {
      name: 'a deactivated origin',
      subject: trustedOrigin({ origin: 'http://app.example.com', status: 'INACTIVE' }),
      problems: ['http-cors'],
      severity: 'info',
    },
    {
      name: 'a preview org',
      subject: origin('http://app.example.com', 'CORS'),
      nonProduction: true,
      problems: ['http-cors'],
      severity: 'medium',
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
      name: 'http, for whatever use',
      subject: trustedOrigin({
        origin: 'http://app.example.com',
        scopes: undefined,
        holes: [hole('scopes')],
      }),
      reason: 'unexpected-shape',
    },
  ],
});
