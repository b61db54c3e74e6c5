import { modelOf, withChanges } from './app-model.mjs';
import { h } from './browser/h.js';

const CALLBACK = 'http://localhost:8080/authorization-code/callback';
const KINDS = {
  WEB: { type: 'web', title: 'Web App', method: 'client_secret_basic', uri: () => CALLBACK },
  BROWSER: {
    type: 'browser',
    title: 'Single-Page App',
    method: 'none',
    uri: () => 'http://localhost:8080/login/callback',
  },
  NATIVE: { type: 'native', title: 'Native App', method: 'none', uri: (org) => `com.okta.${org}:/callback` },
  SERVICE: { type: 'service', title: 'API Services App', method: 'private_key_jwt' },
};

const kindOf = (name) => (Object.hasOwn(KINDS, name) ? KINDS[name] : KINDS.WEB);

/** The app the wizard starts from. */
function draftOf({ type, title, method, uri }, org) {
  const service = type === 'service';
  return {
    name: 'oidc_client',
    label: `My ${title}`,
    status: 'ACTIVE',
    signOnMode: 'OPENID_CONNECT',
    visibility: { hide: { iOS: true, web: true } },
    credentials: {
      oauthClient: {
        autoKeyRotation: true,
        token_endpoint_auth_method: method,
        pkce_required: type === 'browser' || type === 'native',
      },
    },
    settings: {
      implicitAssignment: false,
      oauthClient: {
        application_type: type,
        grant_types: [service ? 'client_credentials' : 'authorization_code'],
        response_types: service ? ['token'] : ['code'],
        redirect_uris: uri ? [uri(org)] : [],
        post_logout_redirect_uris: type === 'native' || service ? [] : ['http://localhost:8080'],
        consent_method: 'REQUIRED',
        issuer_mode: 'DYNAMIC',
        wildcard_redirect: 'DISABLED',
        idp_initiated_login: { mode: 'DISABLED', default_scope: [] },
      },
    },
  };
}

/** The wizard's heading and what its script is told. */
export function wizardPage(type, { org, generation, save }) {
  const kind = kindOf(type);
  const title =
    generation === 'A' ? 'Create OpenID Connect App Integration' : `New ${kind.title} Integration`;
  const more = { base_uris: [], assign: 'all', fbm: true, advanced: false };
  return {
    title,
    content: [h('h1', {}, title)],
    data: { page: 'wizard', generation, save, model: { ...modelOf(draftOf(kind, org)), ...more } },
  };
}

/** The app as the wizard's Save makes it. */
export const wizardApp = (type, org, { fbm = true, assign = 'all', ...changes }) =>
  withChanges(draftOf(kindOf(type), org), {
    ...changes,
    implicitAssignment: String(assign === 'all' && fbm),
  });
