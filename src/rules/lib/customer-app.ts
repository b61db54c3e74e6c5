import type { App, OidcApp } from '../../model/app.ts';
import { OKTA_APPS } from '../../model/okta-apps.ts';
import type { Subject } from '../../model/subject.ts';
import { isUnreadable } from './holes.ts';

/** The name of every OIDC app an administrator made; asked first, as nearly all are. */
const CUSTOM_OIDC = 'oidc_client';

const isOktas = (name: string): boolean => name !== CUSTOM_OIDC && OKTA_APPS.has(name);

export const isCustomerApp = (subject: Subject): subject is App =>
  subject.kind === 'app' && !isOktas(subject.name);

/** Includes OIDC apps of the Okta Integration Network, of which Okta shows nothing. */
export const isOidcApp = (subject: Subject): subject is OidcApp =>
  subject.kind === 'app' && subject.protocol === 'oidc' && !isOktas(subject.name);

/** A client that users sign in to; one whose type is not known counts. */
export const isInteractive = (subject: Subject): subject is OidcApp =>
  isOidcApp(subject) && subject.settings.oauthClient.application_type !== 'service';

/** Where Okta keeps the redirect URIs of a client. */
export const REDIRECT_URIS = 'settings.oauthClient.redirect_uris';

/** False only when the whole list was read and is empty. */
export const mayHaveRedirectUris = (subject: Subject): subject is OidcApp =>
  isOidcApp(subject) &&
  (subject.settings.oauthClient.redirect_uris?.length !== 0 || isUnreadable(subject, REDIRECT_URIS));
