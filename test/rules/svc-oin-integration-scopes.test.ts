import { expect, test } from 'vitest';
import type { SecretMetadata } from '../../src/model/app-facts.ts';
import type { ApiService } from '../../src/model/org-subject.ts';
import { rule } from '../../src/rules/svc-oin-integration-scopes.ts';
import { hole, oidcApp, orgSubject } from '../support/build-subjects.ts';
import { judgeOne, testRule } from '../support/rule-tester.ts';

const NOW = '2026-09-01T00:00:00Z';
const service = (grantedScopes: readonly string[], more: Partial<ApiService> = {}): ApiService => ({
  id: '0oaV',
  name: 'Vendor',
  grantedScopes,
  ...more,
});
const org = (...apiServices: readonly ApiService[]) => orgSubject({ apiServices });
const secret = (created: string, status = 'ACTIVE'): SecretMetadata => ({ id: 'ocs', status, created });
const withSecrets = (...secrets: readonly SecretMetadata[]) =>
  org(service(['okta.logs.read'], { secrets: [...secrets] }));

testRule(rule, {
  pass: [
    { name: 'logs only', subject: org(service(['okta.logs.read'])) },
    { name: 'no scopes', subject: org(service([])) },
    { name: 'what only looks like a powerful scope', subject: org(service(['okta.users.manage.self'])) },
    {
      name: 'two secrets, the newer one 30 days old',
      subject: withSecrets(secret('2026-01-01T00:00:00Z'), secret('2026-08-02T00:00:00Z')),
      now: NOW,
    },
    { name: 'a secret of 365 days', subject: withSecrets(secret('2025-09-01T00:00:00Z')), now: NOW },
    {
      name: 'an old secret that is off',
      subject: withSecrets(secret('2020-01-01T00:00:00Z', 'INACTIVE'), secret('2026-08-01T00:00:00Z')),
      now: NOW,
    },
  ],
  fail: [
    {
      name: 'every powerful scope on its own',
      subject: org(
        service(['okta.logs.read']),
        service(['okta.users.manage', 'okta.logs.read', 'okta.clients.register']),
      ),
      problems: ['tier0'],
      severity: 'medium',
      at: ['apiServices[1].grantedScopes[0]', 'apiServices[1].grantedScopes[2]'],
    },
    {
      name: 'scopes that read secrets',
      subject: org(service(['okta.apps.read', 'okta.oauthIntegrations.read', 'okta.idps.read'])),
      problems: ['secret-read'],
      severity: 'low',
    },
    {
      name: 'two secrets, the newer one 31 days old',
      subject: withSecrets(secret('2026-08-01T00:00:00Z'), secret('2026-01-01T00:00:00Z')),
      now: NOW,
      problems: ['two-active'],
      severity: 'low',
      at: ['apiServices[0].secrets[1].created'],
    },
    {
      name: 'a secret of 366 days',
      subject: withSecrets(secret('2025-08-31T00:00:00Z')),
      now: NOW,
      problems: ['stale-secret'],
      at: ['apiServices[0].secrets[0].created'],
    },
    {
      name: 'two old secrets',
      subject: withSecrets(secret('2024-08-31T00:00:00Z'), secret('2024-01-01T00:00:00Z')),
      now: NOW,
      problems: ['stale-secret', 'two-active'],
    },
    {
      name: 'the days are the administrator’s',
      subject: withSecrets(secret('2026-05-01T00:00:00Z')),
      now: NOW,
      options: { staleDays: 90 },
      problems: ['stale-secret'],
    },
    {
      name: 'what is known is enough',
      subject: orgSubject({
        apiServices: [service(['okta.apps.manage'])],
        holes: [hole('apiServices')],
      }),
      nonProduction: true,
      problems: ['tier0'],
      severity: 'low',
    },
  ],
  na: [
    { name: 'none', subject: org() },
    { name: 'an app', subject: oidcApp() },
  ],
  unknown: [
    {
      name: 'forbidden',
      subject: orgSubject({ apiServices: undefined, holes: [{ at: 'apiServices', reason: 'forbidden' }] }),
      reason: 'forbidden',
    },
    {
      name: 'none of them could be read',
      subject: orgSubject({ holes: [hole('apiServices')] }),
      reason: 'unexpected-shape',
    },
    {
      name: 'one without scopes',
      subject: org(service(['okta.logs.read']), { id: '0oaW', name: 'Other' }),
      reason: 'unexpected-shape',
    },
    {
      name: 'a secret without its date',
      subject: org(service([], { secrets: [{ id: 'ocs', status: 'ACTIVE' }] })),
      reason: 'unexpected-shape',
    },
    { name: 'never read', subject: orgSubject({ apiServices: undefined }), reason: 'unexpected-shape' },
  ],
});

test('the vendor and the scope are named; a vendor without a name by its id', () => {
  const verdict = judgeOne(rule, { subject: org(service(['okta.users.manage'], { name: '' })) });
  expect(verdict).toMatchObject({ problems: [{ value: '0oaV holds okta.users.manage' }] });
});
