import { EVERYONE, SALES } from './app-files.mjs';

const NEW_KEY = { created: '2026-08-01T08:00:00.000Z' };
const OLD_KEY = { created: '2024-01-10T08:00:00.000Z' };
const RECENT = '2026-08-01T08:00:00.000Z';
const STALE = '2023-05-01T08:00:00.000Z';

/** Assigned to people, and without power over the org. */
const used = { groups: [SALES], users: true, grants: [], roles: [], tokens: true };
const manage = (...areas) => areas.map((area) => `okta.${area}.manage`);
const reads = (...areas) => areas.map((area) => `okta.${area}.read`);
const filter = (groupFilterType, value) => ({ name: 'groups', valueType: 'GROUPS', groupFilterType, value });

/** What is planned for clients, by label. */
export const clientFacts = {
  'Intranet portal': {
    ...used,
    'credentials/jwks': [NEW_KEY],
    groupsClaim: filter('STARTS_WITH', 'portal-'),
  },
  'Order desk': { ...used, 'credentials/jwks': [NEW_KEY] },
  'Ledger exporter': { grants: [], roles: [], tokens: false, 'credentials/jwks': [NEW_KEY] },
  'Vault client': { ...used, 'credentials/jwks': [OLD_KEY] },
  'Company directory': { ...used, groups: [EVERYONE], groupsClaim: filter('REGEX', '.*') },
  'Wiki login': { ...used, groupsClaim: filter('STARTS_WITH', 'team-') },
  'Mainframe bridge': { groups: [], users: false, grants: [], roles: [], tokens: false },
  'Legacy intranet': {
    ...used,
    'credentials/secrets': [{ created: STALE }, { created: '2024-02-01T08:00:00.000Z', hash: 'copied' }],
  },
  'Deploy hook': {
    ...used,
    'credentials/secrets': [
      { created: RECENT, hash: 'copied' },
      { created: STALE, status: 'INACTIVE' },
    ],
  },
  'Closed shop': { ...used, grants: reads('users'), 'credentials/secrets': [{ created: STALE }] },
  'Terraform runner': {
    grants: manage('apps', 'users', 'policies', 'groups'),
    roles: ['SUPER_ADMIN'],
    tokens: false,
    'credentials/secrets': [{ created: STALE }],
  },
  'Group reporter': {
    grants: reads('groups', 'apps', 'users', 'logs'),
    roles: [],
    tokens: false,
    'credentials/jwks': [NEW_KEY],
  },
  'Admin dashboard (SPA)': { ...used, grants: manage('users'), roles: ['ORG_ADMIN'] },
};
