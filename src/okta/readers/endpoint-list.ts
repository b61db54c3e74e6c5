import { isRecord } from '../../model/checks.ts';
import type { Source } from '../../model/snapshot.ts';
import { readApp } from './app.ts';
import {
  readAssignedGroup,
  readAssignedUser,
  readClientKey,
  readConnection,
  readFeature,
  readGrant,
  readGroupsClaim,
  readRole,
  readSecretMetadata,
  readServiceSecret,
  readSigningKey,
} from './app-facts.ts';
import { readAuthorizationServer } from './authorization-server.ts';
import { readDomains, readEmailDomains } from './domains.ts';
import { readCurrentUser, readOrgDocument, readWellKnown } from './org-documents.ts';
import {
  readAdminConsole,
  readApiService,
  readClientPrivileges,
  readGroupName,
  readLogEvent,
  readPerClientRateLimit,
  readPrincipalRateLimit,
} from './org-parts.ts';
import { inPlace, type Piece } from './piece.ts';
import { readServerClaim, readServerPolicy, readServerRule, readServerScope } from './server-parts.ts';
import { readSignOnRule } from './sign-on-policy.ts';
import { readTrustedOrigin } from './trusted-origin.ts';

/** Something the product may read, and what becomes of the answer. Whatever is not listed here cannot be asked for. */
export interface Endpoint {
  readonly source: Source | 'user';
  /** `{id}` stands for one id, `{client}` for that of an OAuth client. */
  readonly pathname: string;
  /** A list is answered with an array and may have further pages. */
  readonly list: boolean;
  /** Parameters beside those of paging, and what they may hold. */
  readonly query?: Readonly<Record<string, RegExp>>;
  /** Asked for only where the administrator agreed for this very app or audit: Okta logs it, or does not document it. */
  readonly optIn?: 'secrets' | 'undocumented';
  /** One item of a list, or the whole document. Undefined when it cannot be understood. */
  read(json: unknown): unknown;
  /** An entry of a list that cannot be understood is a hole in its place, so that the paths of those behind it stay true. */
  readonly keepsPlaces?: true;
  /** The array of a list that Okta wraps in an object. */
  unwrap?(json: unknown): unknown;
}

const one = (source: Endpoint['source'], pathname: string, read: Endpoint['read']): Endpoint => ({
  source,
  pathname,
  list: false,
  read,
});
const many = (
  source: Endpoint['source'],
  pathname: string,
  read: Endpoint['read'],
  more: Pick<Endpoint, 'query' | 'optIn' | 'unwrap' | 'keepsPlaces'> = {},
): Endpoint => ({ source, pathname, list: true, read, ...more });

const placed = (
  source: Endpoint['source'],
  pathname: string,
  read: (json: unknown) => Piece<unknown> | undefined,
  more: Pick<Endpoint, 'query'> = {},
): Endpoint => many(source, pathname, inPlace(read), { ...more, keepsPlaces: true });

const keysIn = (json: unknown): unknown => {
  const inner = isRecord(json) ? (json.jwks ?? json) : json;
  return isRecord(inner) ? inner.keys : inner;
};

const SERVICES = '/integrations/api/v1/api-services';
const SERVER = '/api/v1/authorizationServers/{id}';
const APP = '/api/v1/apps/{id}';
const CLIENT = '/oauth2/v1/clients/{client}';
const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]{5,12}Z$/;

export const endpoints: readonly Endpoint[] = [
  one('wellKnown', '/.well-known/okta-organization', readWellKnown),
  one('user', '/api/v1/users/me', readCurrentUser),
  one('org', '/api/v1/org', readOrgDocument),
  one('domains', '/api/v1/domains', readDomains),
  one('emailDomains', '/api/v1/email-domains', readEmailDomains),
  one('clientPrivileges', '/api/v1/org/settings/clientPrivilegesSetting', readClientPrivileges),
  one('adminConsole', '/api/v1/first-party-app-settings/admin-console', readAdminConsole),
  one('perClientRateLimit', '/api/v1/rate-limit-settings/per-client', readPerClientRateLimit),
  placed('principalRateLimits', '/api/v1/principal-rate-limits', readPrincipalRateLimit, {
    query: { filter: /^principalType eq "OAUTH_CLIENT"$/ },
  }),
  placed('apiServices', SERVICES, readApiService),
  many('apiServiceSecrets', `${SERVICES}/{id}/credentials/secrets`, readServiceSecret, { optIn: 'secrets' }),
  many('authorizationServers', '/api/v1/authorizationServers', readAuthorizationServer),
  placed('serverPolicies', `${SERVER}/policies`, readServerPolicy),
  placed('serverRules', `${SERVER}/policies/{id}/rules`, readServerRule),
  placed('serverScopes', `${SERVER}/scopes`, readServerScope),
  placed('serverClaims', `${SERVER}/claims`, readServerClaim),
  many('trustedOrigins', '/api/v1/trustedOrigins', readTrustedOrigin),
  many('policyRules', '/api/v1/policies/{id}/rules', readSignOnRule),
  many('apps', '/api/v1/apps', readApp),
  one('app', APP, readApp),
  many('groups', `${APP}/groups`, readAssignedGroup, { query: { expand: /^group$/ } }),
  many('users', `${APP}/users`, readAssignedUser),
  many('grants', `${APP}/grants`, readGrant),
  many('roles', `${CLIENT}/roles`, readRole),
  many('roleTargets', `${CLIENT}/roles/{id}/targets/groups`, readAssignedUser),
  many('roleTargets', `${CLIENT}/roles/{id}/targets/catalog/apps`, readAssignedUser),
  many('signingKeys', `${APP}/credentials/keys`, readSigningKey),
  many('clientKeys', `${APP}/credentials/jwks`, readClientKey, { unwrap: keysIn }),
  many('secrets', `${APP}/credentials/secrets`, readSecretMetadata, { optIn: 'secrets' }),
  many('features', `${APP}/features`, readFeature),
  one('connection', `${APP}/connections/default`, readConnection),
  many('refreshTokens', `${APP}/tokens`, readAssignedUser),
  {
    ...one('groupsClaim', '/api/v1/internal/apps/{id}/settings/oauth/idToken', readGroupsClaim),
    optIn: 'undocumented',
  },
  many('groupNames', '/api/v1/groups', readGroupName),
  many('logs', '/api/v1/logs', readLogEvent, {
    query: {
      limit: /^\d{1,4}$/,
      since: MOMENT,
      until: MOMENT,
      sortOrder: /^DESCENDING$/,
      filter: /^[\w .:"()*$+!',-]{1,1500}$/,
    },
  }),
];
