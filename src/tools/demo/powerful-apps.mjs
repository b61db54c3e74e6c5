import { NONE, oidc, SECRET, service, spa } from './client-shapes.mjs';
import { canary } from './okta-shapes.mjs';
import { saml } from './saml-shapes.mjs';

/** Clients with power over the org; what they hold is in their own files. */
const apiClients = () => [
  oidc('Terraform runner', {
    client: service({ jwks: undefined, dpop_bound_access_tokens: false }),
    auth: { ...SECRET, pkce_required: false },
  }),
  oidc('Group reporter', { client: service(), auth: { pkce_required: false } }),
  oidc('Admin dashboard (SPA)', {
    client: spa({ jwks: undefined, dpop_bound_access_tokens: false }),
    auth: NONE,
    accessibility: { selfService: true },
  }),
];

/** Apps that Okta makes accounts in. */
const provisionedApps = () => [
  saml('Staff records', {
    features: ['PUSH_NEW_USERS', 'PUSH_PASSWORD_UPDATES'],
    settings: { app: { scimToken: canary('scim token') } },
  }),
  saml('Car pool', { features: ['PUSH_NEW_USERS', 'PUSH_USER_DEACTIVATION', 'PUSH_PASSWORD_UPDATES'] }),
];

export const powerfulApps = () => [...apiClients(), ...provisionedApps()];
