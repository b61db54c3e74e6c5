import type { Labels } from './dictionary.ts';
import { PATHS } from './paths.ts';

const GRANT = 'urn:ietf:params:oauth:grant-type';

const grants = {
  'authorization code': 'authorization_code',
  'client credentials': 'client_credentials',
  'interaction code': 'interaction_code',
  'refresh token': 'refresh_token',
  'resource owner password': 'password',
  'saml 2.0 assertion': `${GRANT}:saml2-bearer`,
  'jwt bearer': `${GRANT}:jwt-bearer`,
  'device authorization': `${GRANT}:device_code`,
  'token exchange': `${GRANT}:token-exchange`,
  'client-initiated backchannel authentication flow (ciba)': 'urn:openid:params:grant-type:ciba',
  otp: 'urn:okta:params:oauth:grant-type:otp',
  oob: 'urn:okta:params:oauth:grant-type:oob',
  'mfa otp': 'http://auth0.com/oauth/grant-type/mfa-otp',
  'mfa oob': 'http://auth0.com/oauth/grant-type/mfa-oob',
  implicit: 'implicit',
  'implicit (hybrid)': 'implicit',
} as const;

/** Choices in English. The page does not say which kind of client secret is used; Okta's own default stands for all. */
export const enOptions: Labels['options'] = {
  [PATHS.clientAuth]: {
    none: 'none',
    'client secret': 'client_secret_basic',
    'public key / private key': 'private_key_jwt',
    'use pkce (for public clients)': 'none',
    'use client authentication': 'client_secret_basic',
  },
  [PATHS.applicationType]: {
    web: 'web',
    'web application': 'web',
    'single page app (spa)': 'browser',
    'single-page app (spa)': 'browser',
    'single page app': 'browser',
    'single-page application': 'browser',
    native: 'native',
    'native app': 'native',
    'native application': 'native',
    service: 'service',
    'api services': 'service',
  },
  [PATHS.grants]: grants,
  [PATHS.responses]: {
    'allow id token with implicit grant type': 'id_token',
    'allow access token with implicit grant type': 'token',
  },
  [PATHS.rotation]: { 'rotate token after every use': 'ROTATE', 'use persistent token': 'STATIC' },
  [PATHS.loginBegins]: { 'app only': 'DISABLED', 'either okta or app': 'EITHER' },
  [PATHS.loginMode]: {
    'redirect to app to initiate login (oidc compliant)': 'SPEC',
    'send id token directly to app (okta simplified)': 'OKTA',
  },
  [PATHS.visibility]: {
    'display application icon to users': PATHS.hideWeb,
    'display application icon in the okta mobile app': PATHS.hideIos,
  },
  [PATHS.implicitAssignment]: { enabled: true, disabled: false },
  [PATHS.keyRotation]: { automatic: true, manual: false },
  [PATHS.issuer]: { dynamic: 'DYNAMIC', 'okta url': 'ORG_URL', 'custom url': 'CUSTOM_URL' },
  [PATHS.status]: { active: 'ACTIVE', inactive: 'INACTIVE' },
  [PATHS.assignment]: {
    'allow everyone in your organization to access': 'everyone',
    'limit access to selected groups': 'groups',
    'skip group assignment for now': 'nobody',
  },
};
