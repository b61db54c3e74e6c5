import { keyOf } from './client-keys.mjs';
import { NONE, native, oidc, SECRET, service, spa } from './client-shapes.mjs';
import { under } from './okta-shapes.mjs';

const ALL_ZONES = { connection: 'ZONE', include: ['ALL_IP_ZONES'], exclude: [] };

/** Credentials and keys: none, too many, or where others can change them. */
const clientCredentials = () => [
  oidc('Guest book', { client: { jwks: undefined }, auth: NONE, links: under('one factor') }),
  oidc('Payment batch', {
    client: service({ jwks: undefined, network: { connection: 'ANYWHERE' } }),
    auth: { token_endpoint_auth_method: 'client_secret_post', pkce_required: false },
  }),
  oidc('Night export', { client: service({ network: ALL_ZONES }), auth: { pkce_required: false } }),
  oidc('Key server', { client: { jwks: undefined, jwks_uri: 'http://keys.acme-demo.com/jwks.json' } }),
  oidc('Key drawer', {
    client: {
      jwks_uri: 'https://keys.acme-demo.com/drawer.json',
      jwks: {
        keys: [
          keyOf('Key drawer 1', { kid: 'one' }),
          keyOf('Key drawer 2', { kid: 'one' }),
          keyOf('Key drawer 3', { kid: 'three' }),
        ],
      },
    },
  }),
  oidc('Signed requests', {
    client: {
      request_object_signing_alg: 'HS256',
      subject_type: 'pairwise',
      sector_identifier_uri: 'http://signed.acme-demo.com/sector.json',
    },
    auth: { autoKeyRotation: false },
    links: under('phishable'),
  }),
];

/** What apps share although they should not. */
const sharingApps = () => [
  oidc('Claims desk', {
    client: {
      redirect_uris: ['https://claims.acme-demo.com/callback'],
      jwks: { keys: [keyOf('Claims')] },
    },
  }),
  oidc('Claims desk (copy)', {
    client: spa({ redirect_uris: ['https://claims.acme-demo.com/callback'], jwks: undefined }),
    auth: NONE,
  }),
  oidc('Claims import', { client: service({ jwks: { keys: [keyOf('Claims')] } }) }),
  oidc('Pallet scanner', {
    client: native({ redirect_uris: ['com.acme-demo.scan:/callback'], jwks: undefined }),
    auth: NONE,
  }),
  oidc('Forklift scanner', {
    client: native({ redirect_uris: ['com.acme-demo.scan:/callback'], jwks: undefined }),
    auth: NONE,
  }),
];

/** Whom apps are for, and whether anybody still needs them. */
const assignmentApps = () => [
  oidc('Holiday planner', { accessibility: { selfService: true } }),
  oidc('Company directory', { settings: { implicitAssignment: true } }),
  oidc('Closed shop', {
    status: 'INACTIVE',
    lastUpdated: '2024-02-11T09:00:00.000Z',
    client: { jwks: undefined },
    auth: SECRET,
  }),
];

export const credentialApps = () => [...clientCredentials(), ...sharingApps(), ...assignmentApps()];
