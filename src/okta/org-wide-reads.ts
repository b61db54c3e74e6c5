import { type Endpoint, endpoints } from './readers/endpoint-list.ts';

export interface Reading extends Pick<Endpoint, 'source' | 'list'> {
  /** Path and query; a list's further pages follow from its links. */
  readonly path: string;
}

/** In this order, with the query it takes. */
const ORG_WIDE: readonly (readonly [source: Endpoint['source'], query?: string])[] = [
  ['wellKnown'],
  ['user'],
  ['org'],
  ['domains'],
  ['emailDomains'],
  ['clientPrivileges'],
  ['adminConsole'],
  ['perClientRateLimit'],
  ['principalRateLimits', `?filter=${encodeURIComponent('principalType eq "OAUTH_CLIENT"')}&limit=50`],
  ['apiServices'],
  ['authorizationServers', '?limit=200'],
  ['trustedOrigins', '?limit=200'],
];

const readingsOf = (wanted: Endpoint['source'], query = ''): readonly Reading[] =>
  endpoints
    .filter(({ source }) => source === wanted)
    .map(({ source, pathname, list }) => ({ source, list, path: `${pathname}${query}` }));

/** What is read of an org beside its apps. */
export const orgWideReads: readonly Reading[] = ORG_WIDE.flatMap(([source, query]) =>
  readingsOf(source, query),
);

/** Okta’s largest page. */
export const APPS_PER_PAGE = 200;

export const appsPath = `/api/v1/apps?limit=${APPS_PER_PAGE}`;
