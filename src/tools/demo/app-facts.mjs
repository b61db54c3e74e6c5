import { EVERYONE, filesOf, SALES } from './app-files.mjs';
import { certificate, SHA1_WITH_RSA } from './certificates.mjs';
import { clientFacts } from './client-facts.mjs';
import { idFor } from './okta-shapes.mjs';
import { SHARED_KID } from './saml-shapes.mjs';

const signingKey = (kid, parts) => ({
  kid,
  kty: 'RSA',
  use: 'sig',
  created: '2025-03-04T08:15:00.000Z',
  expiresAt: `${parts.to ?? '2035-03-04'}T00:00:00.000Z`,
  x5c: [certificate(parts)],
});

const OTHERS = {
  Payroll: { groups: [SALES], users: true, 'credentials/keys': [signingKey(SHARED_KID, {})] },
  'Shift planning': { groups: [SALES], users: true, 'credentials/keys': [signingKey(SHARED_KID, {})] },
  'Vendor portal': {
    groups: [EVERYONE],
    users: false,
    'credentials/keys': [
      signingKey(SHARED_KID, { from: '2015-03-04', to: '2025-12-31', size: 1024, signedWith: SHA1_WITH_RSA }),
    ],
  },
  'Contract archive': {
    groups: [SALES],
    users: true,
    'credentials/keys': [
      signingKey('contract-2019', { from: '2019-03-04', to: '2026-12-10', signedWith: SHA1_WITH_RSA }),
    ],
  },
  'Staff records': {
    groups: [SALES],
    users: true,
    'credentials/keys': [signingKey(SHARED_KID, {})],
    features: { deactivate: false, seed: 'OKTA' },
    'connections/default': { baseUrl: 'http://scim.acme-demo.com/v2', authScheme: 'TOKEN' },
  },
  'Car pool': {
    groups: [SALES],
    users: true,
    'credentials/keys': [signingKey(SHARED_KID, {})],
    features: { deactivate: true, seed: 'RANDOM' },
    'connections/default': { baseUrl: 'https://scim.acme-demo.com/v2', authScheme: 'OAUTH2' },
  },
  'Time sheets': { groups: [], users: false, 'credentials/keys': [signingKey(SHARED_KID, {})] },
  'Office supplies': { groups: [EVERYONE], users: true },
  'Company news': { groups: [EVERYONE], users: false },
};

/** What is read of single apps when somebody looks deeper, by path. */
export const appFacts = () =>
  Object.assign(
    {},
    ...Object.entries({ ...clientFacts, ...OTHERS }).map(([app, plan]) => filesOf(app, plan)),
  );

/** `/api/v1/groups`: more than a hundred teams. */
export const groups = () =>
  ['Everyone', 'Sales', ...Array.from({ length: 104 }, (_, n) => `team-${n + 1}`)].map((name) => ({
    id: idFor('00g', name),
    type: name === 'Everyone' ? 'BUILT_IN' : 'OKTA_GROUP',
    profile: { name },
  }));
