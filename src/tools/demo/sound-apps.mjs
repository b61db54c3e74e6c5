import { NONE, oidc, service, spa, startsAt } from './client-shapes.mjs';
import { canary } from './okta-shapes.mjs';
import { groupStatement, SHARED_KID, saml } from './saml-shapes.mjs';
import { bookmark } from './vault-apps.mjs';

/** The network zone of the org's own data centre. */
const OFFICE = { connection: 'ZONE', include: ['nzo7demoOfficeKx4Qz2L'], exclude: [] };

/** Apps with nothing to fix. */
export const soundApps = () => [
  oidc('Intranet portal', { client: { redirect_uris: ['https://portal.acme-demo.com/callback'] } }),
  oidc('Order desk', { client: { redirect_uris: ['https://orders.acme-demo.com/oidc/callback'] } }),
  oidc('Warehouse board', {
    client: {
      redirect_uris: ['https://warehouse.acme-demo.com/signin'],
      post_logout_redirect_uris: ['https://warehouse.acme-demo.com/bye'],
    },
  }),
  oidc('Customer service desk', {
    client: {
      redirect_uris: ['https://desk.acme-demo.com/callback'],
      ...startsAt('https://desk.acme-demo.com/login'),
    },
  }),
  oidc('Field service (SPA)', {
    client: spa({
      redirect_uris: ['https://field.acme-demo.com/callback'],
      grant_types: ['authorization_code', 'refresh_token'],
      refresh_token: { rotation_type: 'ROTATE', leeway: 0 },
      jwks: undefined,
    }),
    auth: NONE,
  }),
  oidc('Ledger exporter', { client: service({ network: OFFICE }), auth: { pkce_required: false } }),
  oidc('Telemetry collector', { client: service({ network: OFFICE }), auth: { pkce_required: false } }),
  oidc('Travel booking', {
    client: { redirect_uris: ['https://travel.acme-demo.com/callback'], consent_method: undefined },
  }),
  saml('Payroll', {
    credentials: {
      signing: {
        kid: SHARED_KID,
        privateKey: canary('certificate private key'),
        x5c: [canary('signing certificate')],
      },
    },
  }),
  saml('Shift planning', {
    signOn: { attributeStatements: [groupStatement('STARTS_WITH', 'shift-')] },
  }),
  bookmark('Company news', 'https://news.acme-demo.com'),
];
