import type { OidcApp } from './app.ts';

/** What a client calls itself: the app's id, unless somebody chose another when the app was made. */
export const clientIdOf = ({ id, credentials }: OidcApp): string => credentials.oauthClient.client_id ?? id;
