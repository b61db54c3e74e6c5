import type { OidcApp } from '../../model/app.ts';
import type { Subject } from '../../model/subject.ts';
import { isOidcApp } from './customer-app.ts';
import { isUnreadable } from './holes.ts';

export const AUTHORIZATION_CODE = 'authorization_code';
export const IMPLICIT = 'implicit';
export const PASSWORD = 'password';
export const REFRESH_TOKEN = 'refresh_token';
export const CLIENT_CREDENTIALS = 'client_credentials';
export const INTERACTION_CODE = 'interaction_code';
export const DEVICE_CODE = 'urn:ietf:params:oauth:grant-type:device_code';
export const TOKEN_EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange';
export const SAML2_BEARER = 'urn:ietf:params:oauth:grant-type:saml2-bearer';
export const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
export const CIBA = 'urn:openid:params:grant-type:ciba';
export const OTP = 'urn:okta:params:oauth:grant-type:otp';
export const OOB = 'urn:okta:params:oauth:grant-type:oob';
export const MFA_OTP = 'http://auth0.com/oauth/grant-type/mfa-otp';
export const MFA_OOB = 'http://auth0.com/oauth/grant-type/mfa-oob';

export const CODE_GRANTS: readonly string[] = [AUTHORIZATION_CODE, INTERACTION_CODE];
/** The app itself asks for the factors. */
export const DIRECT_GRANTS: readonly string[] = [OTP, OOB, MFA_OTP, MFA_OOB];
/** A user takes part. */
export const USER_GRANTS: ReadonlySet<string> = new Set([
  AUTHORIZATION_CODE,
  IMPLICIT,
  PASSWORD,
  INTERACTION_CODE,
  DEVICE_CODE,
  CIBA,
  OTP,
  OOB,
  MFA_OTP,
  MFA_OOB,
]);

/** Where Okta keeps the grants of a client. */
export const GRANT_TYPES = 'settings.oauthClient.grant_types';

const NONE: readonly string[] = [];

/** Empty when Okta did not say. */
export const grantsOf = (app: OidcApp): readonly string[] => app.settings.oauthClient.grant_types ?? NONE;

export const hasGrant = (app: OidcApp, grant: string): boolean => grantsOf(app).includes(grant);

export const hasAnyGrant = (app: OidcApp, grants: readonly string[]): boolean =>
  grantsOf(app).some((grant) => grants.includes(grant));

/** Whether all grants were read and none of these is among them. */
export const hasNoneOf = (app: OidcApp, grants: readonly string[]): boolean =>
  app.settings.oauthClient.grant_types !== undefined &&
  !hasAnyGrant(app, grants) &&
  !isUnreadable(app, GRANT_TYPES);

export const mayHaveGrant = (subject: Subject, grants: readonly string[]): subject is OidcApp =>
  isOidcApp(subject) && !hasNoneOf(subject, grants);

/** Path of a grant that the app has. */
export const grantPath = (app: OidcApp, grant: string): string =>
  `${GRANT_TYPES}[${grantsOf(app).indexOf(grant)}]`;
