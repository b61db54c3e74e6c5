import { idFor } from './okta-shapes.mjs';
import { below, groups, rule, scope, server } from './server-shapes.mjs';

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
