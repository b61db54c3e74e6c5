import type { Provisioning } from '../../src/model/app-facts.ts';
import { rule } from '../../src/rules/prov-password-push.ts';
import { oidcApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const PUSH = 'PUSH_PASSWORD_UPDATES';
const subject = samlApp({ features: ['PUSH_NEW_USERS', PUSH] });
const quiet = samlApp({ features: ['PUSH_NEW_USERS'] });
const unlisted = samlApp({ features: undefined });

const known = (password: Provisioning['password'], supported = true) => ({
  provisioning: { supported, ...(password && { password }) },
});
const okta = known({ status: 'ENABLED', seed: 'OKTA' });
const sentTo = (baseUrl: string, status = 'ENABLED') => ({
  ...okta,
  ownedDomains: ['example.com'],
  connection: { status, baseUrl },
});
const insecure = (baseUrl: string) => ({
  name: baseUrl,
  subject,
  facts: sentTo(baseUrl),
  problems: ['okta-password-insecure'],
  severity: 'critical' as const,
  at: ['connection.baseUrl'],
});
const secure = (baseUrl: string) => ({
  name: baseUrl,
  subject,
  facts: sentTo(baseUrl),
  problems: ['okta-password'],
  severity: 'high' as const,
  at: ['provisioning.capabilities.update.password.seed'],
});

testRule(rule, {
  pass: [
    { name: 'off', subject, facts: known({ status: 'DISABLED', seed: 'OKTA' }) },
    { name: 'no such setting', subject: quiet, facts: known({}) },
    { name: 'no settings at all', subject: quiet, facts: known(undefined) },
  ],
  fail: [
    secure('https://scim.example.com'),
    secure('https://localhost/scim'),
    secure('https://scim.corp/'),
    secure('scim.vendor.com'),
    insecure('http://scim.example.com'),
    insecure('https://acme.ngrok.app/scim'),
    insecure('https://webhook.site/1'),
    insecure('https://example.herokuapp.com'),
    insecure('https://scim.vendor.com'),
    insecure('https://203.0.113.7/scim'),
    {
      name: 'nobody knows whose domain it is',
      subject,
      facts: { ...okta, connection: { status: 'ENABLED', baseUrl: 'https://scim.vendor.com' } },
      problems: ['okta-password'],
    },
    {
      name: 'a connection that is off sends nothing yet',
      subject,
      facts: sentTo('http://scim.example.com', 'DISABLED'),
      problems: ['okta-password'],
    },
    { name: 'nobody knows where to', subject, facts: okta, problems: ['okta-password'], severity: 'high' },
    { name: 'whatever the list says', subject: quiet, facts: okta, problems: ['okta-password'] },
    { name: 'without a list', subject: unlisted, facts: okta, problems: ['okta-password'] },
    {
      name: 'a preview org',
      subject,
      facts: okta,
      nonProduction: true,
      problems: ['okta-password'],
      severity: 'medium',
    },
    {
      name: 'the setting is forbidden',
      subject,
      missing: { provisioning: 'forbidden' },
      problems: ['flag'],
      severity: 'medium',
      at: ['features[1]'],
    },
    { name: 'the setting does not say', subject, facts: known({}), problems: ['flag'] },
    { name: 'a new seed', subject, facts: known({ status: 'ENABLED', seed: 'VAULT' }), problems: ['flag'] },
    {
      name: 'random',
      subject,
      facts: known({ status: 'ENABLED', seed: 'RANDOM' }),
      problems: ['random'],
      severity: 'info',
    },
  ],
  na: [
    { name: 'no provisioning', subject: oidcApp() },
    { name: 'inactive', subject: samlApp({ features: [PUSH], status: 'INACTIVE' }) },
    { name: 'not supported', subject: quiet, facts: known(undefined, false) },
    { name: 'not supported, whatever the list says', subject, facts: known(undefined, false) },
  ],
  unknown: [
    { name: 'forbidden', subject: quiet, missing: { provisioning: 'forbidden' }, reason: 'forbidden' },
    { name: 'neither says', subject: unlisted, facts: known({}), reason: 'unexpected-shape' },
    {
      name: 'a new seed',
      subject: quiet,
      facts: known({ status: 'ENABLED', seed: 'VAULT' }),
      reason: 'unexpected-shape',
    },
    { name: 'a new status', subject: quiet, facts: known({ status: 'PENDING' }), reason: 'unexpected-shape' },
  ],
});
