import { idFor } from './okta-shapes.mjs';

const STAMPS = { created: '2025-03-04T08:15:00.000Z', lastUpdated: '2026-01-04T08:15:00.000Z' };
const AUTOMATIC = { rotationMode: 'AUTO', lastRotated: '2026-10-01T00:00:00.000Z' };
const at = (server, path) => `api/v1/authorizationServers/${idFor('aus', server)}/${path}`;

const server = (
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

const rule = (name, grants, { groups = ['EVERYONE'], scopes = ['*'], minutes, refresh, window = 10080 }) => ({
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

const scope = (name, changes = {}) => ({
  id: idFor('scp', name),
  name,
  system: false,
  default: false,
  consent: 'REQUIRED',
  ...changes,
});
const OPENID = scope('openid', { system: true, consent: 'IMPLICIT' });

const groups = (name, group_filter_type, value) => ({
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
const below = (name, { clients, only, scopes, claims }) => ({
  [at(name, 'policies')]: [policy(`${name} policy`, clients)],
  [at(name, `policies/${idFor('00p', `${name} policy`)}/rules`)]: [only],
  [at(name, 'scopes')]: [OPENID, ...scopes],
  [at(name, 'claims')]: claims,
});

const DESK = idFor('0oa', 'Order desk');
const FIELD = idFor('0oa', 'Field service (SPA)');
const CODE = 'authorization_code';

/** The authorization servers and what stands below each, by path. `orders` is sound. */
export const authorizationServers = () => ({
  'api/v1/authorizationServers': [
    server('orders', {}),
    server('default', {
      issuerMode: 'DYNAMIC',
      audience: 'api://default',
      signing: { rotationMode: 'MANUAL', lastRotated: '2025-03-04T08:15:00.000Z' },
    }),
    server('reports', { audience: 'api://reporting' }),
    server('reports-2', { audience: 'api://reporting', signing: { rotationMode: 'MANUAL' } }),
    server('old-api', { status: 'INACTIVE' }),
  ],
  ...below('orders', {
    clients: [DESK],
    only: rule('Order desk', [CODE], {
      groups: ['00g7demoSales'],
      scopes: ['orders.read'],
      minutes: 30,
      refresh: 1440,
    }),
    scopes: [scope('orders.read')],
    claims: [groups('orders', 'STARTS_WITH', 'orders-')],
  }),
  ...below('default', {
    clients: ['ALL_CLIENTS'],
    only: rule('Default rule', ['implicit', 'client_credentials', CODE, 'password'], {
      minutes: 1440,
      refresh: 0,
    }),
    scopes: [scope('orders.write', { consent: 'IMPLICIT' })],
    claims: [groups('default', 'REGEX', '.*')],
  }),
  ...below('reports', {
    clients: [FIELD],
    only: rule('Any report', ['*'], { minutes: 120, refresh: 200000, window: 100000 }),
    scopes: [scope('reports.read', { default: true })],
    claims: [groups('reports', 'STARTS_WITH', '')],
  }),
  ...below('reports-2', {
    clients: ['ALL_CLIENTS'],
    only: rule('Machines', ['client_credentials'], {
      groups: [],
      scopes: ['reports.read'],
      minutes: 60,
      refresh: 0,
    }),
    scopes: [scope('reports.read')],
    claims: [],
  }),
});
