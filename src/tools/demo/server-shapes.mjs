// Authorization servers and what stands below them, in Okta's own shapes.
import { idFor } from './okta-shapes.mjs';

const STAMPS = { created: '2025-03-04T08:15:00.000Z', lastUpdated: '2026-01-04T08:15:00.000Z' };
const AUTOMATIC = { rotationMode: 'AUTO', lastRotated: '2026-10-01T00:00:00.000Z' };
const at = (server, path) => `api/v1/authorizationServers/${idFor('aus', server)}/${path}`;

export const server = (
  name,
  { issuerMode = 'CUSTOM_URL', audience = `api://${name}`, signing = AUTOMATIC, ...rest },
) => ({
  id: idFor('aus', name),
  name,
  audiences: [audience],
  issuer: `https://id.acme-demo.com/oauth2/${idFor('aus', name)}`,
  issuerMode,
  status: 'ACTIVE',
  ...STAMPS,
  credentials: { signing: { kid: `demo-${name}`, ...signing } },
  ...rest,
});

export const rule = (
  name,
  grants,
  { groups = ['EVERYONE'], scopes = ['*'], minutes, refresh, window = 10080 },
) => ({
  id: idFor('0pr', name),
  name,
  status: 'ACTIVE',
  system: false,
  priority: 1,
  type: 'RESOURCE_ACCESS',
  ...STAMPS,
  conditions: {
    people: { users: { include: [], exclude: [] }, groups: { include: groups, exclude: [] } },
    grantTypes: { include: grants },
    scopes: { include: scopes },
  },
  actions: {
    token: {
      accessTokenLifetimeMinutes: minutes,
      refreshTokenLifetimeMinutes: refresh,
      refreshTokenWindowMinutes: window,
    },
  },
});

const policy = (name, clients) => ({
  id: idFor('00p', name),
  name,
  status: 'ACTIVE',
  system: false,
  priority: 1,
  type: 'OAUTH_AUTHORIZATION_POLICY',
  ...STAMPS,
  conditions: { clients: { include: clients } },
});

export const scope = (name, changes = {}) => ({
  id: idFor('scp', name),
  name,
  system: false,
  default: false,
  consent: 'REQUIRED',
  ...changes,
});
const OPENID = scope('openid', { system: true, consent: 'IMPLICIT' });

export const groups = (name, group_filter_type, value) => ({
  id: idFor('ocl', name),
  name: 'groups',
  status: 'ACTIVE',
  claimType: 'RESOURCE',
  valueType: 'GROUPS',
  value,
  group_filter_type,
  alwaysIncludeInToken: true,
  system: false,
});

/** What stands below a server: one policy with one rule, scopes and claims. */
export const below = (name, { clients, only, scopes, claims }) => ({
  [at(name, 'policies')]: [policy(`${name} policy`, clients)],
  [at(name, `policies/${idFor('00p', `${name} policy`)}/rules`)]: [only],
  [at(name, 'scopes')]: [OPENID, ...scopes],
  [at(name, 'claims')]: claims,
});
