import { ASSIGNMENT, BASE_URIS } from '../../model/partial-app.ts';

const CLIENT = 'settings.oauthClient';
const CREDENTIALS = 'credentials.oauthClient';

/** Where the rows of the console live in Okta's JSON. */
export const PATHS = {
  clientId: `${CREDENTIALS}.client_id`,
  clientAuth: `${CREDENTIALS}.token_endpoint_auth_method`,
  pkce: `${CREDENTIALS}.pkce_required`,
  keyRotation: `${CREDENTIALS}.autoKeyRotation`,
  label: 'label',
  status: 'status',
  notesEnduser: 'settings.notes.enduser',
  notesAdmin: 'settings.notes.admin',
  implicitAssignment: 'settings.implicitAssignment',
  applicationType: `${CLIENT}.application_type`,
  dpop: `${CLIENT}.dpop_bound_access_tokens`,
  grants: `${CLIENT}.grant_types`,
  responses: `${CLIENT}.response_types`,
  rotation: `${CLIENT}.refresh_token.rotation_type`,
  leeway: `${CLIENT}.refresh_token.leeway`,
  consent: `${CLIENT}.consent_method`,
  tos: `${CLIENT}.tos_uri`,
  policy: `${CLIENT}.policy_uri`,
  logo: `${CLIENT}.logo_uri`,
  redirects: `${CLIENT}.redirect_uris`,
  signOuts: `${CLIENT}.post_logout_redirect_uris`,
  wildcard: `${CLIENT}.wildcard_redirect`,
  /** Two rows speak of the mode: who may begin, and how. */
  loginBegins: `${CLIENT}.idp_initiated_login`,
  loginMode: `${CLIENT}.idp_initiated_login.mode`,
  initiateLogin: `${CLIENT}.initiate_login_uri`,
  issuer: `${CLIENT}.issuer_mode`,
  jwksUri: `${CLIENT}.jwks_uri`,
  /** Okta documents no field; the reader takes any that looks like it. */
  emailCallback: `${CLIENT}.email_magic_link_redirect_uri`,
  visibility: 'visibility.hide',
  hideWeb: 'visibility.hide.web',
  hideIos: 'visibility.hide.iOS',
  assignment: ASSIGNMENT,
  baseUris: BASE_URIS,
} as const;

export type Path = (typeof PATHS)[keyof typeof PATHS];
