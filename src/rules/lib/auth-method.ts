import type { OidcApp } from '../../model/app.ts';
import type { ClientAuth } from '../../model/oauth-client.ts';

export const METHOD = 'credentials.oauthClient.token_endpoint_auth_method';

/** How a client authenticates at the token endpoint. It has no default: undefined means nobody knows. */
export const authMethodOf = ({ credentials }: OidcApp): ClientAuth | undefined =>
  credentials.oauthClient.token_endpoint_auth_method;

/** False also where the method is not known. */
export const usesSecret = (app: OidcApp): boolean => authMethodOf(app)?.startsWith('client_secret_') ?? false;
