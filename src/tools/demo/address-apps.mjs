import { NONE, native, oidc } from './client-shapes.mjs';

const uris = (...redirect_uris) => ({ redirect_uris });

/** Redirect addresses that belong to nobody, to somebody else, or to whoever comes first. */
export const addressApps = () => [
  oidc('Ticket shop', {
    client: uris(
      'https://tickets.acme-demo.com/callback',
      'javascript:alert(document.domain)',
      'ftp://tickets',
    ),
  }),
  oidc('Member login', {
    client: uris(
      'https://login.acme-dem0.com/callback',
      'https://acme-okta-login.net/callback',
      'https://203.0.113.9/callback',
      'https://intranet/callback',
    ),
  }),
  oidc('Return links', {
    client: uris(
      'https://return.acme-demo.com/callback?next=https://return.acme-demo.com/home',
      'https://return.acme-demo.com/a/../callback',
      'https://return.acme-demo.com/callback#done',
    ),
  }),
  oidc('Campaign pages', {
    client: uris('https://acme-demo.github.io/callback', 'https://acme-demo.azurewebsites.net/callback'),
  }),
  oidc('Tunnelled build', {
    client: uris(
      'https://acme-demo.ngrok-free.app/callback',
      'https://webhook.site/5f0c/callback',
      'https://oidcdebugger.com/debug',
    ),
  }),
  oidc('Everything everywhere', {
    client: {
      ...uris(
        'https://everywhere.acme-demo.com/callback',
        'https://everywhere-staging.acme-demo.com/callback',
        'https://everywhere.agency-tools.net/callback',
        'https://everywhere.partner-demo.net/callback',
        'https://everywhere.acme-labs.org/callback',
      ),
      post_logout_redirect_uris: ['https://bye.forgotten-vendor.net/'],
    },
  }),
  oidc('Pocket guide', {
    client: native({ ...uris('pocket:/callback', 'exp://callback'), jwks: undefined }),
    auth: NONE,
  }),
];
