import type { Facts } from '../../src/model/facts.ts';
import { rule } from '../../src/rules/origin-unused-by-apps.ts';
import { hole, oidcApp, peers, trustedOrigin } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const origin = (address: string) => trustedOrigin({ origin: address });
const facts: Facts = {
  orgHost: 'acme.okta.com',
  customDomains: ['id.example.com'],
  peers: peers({
    origins: new Set(['https://app.example.com', 'http://localhost:3000']),
    hosts: new Set(['app.example.com', 'localhost']),
  }),
};

testRule(rule, {
  pass: [
    { name: 'used', subject: trustedOrigin(), facts },
    { name: 'used, written otherwise', subject: origin('HTTPS://App.example.com:443/'), facts },
    { name: 'used on this computer', subject: origin('http://localhost:3000'), facts },
    { name: 'the org', subject: origin('https://acme.okta.com'), facts },
    { name: 'a custom domain', subject: origin('https://ID.example.com'), facts },
  ],
  fail: [
    {
      name: 'no app',
      subject: origin('https://legacy.example.com'),
      facts,
      problems: ['unused'],
      severity: 'low',
      at: ['origin'],
    },
    { name: 'the parent of a host', subject: origin('https://example.com'), facts, problems: ['unused'] },
    { name: 'below a host', subject: origin('https://x.app.example.com'), facts, problems: ['unused'] },
    { name: 'another org', subject: origin('https://other.okta.com'), facts, problems: ['unused'] },
    {
      name: 'an org without apps',
      subject: trustedOrigin(),
      facts: { customDomains: [], peers: peers() },
      problems: ['unused'],
    },
    ...[
      'http://app.example.com',
      'https://app.example.com:8443',
      'http://localhost:8080',
      'http://acme.okta.com',
      'https://id.example.com:8443',
    ].map((address) => ({
      name: `the host of an app: ${address}`,
      subject: origin(address),
      facts,
      problems: ['host-only'],
      severity: 'info' as const,
      at: ['origin'],
    })),
    {
      name: 'very long',
      subject: origin(`https://${'a.'.repeat(50_000)}com`),
      facts,
      problems: ['unused'],
    },
  ],
  na: [
    { name: 'an app', subject: oidcApp() },
    { name: 'deactivated', subject: trustedOrigin({ status: 'INACTIVE' }) },
    { name: 'a wildcard', subject: origin('https://*.example.com') },
    { name: 'any port', subject: origin('https://app.example.com:*') },
    { name: 'a hybrid app', subject: origin('capacitor://localhost') },
    { name: 'no scheme', subject: origin('legacy.example.com') },
  ],
  unknown: [
    {
      name: 'not all apps known',
      subject: origin('https://legacy.example.com'),
      facts: { customDomains: [] },
      missing: { peers: 'truncated' },
      reason: 'truncated',
    },
    {
      name: 'custom domains not known',
      subject: origin('https://login.example.com'),
      facts: { peers: peers() },
      missing: { customDomains: 'forbidden' },
      reason: 'forbidden',
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
        origin: 'https://legacy.example.com',
        status: 'PENDING',
        holes: [hole('status')],
      }),
      facts,
      reason: 'unexpected-shape',
    },
  ],
});
