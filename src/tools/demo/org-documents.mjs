import { authorizationServers } from './authorization-servers.mjs';
import { canary } from './okta-shapes.mjs';
import { orgLimits } from './org-limits.mjs';
import { signOnPolicies } from './sign-on-policies.mjs';
import { trustedOrigins } from './trusted-origins.mjs';

/** Everything but the apps and what belongs to each, by path. */
export const orgDocuments = () => ({
  '.well-known/okta-organization': {
    id: '00o7demoAcmeKx4Qz2Lt',
    cell: 'ok14',
    _links: {
      organization: { href: 'https://acme.okta.com' },
      alternate: { href: 'https://id.acme-demo.com' },
    },
    pipeline: 'idx',
    settings: { analyticsCollectionEnabled: false, bugReportingEnabled: true, omEnabled: false },
  },
  'api/v1/org': {
    id: '00o7demoAcmeKx4Qz2Lt',
    subdomain: 'acme',
    companyName: 'Acme Demo',
    status: 'ACTIVE',
    website: 'https://www.acme-demo.com',
    supportPhoneNumber: canary('org support pin'),
  },
  'api/v1/users/me': {
    id: '00u7demoAdminKx4Qz2L',
    status: 'ACTIVE',
    profile: { login: canary('login') },
    credentials: {
      password: { value: canary('user password') },
      recovery_question: { answer: canary('recovery answer') },
    },
  },
  'api/v1/domains': {
    domains: [
      {
        id: 'OcD7demo1Kx4Qz2Lt777',
        domain: 'id.acme-demo.com',
        certificateSourceType: 'OKTA_MANAGED',
        validationStatus: 'COMPLETED',
        brandId: 'bnd7demo1Kx4Qz2Lt777',
      },
      {
        id: 'OcD7demo2Kx4Qz2Lt777',
        domain: 'login.acme-demo.net',
        certificateSourceType: 'MANUAL',
        validationStatus: 'NOT_STARTED',
        brandId: 'bnd7demo1Kx4Qz2Lt777',
      },
    ],
  },
  'api/v1/trustedOrigins': trustedOrigins(),
  ...authorizationServers(),
  ...signOnPolicies(),
  ...orgLimits(),
});
