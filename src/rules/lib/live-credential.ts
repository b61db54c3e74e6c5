import type { OidcApp } from '../../model/app.ts';
import type { Facts } from '../../model/facts.ts';
import { authMethodOf, METHOD, usesSecret } from './auth-method.ts';
import { isActive } from './client-secrets.ts';

const CREDENTIALS = '_links.clientCredentials';

/**
 * Path of a credential with which the client can authenticate. What was read of secrets and keys decides;
 * without that its way to authenticate does, as a client always keeps one credential for it.
 */
export function liveCredential(app: OidcApp, { secrets, clientKeys }: Facts): string | undefined {
  const secret = secrets?.findIndex(isActive) ?? -1;
  if (secret >= 0) return `secrets[${secret}].status`;
  const key = clientKeys?.findIndex(({ status }) => status !== 'INACTIVE') ?? -1;
  if (key >= 0) return `jwks.keys[${key}]`;
  const method = authMethodOf(app);
  if (usesSecret(app)) return secrets ? undefined : METHOD;
  if (method === 'private_key_jwt') return METHOD;
  return method === undefined && app.credentialKinds?.length ? CREDENTIALS : undefined;
}
