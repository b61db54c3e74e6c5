import { canary, idFor } from './okta-shapes.mjs';

const origin = (name, url, types, status = 'ACTIVE') => ({
  id: idFor('tos', name),
  name,
  origin: url,
  scopes: types.map((type) => ({ type, ...(type === 'IFRAME_EMBED' && { allowedOktaApps: [] }) })),
  status,
  created: '2025-03-04T08:15:00.000Z',
  lastUpdated: '2025-03-04T08:15:00.000Z',
});

const server = (name, issuerMode) => ({
  id: idFor('aus', name),
  name,
  audiences: [`api://${name}`],
  issuer: `https://acme.okta.com/oauth2/${name}`,
  issuerMode,
  status: 'ACTIVE',
  created: '2025-03-04T08:15:00.000Z',
  lastUpdated: '2026-01-04T08:15:00.000Z',
  credentials: { signing: { kid: 'demo', rotationMode: 'AUTO' } },
});

/** Everything but the apps, by path. */
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
  'api/v1/authorizationServers': [server('orders', 'CUSTOM_URL'), server('default', 'DYNAMIC')],
  'api/v1/trustedOrigins': [
    origin('Portal', 'https://portal.acme-demo.com', ['CORS']),
    origin('Old shop', 'http://shop.acme-demo.com', ['CORS', 'REDIRECT']),
    origin('Signage', 'http://signage.acme-demo.com', ['IFRAME_EMBED']),
    origin('Old exit', 'http://exit.acme-demo.com', ['REDIRECT']),
    origin('File drop', 'ftp://files.acme-demo.com', ['CORS']),
    origin('Deep link', 'https://portal.acme-demo.com/app', ['CORS', 'REDIRECT']),
    origin('Hybrid app', 'ionic://localhost', ['CORS']),
    origin('Retired origin', 'http://retired.acme-demo.com', ['CORS'], 'INACTIVE'),
    origin('Development', 'http://localhost:8080', ['CORS']),
  ],
});
