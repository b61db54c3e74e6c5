import type { AdminRole } from '../../src/model/app-facts.ts';
import { rule } from '../../src/rules/svc-privileged-admin-role.ts';
import { oidcApp, oinApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const service = oidcApp({ client: { application_type: 'service', grant_types: ['client_credentials'] } });
const role = (type: string, more: Partial<AdminRole> = {}): AdminRole => ({
  id: 'r1',
  type,
  status: 'ACTIVE',
  ...more,
});
const roles = (...list: readonly AdminRole[]) => ({ roles: list });
const NEVER_LIMITED = [
  'ORG_ADMIN',
  'API_ACCESS_MANAGEMENT_ADMIN',
  'WORKFLOWS_ADMIN',
  'ACCESS_REQUESTS_ADMIN',
  'ACCESS_CERTIFICATIONS_ADMIN',
];
const LIMITABLE = ['APP_ADMIN', 'USER_ADMIN', 'GROUP_MEMBERSHIP_ADMIN', 'HELP_DESK_ADMIN'];

testRule(rule, {
  pass: [
    { name: 'none', subject: service, facts: roles() },
    { name: 'reading', subject: service, facts: roles(role('READ_ONLY_ADMIN'), role('REPORT_ADMIN')) },
    { name: 'switched off', subject: service, facts: roles(role('SUPER_ADMIN', { status: 'INACTIVE' })) },
  ],
  fail: [
    {
      name: 'super administrator',
      subject: service,
      facts: roles(role('READ_ONLY_ADMIN'), role('SUPER_ADMIN')),
      problems: ['super'],
      severity: 'critical',
      at: ['roles[1].type'],
    },
    {
      name: 'super administrator, beside a role whose targets may not be read',
      subject: service,
      facts: roles(role('USER_ADMIN', { targets: 'forbidden' }), role('SUPER_ADMIN')),
      problems: ['super'],
      severity: 'critical',
      at: ['roles[1].type'],
    },
    ...NEVER_LIMITED.map((type) => ({
      name: type,
      subject: service,
      facts: roles(role(type)),
      problems: ['org-wide'],
      severity: 'high' as const,
      at: ['roles[0].type'],
    })),
    ...LIMITABLE.map((type) => ({
      name: `${type} without targets`,
      subject: service,
      facts: roles(role(type, { targets: 0 })),
      problems: ['org-wide'],
      severity: 'high' as const,
    })),
    ...LIMITABLE.map((type) => ({
      name: `${type} with a target`,
      subject: service,
      facts: roles(role(type, { targets: 1 })),
      problems: ['scoped'],
      severity: 'info' as const,
    })),
    { name: 'a custom role', subject: service, facts: roles(role('CUSTOM')), problems: ['scoped'] },
    {
      name: 'every role is reported',
      subject: service,
      facts: roles(role('CUSTOM'), role('ORG_ADMIN'), role('SUPER_ADMIN')),
      problems: ['org-wide', 'scoped', 'super'],
      severity: 'critical',
    },
    {
      name: 'what is known is enough',
      subject: service,
      facts: roles(role('MYSTERY_ADMIN'), role('SUPER_ADMIN')),
      nonProduction: true,
      problems: ['super'],
      severity: 'high',
    },
    {
      name: 'a catalogue app that is super administrator',
      subject: oinApp(),
      facts: roles(role('SUPER_ADMIN')),
      problems: ['super'],
    },
    {
      name: 'a deactivated client',
      subject: oidcApp({ status: 'INACTIVE' }),
      facts: roles(role('SUPER_ADMIN')),
      problems: ['super'],
      severity: 'low',
    },
  ],
  na: [{ name: 'SAML', subject: samlApp() }],
  unknown: [
    {
      name: 'a catalogue app, of whose client Okta shows nothing',
      subject: oinApp(),
      facts: roles(),
      reason: 'oin-not-exposed',
    },
    { name: 'forbidden', subject: service, missing: { roles: 'forbidden' }, reason: 'forbidden' },
    {
      name: 'targets that may not be read',
      subject: service,
      facts: roles(role('READ_ONLY_ADMIN'), role('APP_ADMIN', { targets: 'forbidden' })),
      reason: 'forbidden',
    },
    {
      name: 'a role nobody knows',
      subject: service,
      facts: roles(role('MYSTERY_ADMIN')),
      reason: 'unexpected-shape',
    },
    {
      name: 'a status nobody knows',
      subject: service,
      facts: roles(role('SUPER_ADMIN', { status: 'PENDING' })),
      reason: 'unexpected-shape',
    },
    { name: 'targets nobody read', subject: service, facts: roles(role('APP_ADMIN')), reason: 'truncated' },
    {
      name: 'a limited role beside one that may not be',
      subject: service,
      facts: roles(role('CUSTOM'), role('APP_ADMIN')),
      reason: 'truncated',
    },
  ],
});
