import { keyOf } from './client-keys.mjs';
import { canary, idFor } from './okta-shapes.mjs';

const STAMP = '2025-03-04T08:15:00.000Z';
const group = (name, type = 'OKTA_GROUP') => ({ id: idFor('00g', name), name, type });
export const EVERYONE = group('Everyone', 'BUILT_IN');
export const SALES = group('Sales');

const assigned = (app, { id, name, type }) => ({
  id,
  priority: 0,
  lastUpdated: STAMP,
  profile: { costCenter: canary(`assignment of ${name} to ${app}`) },
  _embedded: { group: { id, type, profile: { name, description: canary(`group ${name} of ${app}`) } } },
});

const assignedUser = (app) => ({
  id: idFor('00u', app),
  scope: 'USER',
  status: 'ACTIVE',
  credentials: {
    userName: canary(`assigned user of ${app}`),
    password: { value: canary(`password in ${app}`) },
  },
  profile: { email: canary(`e-mail in ${app}`), phone: canary(`phone in ${app}`) },
});

const grant = (app, scopeId) => ({
  id: idFor('oag', `${app} ${scopeId}`),
  scopeId,
  status: 'ACTIVE',
  source: 'ADMIN',
  clientId: idFor('0oa', app),
  created: STAMP,
  createdBy: { id: '00u7demoAdminKx4Qz2L', type: 'User', name: canary(`grant ${app} ${scopeId}`) },
});

const role = (app, type) => ({
  id: idFor('ra1', `${app} ${type}`),
  label: type,
  type,
  status: 'ACTIVE',
  created: STAMP,
});

export const secret = (app, index, { status = 'ACTIVE', created = STAMP, hash = `${app} ${index}` }) => ({
  id: idFor('ocs', `${app} ${index}`),
  status,
  created,
  lastUpdated: created,
  client_secret: canary(`client secret ${index} of ${app}`),
  secret_hash: idFor('', hash),
});

const clientKey = (app, { created, ...changes }) => ({
  ...keyOf(app, changes),
  id: idFor('pks', app),
  created,
});

const connection = (app, { baseUrl, authScheme }) => ({
  status: 'ENABLED',
  authScheme,
  baseUrl,
  profile: {
    authScheme,
    token: canary(`connection token of ${app}`),
    password: canary(`connection of ${app}`),
  },
});

const feature = ({ deactivate, seed }) => ({
  name: 'USER_PROVISIONING',
  status: 'ENABLED',
  capabilities: {
    create: { lifecycleCreate: { status: 'ENABLED' } },
    update: {
      lifecycleDeactivate: { status: deactivate ? 'ENABLED' : 'DISABLED' },
      password: { status: 'ENABLED', seed, change: 'CHANGE' },
      profile: { status: 'ENABLED' },
    },
  },
});

const token = (app) => ({
  id: idFor('oar', app),
  status: 'ACTIVE',
  clientId: idFor('0oa', app),
  userId: idFor('00u', app),
  token: canary(`refresh token of ${app}`),
});

/** How each file below an app is made of what is planned for it; what is not planned has no file. */
const FILES = {
  groups: (app, groups) => groups.map((one) => assigned(app, one)),
  users: (app, users) => (users ? [assignedUser(app)] : []),
  grants: (app, scopes) => scopes.map((scope) => grant(app, scope)),
  tokens: (app, tokens) => (tokens ? [token(app)] : []),
  'credentials/keys': (_app, keys) => keys,
  'credentials/jwks': (app, keys) => ({ jwks: { keys: keys.map((key) => clientKey(app, key)) } }),
  'credentials/secrets': (app, secrets) => secrets.map((one, index) => secret(app, index, one)),
  features: (_app, plan) => [feature(plan)],
  'connections/default': connection,
};

/** The files of one app, by path. */
export function filesOf(app, { roles, groupsClaim, ...plan }) {
  const id = idFor('0oa', app);
  const files = Object.entries(plan).map(([name, value]) => [
    `api/v1/apps/${id}/${name}`,
    FILES[name](app, value),
  ]);
  if (roles) files.push([`oauth2/v1/clients/${id}/roles`, roles.map((type) => role(app, type))]);
  if (groupsClaim) files.push([`api/v1/internal/apps/${id}/settings/oauth/idToken`, groupsClaim]);
  return Object.fromEntries(files);
}
