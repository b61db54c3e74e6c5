import { secret } from './app-files.mjs';
import { canary, idFor } from './okta-shapes.mjs';

const share = (label, defaultPercentage, defaultConcurrencyPercentage = 50) => ({
  id: idFor('prl', label),
  orgId: '00o7demoAcmeKx4Qz2Lt',
  principalId: idFor('0oa', label),
  principalType: 'OAUTH_CLIENT',
  defaultPercentage,
  defaultConcurrencyPercentage,
  createdBy: canary(`rate limit ${label}`),
});

const apiService = (name, grantedScopes) => ({
  id: idFor('0oa', name),
  type: name.toLowerCase().replaceAll(' ', ''),
  name,
  grantedScopes,
  createdAt: '2025-06-01T08:00:00.000Z',
  createdBy: canary(`integration ${name}`),
});

/** Secrets of an integration by the days they were made. */
const serviceSecrets = (name, ...days) => ({
  [`integrations/api/v1/api-services/${idFor('0oa', name)}/credentials/secrets`]: days.map((created, index) =>
    secret(name, index, { created }),
  ),
});

/** Settings, limits and integrations of the whole org, by path. */
export const orgLimits = () => ({
  'api/v1/email-domains': [
    {
      id: 'OeD7demo1Kx4Qz2Lt777',
      domain: 'mail.acme-demo.com',
      displayName: 'Acme Demo',
      userName: canary('sender user name'),
      validationStatus: 'VERIFIED',
    },
  ],
  'api/v1/org/settings/clientPrivilegesSetting': { clientPrivilegesSetting: true },
  'api/v1/first-party-app-settings/admin-console': {
    sessionIdleTimeoutMinutes: 120,
    sessionMaxLifetimeMinutes: 1440,
  },
  'api/v1/rate-limit-settings/per-client': {
    defaultMode: 'PREVIEW',
    useCaseModeOverrides: { LOGIN_PAGE: 'DISABLE', OAUTH2_AUTHORIZE: 'ENFORCE', OIE_APP_INTENT: 'PREVIEW' },
  },
  'api/v1/principal-rate-limits': [
    share('Terraform runner', 100),
    share('Group reporter', 75),
    share('Order desk', 50),
  ],
  'integrations/api/v1/api-services': [
    apiService('Backup Cloud', ['okta.users.manage', 'okta.groups.read']),
    apiService('Posture Scanner', ['okta.apps.read', 'okta.policies.read']),
    apiService('Badge Printer', ['okta.users.read']),
  ],
  ...serviceSecrets('Backup Cloud', '2024-03-01T08:00:00.000Z'),
  ...serviceSecrets('Posture Scanner', '2026-01-10T08:00:00.000Z', '2026-06-10T08:00:00.000Z'),
  ...serviceSecrets('Badge Printer', '2026-06-01T08:00:00.000Z'),
});
