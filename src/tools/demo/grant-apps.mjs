import { NONE, native, oidc, spa, startsAt } from './client-shapes.mjs';

const urn = (name) => `urn:ietf:params:oauth:grant-type:${name}`;
const CIBA = 'urn:openid:params:grant-type:ciba';
const okta = (name) => `urn:okta:params:oauth:grant-type:${name}`;

/** Grants, response types and refresh tokens that do not go together or are not safe; some start their sign-in badly, too. */
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
    client: {
      grant_types: ['implicit'],
      response_types: ['id_token'],
      dpop_bound_access_tokens: false,
      ...startsAt('https://example:0000.com/login'),
    },
  }),
  oidc('Half-finished form', {
    client: {
      grant_types: ['implicit'],
      response_types: [],
      dpop_bound_access_tokens: false,
      ...startsAt(''),
    },
  }),
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
    client: {
      grant_types: ['password'],
      redirect_uris: ['https://bridge.acme-demo.com/callback'],
      ...startsAt('http://localhost:4200/login'),
    },
  }),
  oidc('Newsreader (SPA)', {
    client: spa({
      grant_types: ['authorization_code', 'refresh_token'],
      refresh_token: { rotation_type: 'ROTATE', leeway: 60 },
      post_logout_redirect_uris: ['http://news.acme-demo.com/bye'],
      jwks: undefined,
    }),
    auth: NONE,
  }),
  oidc('Forecasts', {
    client: {
      grant_types: ['authorization_code', 'refresh_token'],
      refresh_token: { rotation_type: 'ROTATE', leeway: 45 },
      consent_method: 'TRUSTED',
      issuer_mode: 'DYNAMIC',
      ...startsAt('https://board.agency-tools.net/login'),
    },
  }),
  oidc('Vault client', {
    client: {
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code', 'token'],
      refresh_token: { rotation_type: 'STATIC' },
      issuer_mode: 'ORG_URL',
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
      grant_types: ['authorization_code', 'client_credentials', 'interaction_code', urn('device_code'), CIBA],
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
    client: {
      grant_types: ['authorization_code', urn('token-exchange'), urn('jwt-bearer'), CIBA],
      backchannel_authentication_request_signing_alg: 'RS256',
    },
  }),
  oidc('Meeting room screen', {
    client: native({ grant_types: [urn('device_code'), okta('oob')], redirect_uris: [], jwks: undefined }),
    auth: NONE,
  }),
  oidc('Call centre', {
    client: {
      grant_types: ['authorization_code', CIBA, okta('otp')],
      ...startsAt('https://calls.trycloudflare.com/login'),
    },
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
