import { keyOf } from './client-keys.mjs';
import { app, idFor, slugOf } from './okta-shapes.mjs';

/** A custom OIDC client with nothing wrong: a web app that authenticates with a key. `client` and `auth` change it. */
export function oidc(label, { client = {}, auth = {}, links = {}, settings = {}, ...rest } = {}) {
  const id = idFor('0oa', label);
  const oauthClient = {
    autoKeyRotation: true,
    client_id: id,
    token_endpoint_auth_method: 'private_key_jwt',
    pkce_required: true,
    ...auth,
  };
  return app(label, {
    id,
    name: 'oidc_client',
    signOnMode: 'OPENID_CONNECT',
    credentials: { oauthClient },
    settings: {
      notes: { admin: 'Owner: identity team, reviewed 2026-09', enduser: null, ...rest.notes },
      oauthClient: clientOf(label, client),
      ...settings,
    },
    links: { ...credentialLinks(id, oauthClient.token_endpoint_auth_method), ...links },
    ...rest,
  });
}

const clientOf = (label, client) => ({
  client_uri: null,
  logo_uri: null,
  redirect_uris: [homeOf(label, client.application_type)],
  response_types: ['code'],
  grant_types: ['authorization_code'],
  application_type: 'web',
  consent_method: 'REQUIRED',
  issuer_mode: 'CUSTOM_URL',
  idp_initiated_login: { mode: 'DISABLED', default_scope: [] },
  wildcard_redirect: 'DISABLED',
  dpop_bound_access_tokens: true,
  jwks: { keys: [keyOf(label)] },
  ...client,
});

/** Where an app lives unless it says otherwise; no two share it. */
const homeOf = (label, type) =>
  type === 'native'
    ? `com.acme-demo.${slugOf(label)}:/callback`
    : `https://${slugOf(label)}.acme-demo.com/callback`;

/** Okta links to the kind of credentials that a client has. */
function credentialLinks(id, method) {
  if (method === 'none') return {};
  const name = method === 'private_key_jwt' ? 'jwks' : 'secrets';
  return {
    clientCredentials: [{ name, href: `https://acme.okta.com/api/v1/apps/${id}/credentials/${name}` }],
  };
}

/** Public clients, as Okta makes them by default. */
export const spa = (changes = {}) => ({ application_type: 'browser', ...changes });
export const native = (changes = {}) => ({ application_type: 'native', ...changes });
/** A client that signs nobody in. */
export const service = (changes = {}) => ({
  application_type: 'service',
  grant_types: ['client_credentials'],
  response_types: ['token'],
  redirect_uris: [],
  ...changes,
});
export const NONE = { token_endpoint_auth_method: 'none' };
export const SECRET = { token_endpoint_auth_method: 'client_secret_basic' };
/** Sign-in that the app starts itself, at this address. */
export const startsAt = (initiate_login_uri) => ({
  idp_initiated_login: { mode: 'SPEC', default_scope: [] },
  initiate_login_uri,
});
