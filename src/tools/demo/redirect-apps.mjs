import { NONE, native, oidc, SECRET, spa } from './client-shapes.mjs';
import { canary } from './okta-shapes.mjs';

const uris = (...redirect_uris) => ({ redirect_uris });
const wildcard = (...redirect_uris) => ({ redirect_uris, wildcard_redirect: 'SUBDOMAIN' });

/** Wildcards, http, localhost, sign-out and login initiation. */
export const redirectApps = () => [
  oidc('Preview builds', {
    client: spa({ ...wildcard('https://preview-*.herokuapp.com/callback'), jwks: undefined }),
    auth: NONE,
  }),
  oidc('Tenant sites', {
    client: wildcard(
      'https://*.sites.acme-demo.com/callback',
      'https://*.acme-demo.netlify.app/callback',
      'https://pr-*.acme-demo.com/callback',
    ),
  }),
  oidc('Time recording', {
    client: uris(
      'http://time.acme-demo.com/callback',
      'http://10.20.30.40/callback',
      'https://time.acme-demo.com/cb*',
    ),
  }),
  oidc('Parking permits', {
    client: uris(
      'https://parking.acme-demo.com/callback',
      'http://localhost:8080/callback',
      'https://10-0-0-1.nip.io/callback',
    ),
  }),
  oidc('Prototype of the shop', {
    client: uris('http://localhost:3000/callback', 'http://127.0.0.1:3000/callback'),
  }),
  oidc('Scanner app', {
    client: native({
      redirect_uris: ['com.acme-demo.scanner:/callback', 'http://localhost:9000/callback'],
      jwks: undefined,
    }),
    auth: NONE,
  }),
  oidc('Old supplier portal', {
    client: {
      post_logout_redirect_uris: [
        'javascript:alert(1)',
        'https://acme-demo.ngrok-free.app/bye',
        'https://*.acme-demo.com/bye',
        'http://suppliers.acme-demo.com/bye',
        'https://acme-demo.github.io/bye',
        'http://localhost:8080/bye',
      ],
      frontchannel_logout_uri: 'http://logout.acme-demo.com/slo',
      frontchannel_logout_session_required: false,
      participate_slo: true,
    },
  }),
  oidc('Benefits', {
    client: {
      redirect_uris: ['http://benefits.acme-demo.com/callback'],
      grant_types: ['authorization_code', 'implicit'],
      dpop_bound_access_tokens: false,
      response_types: ['code', 'id_token'],
      idp_initiated_login: { mode: 'OKTA', default_scope: ['openid', 'offline_access'] },
      initiate_login_uri: 'http://benefits.acme-demo.com/login',
    },
  }),
  oidc('Learning', {
    client: {
      idp_initiated_login: { mode: 'OKTA', default_scope: ['openid'] },
      initiate_login_uri: 'javascript:alert(1)',
    },
  }),
  oidc('Deploy hook', {
    client: {
      ...uris(
        `https://deploy:${canary('uri password')}@hooks.acme-demo.com/callback`,
        `https://hooks.acme-demo.com/callback?client_secret=${canary('uri query')}`,
      ),
      client_secret: canary('client secret in settings'),
    },
    auth: { ...SECRET, client_secret: canary('client secret in credentials') },
  }),
];
