import { createHash } from 'node:crypto';

// Okta's own shapes, as recorded answers have them, with sound values; each sample app names only what it changes.
const ORG = 'https://acme.okta.com';
const CREATED = '2025-03-04T08:15:00.000Z';
const UPDATED = '2026-09-14T12:40:00.000Z';

/** Twenty characters, as Okta makes them; the same for the same name. */
export const idFor = (prefix, name) =>
  prefix +
  createHash('sha256').update(`${prefix} ${name}`).digest('base64').replace(/[+/=]/g, '').slice(0, 17);

/** A secret nobody may ever see again. */
export const canary = (name) => `CANARY-${name.replaceAll(/[^A-Za-z0-9]/g, '')}`;

const links = (id, name, extra = {}) => ({
  appLinks: [
    { name: `${name}_link`, href: `${ORG}/home/${name}/${id}/aln177a159h7Zf52X0g8`, type: 'text/html' },
  ],
  groups: { href: `${ORG}/api/v1/apps/${id}/groups` },
  users: { href: `${ORG}/api/v1/apps/${id}/users` },
  accessPolicy: { href: `${ORG}/api/v1/policies/rst7demo1Kx4Qz2Lt777` },
  logo: [
    { name: 'medium', href: `https://ok14static.oktacdn.com/fs/bco/4/fs0${id.slice(-8)}`, type: 'image/png' },
  ],
  ...extra,
});

/** An app of any kind. */
export function app(
  label,
  {
    name,
    signOnMode,
    settings = {},
    credentials = {},
    accessibility = {},
    notes = {},
    links: extra,
    ...rest
  },
) {
  const id = idFor('0oa', label);
  return {
    id,
    orn: `orn:okta:idp:00o7demoAcmeKx4Qz2Lt:apps:${name}:${id}`,
    name,
    label,
    status: 'ACTIVE',
    lastUpdated: UPDATED,
    created: CREATED,
    accessibility: { selfService: false, errorRedirectUrl: null, loginRedirectUrl: null, ...accessibility },
    visibility: {
      autoLaunch: false,
      autoSubmitToolbar: false,
      hide: { iOS: true, web: true },
      appLinks: { [`${name}_link`]: true },
    },
    features: [],
    signOnMode,
    credentials: {
      // biome-ignore lint/suspicious/noTemplateCurlyInString: Okta's own expression language.
      userNameTemplate: { template: '${source.login}', type: 'BUILT_IN' },
      signing: { kid: 'vJnrApQZRIcCxp3NBihFssILoPtbXV' },
      ...credentials,
    },
    settings: {
      app: {},
      notifications: { vpn: { network: { connection: 'DISABLED' }, message: null, helpUrl: null } },
      manualProvisioning: false,
      implicitAssignment: false,
      notes: { admin: 'Owner: identity team, reviewed 2026-09', enduser: null, ...notes },
      ...settings,
    },
    _links: links(id, name, extra),
    ...rest,
  };
}

/** A custom OIDC client with nothing wrong: a web app that authenticates with a key. `client` and `auth` change it. */
export function oidc(label, { client = {}, auth = {}, ...rest } = {}) {
  const id = idFor('0oa', label);
  return app(label, {
    id,
    name: 'oidc_client',
    signOnMode: 'OPENID_CONNECT',
    credentials: {
      oauthClient: {
        autoKeyRotation: true,
        client_id: id,
        token_endpoint_auth_method: 'private_key_jwt',
        pkce_required: true,
        ...auth,
      },
    },
    settings: {
      notes: { admin: 'Owner: identity team, reviewed 2026-09', enduser: null, ...rest.notes },
      oauthClient: {
        client_uri: null,
        logo_uri: null,
        redirect_uris: ['https://portal.acme-demo.com/callback'],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        application_type: 'web',
        consent_method: 'REQUIRED',
        issuer_mode: 'CUSTOM_URL',
        idp_initiated_login: { mode: 'DISABLED', default_scope: [] },
        wildcard_redirect: 'DISABLED',
        dpop_bound_access_tokens: true,
        jwks: { keys: [key()] },
        ...client,
      },
    },
    ...rest,
  });
}

/** A sound public RSA key of 2048 bits. */
export const key = (changes = {}) => ({
  kty: 'RSA',
  kid: 'demo-2026',
  use: 'sig',
  alg: 'RS256',
  status: 'ACTIVE',
  e: 'AQAB',
  n: MODULUS,
  ...changes,
});

const MODULUS = `v${'R7dq4mZk1Xw9TbJc'.repeat(21)}Aa7Qk`;

/** Public clients, as Okta makes them by default. */
export const spa = (changes = {}) => ({ application_type: 'browser', ...changes });
export const native = (changes = {}) => ({
  application_type: 'native',
  redirect_uris: ['com.acme-demo.app:/callback'],
  ...changes,
});
export const NONE = { token_endpoint_auth_method: 'none' };
export const SECRET = { token_endpoint_auth_method: 'client_secret_basic' };
/** Sign-in that the app starts itself, at this address. */
export const startsAt = (initiate_login_uri) => ({
  idp_initiated_login: { mode: 'SPEC', default_scope: [] },
  initiate_login_uri,
});
