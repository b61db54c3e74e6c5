import type { PartialApp } from '../../model/partial-app.ts';

const CLIENT = 'settings.oauthClient';

/** Every setting of an OIDC app that a rule may read, a path each; those in groups below are judged one by one. */
const FIELDS: readonly string[] = [
  ...'label status created lastUpdated features accessibility _links'.split(' '),
  ...'settings.implicitAssignment settings.notes.admin settings.notes.enduser'.split(' '),
  ...'token_endpoint_auth_method pkce_required autoKeyRotation'
    .split(' ')
    .map((name) => `credentials.oauthClient.${name}`),
  ...(
    'application_type grant_types response_types redirect_uris post_logout_redirect_uris wildcard_redirect ' +
    'consent_method issuer_mode idp_initiated_login.mode idp_initiated_login.default_scope initiate_login_uri ' +
    'dpop_bound_access_tokens refresh_token.rotation_type refresh_token.leeway jwks jwks_uri participate_slo ' +
    'frontchannel_logout_uri frontchannel_logout_session_required client_uri logo_uri policy_uri tos_uri ' +
    'backchannel_authentication_request_signing_alg request_object_signing_alg id_token_encrypted_response_alg ' +
    'subject_type sector_identifier_uri network emailVerificationUris'
  )
    .split(' ')
    .map((name) => `${CLIENT}.${name}`),
];

/** Okta's undocumented name for it differs from the model's. */
const EMAIL_CALLBACK = `${CLIENT}.email_magic_link_redirect_uri`;

/** Where the model holds what Okta's JSON holds at a path. */
export const modelPath = (path: string): string =>
  path === EMAIL_CALLBACK ? `${CLIENT}.emailVerificationUris` : path;

/** The settings that a page left untold. Those without a meaning beside what it told are not missing. */
export function untold(partial: PartialApp): readonly string[] {
  const told = new Map(partial.values.map((value) => [modelPath(value.path), value]));
  const grants = told.get(`${CLIENT}.grant_types`);
  const refreshes =
    !Array.isArray(grants?.value) || grants.shown !== undefined || grants.value.includes('refresh_token');
  const rotates = refreshes && told.get(`${CLIENT}.refresh_token.rotation_type`)?.value !== 'STATIC';
  const meaningless = new Set(partial.page === 'wizard' ? ['status'] : []);
  if (!refreshes) meaningless.add(`${CLIENT}.refresh_token.rotation_type`);
  if (!rotates) meaningless.add(`${CLIENT}.refresh_token.leeway`);
  if (told.get(`${CLIENT}.idp_initiated_login.mode`)?.value === 'DISABLED')
    meaningless.add(`${CLIENT}.idp_initiated_login.default_scope`);
  return FIELDS.filter((path) => !told.has(path) && !meaningless.has(path));
}
