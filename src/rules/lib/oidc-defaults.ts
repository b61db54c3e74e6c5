import type { OidcApp } from '../../model/app.ts';
import { isUnreadable } from './holes.ts';

/** Okta's default counts only where the field is absent; one that could not be read stays undefined. */
const orDefault = <T>(
  app: OidcApp,
  path: string,
  value: T | undefined,
  preset: T | undefined,
): T | undefined => value ?? (isUnreadable(app, path) ? undefined : preset);

/** A client that cannot keep a secret. Undefined when Okta did not say enough. */
export function isPublicClient({ credentials, settings }: OidcApp): boolean | undefined {
  const type = settings.oauthClient.application_type;
  const method = credentials.oauthClient.token_endpoint_auth_method;
  if (type === 'browser' || type === 'native' || method === 'none') return true;
  return type && method ? false : undefined;
}

export function requiresPkce(app: OidcApp): boolean | undefined {
  const { pkce_required: value } = app.credentials.oauthClient;
  return orDefault(app, 'credentials.oauthClient.pkce_required', value, isPublicClient(app));
}

export const requiresDpop = (app: OidcApp): boolean | undefined =>
  orDefault(
    app,
    'settings.oauthClient.dpop_bound_access_tokens',
    app.settings.oauthClient.dpop_bound_access_tokens,
    false,
  );

export const wildcardMode = (app: OidcApp): 'DISABLED' | 'SUBDOMAIN' | undefined =>
  orDefault(
    app,
    'settings.oauthClient.wildcard_redirect',
    app.settings.oauthClient.wildcard_redirect,
    'DISABLED',
  );

export const loginMode = (app: OidcApp): 'DISABLED' | 'SPEC' | 'OKTA' | undefined =>
  orDefault(
    app,
    'settings.oauthClient.idp_initiated_login.mode',
    app.settings.oauthClient.idp_initiated_login?.mode,
    'DISABLED',
  );

/** Only of an app that has the refresh token grant. */
export function rotationType(app: OidcApp): 'ROTATE' | 'STATIC' | undefined {
  const { application_type: type, refresh_token: value } = app.settings.oauthClient;
  const preset = type && (type === 'browser' ? 'ROTATE' : 'STATIC');
  return orDefault(app, 'settings.oauthClient.refresh_token.rotation_type', value?.rotation_type, preset);
}

/** Seconds, 0 to 60; undefined when it is outside of what Okta documents. */
export function rotationLeeway(app: OidcApp): number | undefined {
  const value = app.settings.oauthClient.refresh_token?.leeway;
  const leeway = orDefault(app, 'settings.oauthClient.refresh_token.leeway', value, 30);
  return leeway !== undefined && leeway >= 0 && leeway <= 60 ? leeway : undefined;
}
