import { NONE, oidc, spa, startsAt } from './okta-shapes.mjs';

/** Apps with nothing to fix. */
export const soundApps = () => [
  oidc('Intranet portal'),
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
  oidc('Ledger exporter', {
    client: {
      application_type: 'service',
      grant_types: ['client_credentials'],
      response_types: ['token'],
      redirect_uris: [],
    },
    auth: { pkce_required: false },
  }),
  oidc('Telemetry collector', {
    client: {
      application_type: 'service',
      grant_types: ['client_credentials'],
      response_types: ['token'],
      redirect_uris: [],
    },
    auth: { pkce_required: false },
  }),
  oidc('Travel booking', {
    client: { redirect_uris: ['https://travel.acme-demo.com/callback'], consent_method: undefined },
  }),
];
