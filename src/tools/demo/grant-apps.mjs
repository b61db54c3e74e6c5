import { canary, key, NONE, native, oidc, SECRET, spa } from './okta-shapes.mjs';

const urn = (name) => `urn:ietf:params:oauth:grant-type:${name}`;

/** Client authentication, grants, PKCE, refresh tokens, DPoP, consent, issuer, keys. */
export const grantApps = () => [
  oidc('Chat widget', {
    client: spa({ jwks: undefined }),
    auth: { ...SECRET, client_secret: canary('spa secret') },
  }),
  oidc('Mobile wallet', {
    client: native({
      grant_types: ['authorization_code', 'client_credentials'],
      jwks: undefined,
      consent_method: 'TRUSTED',
    }),
    auth: { ...SECRET, pkce_required: false },
  }),
  oidc('Barcode reader', {
    client: native({ jwks: undefined, consent_method: 'TRUSTED' }),
    auth: { token_endpoint_auth_method: 'client_secret_post' },
  }),
  oidc('Legacy intranet', {
    client: {
      jwks: undefined,
      dpop_bound_access_tokens: false,
      grant_types: ['authorization_code', 'refresh_token'],
      refresh_token: { rotation_type: 'STATIC' },
    },
    auth: { ...SECRET, pkce_required: false },
  }),
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
  oidc('Partner extranet', {
    client: { redirect_uris: ['https://extranet.partner-demo.net/callback'], consent_method: 'TRUSTED' },
  }),
  oidc('Cafeteria menu', { client: { consent_method: 'TRUSTED', issuer_mode: 'DYNAMIC' } }),
  oidc('Phone book', { client: { issuer_mode: 'ORG_URL' } }),
  oidc('Key museum', {
    client: {
      jwks: {
        keys: [
          key({ kid: 'leaked', d: canary('jwk d'), p: canary('jwk p'), q: canary('jwk q') }),
          key({ kid: 'shared', kty: 'oct', k: canary('jwk k'), n: undefined, e: undefined }),
          key({ kid: 'short', n: `v${'R7dq4mZk1Xw9TbJc'.repeat(10)}Aa7Qk77777` }),
          key({ kid: 'exponent', e: 'Aw' }),
          {
            kty: 'EC',
            kid: 'curve',
            use: 'sig',
            status: 'ACTIVE',
            crv: 'secp256k1',
            x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
            y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
          },
        ],
      },
    },
  }),
];
