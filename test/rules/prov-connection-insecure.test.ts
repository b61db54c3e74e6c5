import type { ProvisioningConnection } from '../../src/model/app-facts.ts';
import { rule } from '../../src/rules/prov-connection-insecure.ts';
import { hole, oidcApp, oktaApp, otherApp, samlApp, trustedOrigin } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const subject = samlApp({ features: ['PUSH_NEW_USERS'] });
const connected = (connection: ProvisioningConnection) => ({
  connection: { status: 'ENABLED', authScheme: 'OAUTH2', ...connection },
});
const to = (baseUrl: string) => ({ subject, name: baseUrl, facts: connected({ baseUrl }) });
const fails = (baseUrl: string, ...problems: string[]) => ({ ...to(baseUrl), problems });

testRule(rule, {
  pass: [
    to('https://scim.example.com/v2'),
    to('http://localhost:8080/scim'),
    to('https://127.0.0.1/scim'),
    {
      subject: otherApp({ features: undefined }),
      name: 'nobody knows the features, but the connection',
      facts: connected({ baseUrl: 'https://scim.example.com' }),
    },
  ],
  fail: [
    {
      ...fails('http://scim.example.com/v2', 'http'),
      severity: 'high',
      at: ['connection.baseUrl'],
    },
    {
      ...fails('http://scim.example.com/v2?', 'http'),
      nonProduction: true,
      severity: 'medium',
    },
    { ...fails('https://acme.ngrok.app/scim', 'unsafe-host'), severity: 'high', at: ['connection.baseUrl'] },
    fails('https://webhook.site/1', 'unsafe-host'),
    fails('https://acme.herokuapp.com/scim', 'unsafe-host'),
    fails('https://203.0.113.7/scim', 'unsafe-host'),
    fails('https://[2001:db8::1]/scim', 'unsafe-host'),
    fails('https://scim/v2', 'unsafe-host'),
    fails('https://scim.example.com@evil.net/', 'unsafe-host'),
    fails('http://10.1.2.3/scim', 'http', 'unsafe-host'),
    {
      name: 'a static token',
      subject,
      facts: connected({ authScheme: 'TOKEN', baseUrl: 'https://scim.example.com' }),
      problems: ['token-auth'],
      severity: 'info',
      at: ['connection.authScheme'],
    },
    {
      name: 'everything at once, though the features are unreadable',
      subject: samlApp({ features: [], holes: [hole('features[0]')] }),
      facts: connected({ authScheme: 'TOKEN', baseUrl: 'http://scim/' }),
      problems: ['http', 'token-auth', 'unsafe-host'],
    },
  ],
  na: [
    { name: 'no provisioning', subject: oidcApp({ features: [] }) },
    { name: 'an inactive app', subject: samlApp({ features: ['PUSH_NEW_USERS'], status: 'INACTIVE' }) },
    { name: 'Okta’s own', subject: { ...oktaApp(), features: ['PUSH_NEW_USERS'] } },
    { name: 'no app', subject: trustedOrigin() },
    { subject, name: 'off', facts: connected({ status: 'DISABLED', baseUrl: 'http://scim.example.com' }) },
    { subject, name: 'not configured', facts: { connection: { status: 'UNKNOWN' } } },
  ],
  unknown: [
    { name: 'forbidden', subject, missing: { connection: 'forbidden' }, reason: 'forbidden' },
    { name: 'not found', subject, missing: { connection: 'not-found' }, reason: 'not-found' },
    { name: 'features unknown', subject: samlApp({ features: undefined }), reason: 'opt-in-not-given' },
    { name: 'no address', subject, facts: connected({}), reason: 'oin-not-exposed' },
    {
      name: 'no address, but a token',
      subject,
      facts: connected({ authScheme: 'TOKEN' }),
      reason: 'oin-not-exposed',
    },
    { ...to('scim.example.com'), reason: 'unexpected-shape' },
    {
      name: 'a new status',
      subject,
      facts: connected({ status: 'PAUSED', baseUrl: 'http://scim.example.com' }),
      reason: 'unexpected-shape',
    },
    { name: 'no status', subject, facts: { connection: {} }, reason: 'unexpected-shape' },
  ],
});
