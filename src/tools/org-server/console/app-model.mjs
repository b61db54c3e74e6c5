import { GRANTS, grantOf } from './browser/grants.js';

// Between an app as Okta's API tells it and the flat names of the console's forms.
const flag = { read: (value) => value === true, write: (value) => value === true };
const yesNo = { read: (value) => String(value === true), write: (value) => value === 'true' };
const notFlag = { read: (value) => value !== true, write: (value) => value !== true };
const words = (on, off) => ({ read: (value) => value === on, write: (value) => (value ? on : off) });
const text = {
  read: (value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : ''),
  write: (value) => value || null,
};
const list = {
  read: (value) => (Array.isArray(value) ? value.map(String) : []),
  write: (value) => value.filter((item) => item !== ''),
};

const CLIENT = 'settings.oauthClient';
const AUTH = 'credentials.oauthClient';
const FIELDS = [
  ['label', 'label', text],
  ['notes_enduser', 'settings.notes.enduser', text],
  ['notes_admin', 'settings.notes.admin', text],
  ['client_id', `${AUTH}.client_id`, text],
  ['pkce_required', `${AUTH}.pkce_required`, flag],
  ['auto_key_rotation', `${AUTH}.autoKeyRotation`, yesNo],
  ['application_type', `${CLIENT}.application_type`, text],
  ['dpop_bound_access_tokens', `${CLIENT}.dpop_bound_access_tokens`, flag],
  ['rotation_type', `${CLIENT}.refresh_token.rotation_type`, text],
  ['leeway', `${CLIENT}.refresh_token.leeway`, { ...text, write: Number }],
  ['consent_method', `${CLIENT}.consent_method`, words('REQUIRED', 'TRUSTED')],
  ['tos_uri', `${CLIENT}.tos_uri`, text],
  ['policy_uri', `${CLIENT}.policy_uri`, text],
  ['logo_uri', `${CLIENT}.logo_uri`, text],
  ['wildcard_redirect', `${CLIENT}.wildcard_redirect`, words('SUBDOMAIN', 'DISABLED')],
  ['redirect_uris', `${CLIENT}.redirect_uris`, list],
  ['post_logout_redirect_uris', `${CLIENT}.post_logout_redirect_uris`, list],
  ['initiate_login_uri', `${CLIENT}.initiate_login_uri`, text],
  ['jwks_uri', `${CLIENT}.jwks_uri`, text],
  ['issuer_mode', `${CLIENT}.issuer_mode`, text],
  ['visible_web', 'visibility.hide.web', notFlag],
  ['visible_mobile', 'visibility.hide.iOS', notFlag],
  ['implicitAssignment', 'settings.implicitAssignment', yesNo],
];

const at = (value, path) => path.split('.').reduce((here, name) => here?.[name], value);

function put(value, path, found) {
  const names = path.split('.');
  const last = names.pop();
  let here = value;
  for (const name of names) {
    here[name] ??= {};
    here = here[name];
  }
  here[last] = found;
}

const choiceOf = (method) => (/^client_secret/.test(method) ? 'client_secret' : (method ?? ''));

/** The values of the forms, from an app. */
export function modelOf(app) {
  const plain = FIELDS.map(([name, path, { read }]) => [name, read(at(app, path))]);
  const [grants, responses, scopes] = [
    'grant_types',
    'response_types',
    'idp_initiated_login.default_scope',
  ].map((path) => list.read(at(app, `${CLIENT}.${path}`)));
  const mode = at(app, `${CLIENT}.idp_initiated_login.mode`) ?? 'DISABLED';
  return {
    ...Object.fromEntries(plain),
    ...Object.fromEntries(GRANTS.map((grant) => [grant.name, grants.includes(grantOf(grant))])),
    implicit_id: responses.includes('id_token'),
    implicit_access: responses.includes('token'),
    token_endpoint_auth_method: choiceOf(at(app, `${AUTH}.token_endpoint_auth_method`)),
    keys_from: at(app, `${CLIENT}.jwks_uri`) ? 'url' : 'saved',
    idp_initiated_login: mode === 'DISABLED' ? 'DISABLED' : 'EITHER',
    login_mode: mode === 'OKTA' ? 'OKTA' : 'SPEC',
    default_scope: scopes.join(' '),
  };
}

/** The app after a save of these values; names no form has are left aside. */
export function withChanges(app, changes) {
  const next = structuredClone(app);
  const after = { ...modelOf(app), ...changes };
  for (const [name, path, { write }] of FIELDS)
    if (Object.hasOwn(changes, name) && name !== 'client_id') put(next, path, write(changes[name]));
  if (!app.settings?.oauthClient) return next;
  if (Object.hasOwn(changes, 'token_endpoint_auth_method')) {
    const method = after.token_endpoint_auth_method;
    put(
      next,
      `${AUTH}.token_endpoint_auth_method`,
      method === 'client_secret' ? 'client_secret_basic' : method,
    );
  }
  const mode = after.idp_initiated_login === 'DISABLED' ? 'DISABLED' : after.login_mode;
  put(next, `${CLIENT}.idp_initiated_login`, {
    mode,
    default_scope: after.default_scope.split(/\s+/).filter(Boolean),
  });
  if (after.keys_from === 'saved') delete next.settings.oauthClient.jwks_uri;
  Object.assign(next.settings.oauthClient, grantsAfter(app.settings.oauthClient, after));
  return next;
}

/** Grants no box stands for are kept. */
function grantsAfter(client, after) {
  const [before, responses] = [list.read(client.grant_types), list.read(client.response_types)];
  const boxes = new Map(GRANTS.map((grant) => [grantOf(grant), after[grant.name]]));
  const ticked = [...boxes].flatMap(([grant, on]) => (on && !before.includes(grant) ? [grant] : []));
  const implied = [
    ['id_token', after.implicit && after.implicit_id],
    ['token', after.implicit && after.implicit_access],
    ['code', after.authorization_code],
  ];
  const others = responses.filter((type) => !implied.some(([name]) => name === type));
  return {
    grant_types: [...before.filter((grant) => boxes.get(grant) ?? true), ...ticked],
    response_types: [...others, ...implied.flatMap(([name, on]) => (on ? [name] : []))],
  };
}
