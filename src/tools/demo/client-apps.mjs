import { keyOf } from './client-keys.mjs';
import { native, oidc, SECRET, spa } from './client-shapes.mjs';
import { canary } from './okta-shapes.mjs';

/** Client authentication, PKCE, DPoP, consent, keys. */
export const clientApps = () => [
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
  oidc('Partner extranet', {
    client: {
      redirect_uris: ['https://extranet.partner-demo.net/callback'],
      wildcard_redirect: 'SUBDOMAIN',
      consent_method: 'TRUSTED',
    },
  }),
  oidc('Key museum', {
    client: {
      jwks: {
        keys: [
          keyOf('Key museum', { kid: 'leaked', d: canary('jwk d'), p: canary('jwk p'), q: canary('jwk q') }),
          keyOf('Key museum', { kid: 'shared', kty: 'oct', k: canary('jwk k'), n: undefined, e: undefined }),
          keyOf('Key museum', { kid: 'short', n: `v${'R7dq4mZk1Xw9TbJc'.repeat(10)}Aa7Qk77777` }),
          keyOf('Key museum', { kid: 'exponent', e: 'Aw' }),
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
