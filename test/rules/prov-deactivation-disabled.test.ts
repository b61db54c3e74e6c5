import type { Provisioning } from '../../src/model/app-facts.ts';
import { rule } from '../../src/rules/prov-deactivation-disabled.ts';
import { hole, oidcApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const app = (...features: string[]) => samlApp({ features });
const unlisted = samlApp({ features: undefined });
const known = (provisioning: Partial<Provisioning>) => ({
  provisioning: { supported: true, ...provisioning },
});
const both = (lifecycleCreate: string, lifecycleDeactivate: string) =>
  known({ lifecycleCreate, lifecycleDeactivate });

testRule(rule, {
  pass: [
    { name: 'both', subject: app('PUSH_NEW_USERS'), facts: both('ENABLED', 'ENABLED') },
    {
      name: 'by the list of features',
      subject: app('PUSH_NEW_USERS', 'PUSH_USER_DEACTIVATION'),
      facts: both('ENABLED', 'DISABLED'),
    },
    { name: 'nothing is created', subject: app('IMPORT_NEW_USERS'), facts: both('DISABLED', 'DISABLED') },
    { name: 'neither is named', subject: app('GROUP_PUSH'), facts: known({}) },
    {
      name: 'the list of features alone: both',
      subject: app('PUSH_NEW_USERS', 'PUSH_USER_DEACTIVATION'),
      missing: { provisioning: 'forbidden' },
    },
    { name: 'the list of features alone: nothing is created', subject: app('IMPORT_NEW_USERS') },
    { name: 'without a list: both', subject: unlisted, facts: both('ENABLED', 'ENABLED') },
    { name: 'without a list: nothing', subject: unlisted, facts: known({ lifecycleCreate: 'DISABLED' }) },
  ],
  fail: [
    {
      name: 'creates only',
      subject: app('PUSH_NEW_USERS'),
      facts: both('ENABLED', 'DISABLED'),
      problems: ['no-deactivate'],
      severity: 'medium',
      at: ['provisioning.capabilities.update.lifecycleDeactivate.status'],
    },
    {
      name: 'by the list of features alone',
      subject: app('PUSH_NEW_USERS'),
      facts: known({}),
      problems: ['no-deactivate'],
    },
    {
      name: 'by the list of features, the setting not read',
      subject: app('PUSH_NEW_USERS'),
      missing: { provisioning: 'forbidden' },
      problems: ['no-deactivate'],
      at: ['features'],
    },
    {
      name: 'by the setting alone',
      subject: app('GROUP_PUSH'),
      facts: both('ENABLED', 'DISABLED'),
      problems: ['no-deactivate'],
    },
    {
      name: 'without a list',
      subject: unlisted,
      facts: both('ENABLED', 'DISABLED'),
      problems: ['no-deactivate'],
    },
    {
      name: 'a preview org',
      subject: app('PUSH_NEW_USERS'),
      facts: both('ENABLED', 'DISABLED'),
      nonProduction: true,
      problems: ['no-deactivate'],
      severity: 'low',
    },
  ],
  na: [
    { name: 'no provisioning', subject: oidcApp() },
    { name: 'inactive', subject: samlApp({ features: ['PUSH_NEW_USERS'], status: 'INACTIVE' }) },
    { name: 'not supported', subject: app('GROUP_PUSH'), facts: known({ supported: false }) },
    {
      name: 'not supported, whatever the list says',
      subject: app('PUSH_NEW_USERS'),
      facts: known({ supported: false }),
    },
  ],
  unknown: [
    {
      name: 'the setting could say otherwise',
      subject: app('GROUP_PUSH'),
      missing: { provisioning: 'forbidden' },
      reason: 'forbidden',
    },
    {
      name: 'an entry of the list could not be read, and it alone was',
      subject: samlApp({ features: ['PUSH_NEW_USERS'], holes: [hole('features[1]')] }),
      reason: 'unexpected-shape',
    },
    { name: 'neither was read', subject: unlisted, reason: 'opt-in-not-given' },
    {
      name: 'neither says whether accounts are created',
      subject: unlisted,
      facts: known({ lifecycleDeactivate: 'DISABLED' }),
      reason: 'unexpected-shape',
    },
    {
      name: 'neither says whether they are deactivated',
      subject: unlisted,
      facts: known({ lifecycleCreate: 'ENABLED' }),
      reason: 'unexpected-shape',
    },
  ],
});
