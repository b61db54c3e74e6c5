import type { SecretMetadata } from '../../src/model/app-facts.ts';
import type { ClientAuth } from '../../src/model/oauth-client.ts';
import { rule } from '../../src/rules/oidc-client-secret-rotation.ts';
import { hole, oidcApp, oinApp, oktaApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const METHOD = 'credentials.oauthClient.token_endpoint_auth_method';
const now = '2026-01-01T00:00:00Z';
const DAY = 86_400_000;
const ago = (days: number): string => new Date(Date.parse(now) - days * DAY).toISOString();

const secret = (days: number, status = 'ACTIVE', changed = days): SecretMetadata => ({
  id: `ocs${days}`,
  status,
  created: ago(days),
  lastUpdated: ago(changed),
});
const known = (...secrets: SecretMetadata[]) => ({ secrets });
const app = (method: ClientAuth = 'client_secret_basic') =>
  oidcApp({ credentials: { token_endpoint_auth_method: method } });
const undated: SecretMetadata = { id: 'ocs0', status: 'ACTIVE' };

testRule(rule, {
  pass: [
    { name: 'one fresh secret', subject: app(), facts: known(secret(10)), now },
    { name: 'a year to the day', subject: app(), facts: known(secret(365)), now },
    {
      name: 'deactivated 90 days ago',
      subject: app(),
      facts: known(secret(10), secret(500, 'INACTIVE', 90)),
      now,
    },
    { name: 'a key and no secret', subject: app('private_key_jwt'), facts: known(), now },
    {
      name: 'a key and a deactivated secret',
      subject: app('private_key_jwt'),
      facts: known(secret(900, 'INACTIVE', 1)),
      now,
    },
    { name: 'a public client', subject: app('none'), facts: known(), now },
    {
      name: 'a longer life was agreed on',
      subject: app(),
      facts: known(secret(1000)),
      options: { staleDays: 1000, veryStaleDays: 2000 },
      now,
    },
  ],
  fail: [
    {
      name: 'a rotation that never ended',
      subject: app('client_secret_post'),
      facts: known(secret(31), secret(300)),
      now,
      problems: ['two-active'],
      severity: 'medium',
      at: ['secrets[1].created'],
    },
    {
      name: 'a rotation of 30 days',
      subject: app(),
      facts: known(secret(300), secret(30)),
      now,
      problems: ['two-active-recent'],
      severity: 'info',
      at: ['secrets[1].created'],
    },
    {
      name: 'a year and a day',
      subject: app('client_secret_jwt'),
      facts: known(secret(366)),
      now,
      problems: ['stale'],
      severity: 'low',
      at: ['secrets[0].created'],
    },
    {
      name: 'two years to the day',
      subject: app(),
      facts: known(secret(730)),
      now,
      problems: ['stale'],
    },
    {
      name: 'activating a secret does not make it young',
      subject: app(),
      facts: known(secret(731, 'ACTIVE', 1)),
      now,
      problems: ['very-stale'],
      severity: 'medium',
    },
    {
      name: 'two old secrets of a privileged app',
      subject: app(),
      facts: {
        ...known(secret(800), secret(900)),
        grants: [{ scopeId: 'okta.users.read', status: 'ACTIVE' }],
      },
      now,
      problems: ['two-active', 'very-stale'],
      severity: 'high',
      at: ['secrets[0].created', 'secrets[1].created'],
    },
    {
      name: 'a deactivated secret that was kept',
      subject: app(),
      facts: known(secret(10), secret(500, 'INACTIVE', 91)),
      now,
      problems: ['inactive-kept'],
      severity: 'info',
      at: ['secrets[1].lastUpdated'],
    },
    {
      name: 'a secret beside a key, however young',
      subject: app('private_key_jwt'),
      facts: known(secret(800, 'INACTIVE'), undated),
      now,
      problems: ['inactive-kept', 'unused-secret'],
      severity: 'low',
      at: ['secrets[0].lastUpdated', 'secrets[1].status'],
    },
    {
      name: 'secrets of a public client',
      subject: app('none'),
      facts: known(secret(1), secret(2)),
      now,
      problems: ['unused-secret'],
      at: ['secrets[0].status', 'secrets[1].status'],
    },
    {
      name: 'an app nobody can use',
      subject: oidcApp({ status: 'INACTIVE' }),
      facts: known(secret(1000)),
      now,
      problems: ['very-stale'],
      severity: 'low',
    },
    {
      name: 'a shorter rotation was asked for',
      subject: app(),
      facts: known(secret(8), secret(100)),
      options: { overlapDays: 7 },
      now,
      problems: ['two-active'],
    },
  ],
  na: [
    { name: 'SAML', subject: samlApp() },
    { name: 'an app of Okta', subject: oktaApp() },
  ],
  unknown: [
    { name: 'nobody agreed to read secrets', subject: app(), reason: 'opt-in-not-given' },
    {
      name: 'a link to keys does not say that no secret is left',
      subject: oidcApp({
        credentialKinds: ['jwks'],
        credentials: { token_endpoint_auth_method: 'private_key_jwt' },
      }),
      reason: 'opt-in-not-given',
    },
    { name: 'refused', subject: app(), missing: { secrets: 'forbidden' }, reason: 'forbidden' },
    { name: 'no secret where there must be one', subject: app(), facts: known(), reason: 'not-found' },
    {
      name: 'a secret without a date may be the newest',
      subject: app(),
      facts: known(secret(1000), undated),
      now,
      reason: 'unexpected-shape',
    },
    {
      name: 'a status nobody knows',
      subject: app('private_key_jwt'),
      facts: known(secret(10, 'STAGED')),
      now,
      reason: 'unexpected-shape',
    },
    { name: 'not exposed', subject: oinApp(), facts: known(secret(10)), now, reason: 'oin-not-exposed' },
    {
      name: 'an unknown method',
      subject: oidcApp({ credentials: { token_endpoint_auth_method: undefined }, holes: [hole(METHOD)] }),
      facts: known(secret(1000)),
      now,
      reason: 'unexpected-shape',
    },
  ],
});
