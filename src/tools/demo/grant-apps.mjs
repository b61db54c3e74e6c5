import { NONE, native, oidc, spa } from './okta-shapes.mjs';

const urn = (name) => `urn:ietf:params:oauth:grant-type:${name}`;

/** Grants, response types and refresh tokens that do not go together, or are not safe. */
export const grantApps = () => [
  oidc('Dashboard of 2016', {
    client: spa({
      grant_types: ['implicit'],
      response_types: ['token', 'id_token'],
      dpop_bound_access_tokens: false,
      jwks: undefined,
    }),
    auth: NONE,
  }),
  oidc('Wiki login', {
    client: { grant_types: ['implicit'], response_types: ['id_token'], dpop_bound_access_tokens: false },
  }),
  oidc('Hybrid kiosk', {
    client: {
      grant_types: ['authorization_code', 'implicit'],
      response_types: ['code', 'id_token'],
      dpop_bound_access_tokens: false,
    },
  }),
  oidc('Half-finished form', {
    client: { grant_types: ['implicit'], response_types: [], dpop_bound_access_tokens: false },
  }),
  oidc('Former SPA', { client: { response_types: ['code', 'token'] } }),
  oidc('Batch login', {
    client: native({
      grant_types: ['password', 'refresh_token'],
      redirect_uris: [],
      refresh_token: { rotation_type: 'STATIC' },
      dpop_bound_access_tokens: false,
      jwks: undefined,
    }),
    auth: NONE,
  }),
  oidc('Mainframe bridge', {
    client: { grant_types: ['password'], redirect_uris: ['https://bridge.acme-demo.com/callback'] },
  }),
  oidc('Newsreader (SPA)', {
    client: spa({
      grant_types: ['authorization_code', 'refresh_token'],
      refresh_token: { rotation_type: 'ROTATE', leeway: 60 },
      jwks: undefined,
    }),
    auth: NONE,
  }),
  oidc('Forecasts', {
    client: {
      grant_types: ['authorization_code', 'refresh_token'],
      refresh_token: { rotation_type: 'ROTATE', leeway: 45 },
    },
  }),
  oidc('Vault client', {
    client: {
      grant_types: ['authorization_code', 'refresh_token'],
      refresh_token: { rotation_type: 'STATIC' },
    },
  }),
  oidc('Report service', {
    client: {
      application_type: 'service',
      grant_types: ['client_credentials', 'authorization_code'],
      response_types: ['code', 'token'],
      redirect_uris: [],
    },
  }),
  oidc('Everything app', {
    client: {
      grant_types: [
        'authorization_code',
        'client_credentials',
        'interaction_code',
        urn('device_code'),
        'urn:openid:params:grant-type:ciba',
      ],
      backchannel_authentication_request_signing_alg: 'HS256',
    },
  }),
  oidc('Token broker', {
    client: spa({
      grant_types: ['authorization_code', urn('token-exchange'), urn('saml2-bearer')],
      jwks: undefined,
    }),
    auth: NONE,
  }),
  oidc('Backend broker', {
    client: { grant_types: ['authorization_code', urn('token-exchange'), urn('jwt-bearer')] },
  }),
  oidc('Meeting room screen', {
    client: native({ grant_types: [urn('device_code')], redirect_uris: [], jwks: undefined }),
    auth: NONE,
  }),
  oidc('Call centre', {
    client: {
      grant_types: [
        'authorization_code',
        'urn:openid:params:grant-type:ciba',
        'urn:okta:params:oauth:grant-type:otp',
      ],
    },
  }),
  oidc('One-time codes', {
    client: native({
      grant_types: ['authorization_code', 'urn:okta:params:oauth:grant-type:oob'],
      jwks: undefined,
    }),
    auth: NONE,
  }),
  oidc('Orphaned refresher', {
    client: {
      grant_types: ['client_credentials', 'refresh_token'],
      application_type: 'service',
      response_types: ['token'],
      redirect_uris: [],
      refresh_token: { rotation_type: 'ROTATE', leeway: 30 },
    },
  }),
];
