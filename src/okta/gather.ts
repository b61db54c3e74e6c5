import type { AdminConsoleSessions, MissingFacts, OrgFacts } from '../model/facts.ts';
import { type Failure, type FailureCode, isStatus } from '../model/failure.ts';
import type { UnknownReason } from '../model/reason.ts';
import type { Settings } from '../model/settings.ts';
import type { Gap, Source } from '../model/snapshot.ts';
import type { CustomDomain } from './readers/domains.ts';
import type { OrgDocument } from './readers/org-documents.ts';

export interface Reading {
  readonly source: Source | 'user';
  /** Path and query; a list's further pages follow from its links. */
  readonly path: string;
  readonly list: boolean;
}

/** What is read of an org beside its apps, in this order. */
export const orgWideReads: readonly Reading[] = [
  { source: 'wellKnown', path: '/.well-known/okta-organization', list: false },
  { source: 'user', path: '/api/v1/users/me', list: false },
  { source: 'org', path: '/api/v1/org', list: false },
  { source: 'domains', path: '/api/v1/domains', list: false },
  { source: 'emailDomains', path: '/api/v1/email-domains', list: false },
  { source: 'clientPrivileges', path: '/api/v1/org/settings/clientPrivilegesSetting', list: false },
  { source: 'adminConsole', path: '/api/v1/first-party-app-settings/admin-console', list: false },
  { source: 'perClientRateLimit', path: '/api/v1/rate-limit-settings/per-client', list: false },
  {
    source: 'principalRateLimits',
    path: `/api/v1/principal-rate-limits?filter=${encodeURIComponent('principalType eq "OAUTH_CLIENT"')}&limit=50`,
    list: true,
  },
  { source: 'apiServices', path: '/integrations/api/v1/api-services', list: true },
  { source: 'authorizationServers', path: '/api/v1/authorizationServers?limit=200', list: true },
  { source: 'trustedOrigins', path: '/api/v1/trustedOrigins?limit=200', list: true },
];

/** Okta’s largest page. */
export const APPS_PER_PAGE = 200;

export const appsPath = `/api/v1/apps?limit=${APPS_PER_PAGE}`;

const REASONS: Readonly<Partial<Record<FailureCode, UnknownReason>>> = {
  forbidden: 'forbidden',
  'not-licensed': 'not-licensed',
  'not-found': 'not-found',
  'not-a-list': 'unexpected-shape',
  'not-json': 'unexpected-shape',
  unexpected: 'unexpected-shape',
};

/** Why nobody knows what a failed read would have said. */
export const reasonOf = ({ code }: Failure): UnknownReason => REASONS[code] ?? 'truncated';

/** The gap a failed read leaves. */
export const gapOf = (source: Source | 'user', failure: Failure): Gap => ({
  what: source,
  reason: reasonOf(failure),
  detail: isStatus(failure.detail) ? failure.detail : failure.code,
});

/** What came of the reads that facts are made of; one that failed is in `failures`. */
export interface OrgReads {
  readonly org?: OrgDocument;
  readonly domains?: readonly CustomDomain[];
  readonly emailDomains?: readonly CustomDomain[];
  readonly adminConsole?: AdminConsoleSessions;
  readonly clientPrivileges?: boolean;
  readonly failures: Readonly<Partial<Record<Source | 'user', Failure>>>;
}

export interface OrgKnowledge {
  readonly facts: OrgFacts;
  readonly missing: MissingFacts;
  readonly gaps: readonly Gap[];
}

/** Facts of the org. `registrableDomain` gives `example.com` for `www.example.com`, and undefined for what has none. */
export function toFacts(
  reads: OrgReads,
  settings: Pick<Settings, 'ownedDomains'>,
  registrableDomain: (host: string) => string | undefined,
): OrgKnowledge {
  const owned = ownedDomains(reads, settings, registrableDomain);
  const custom = reads.domains?.filter(({ verified }) => verified).map(({ host }) => host);
  const { adminConsole, clientPrivileges } = reads;
  return {
    facts: {
      ...(owned.length > 0 ? { ownedDomains: owned } : {}),
      ...(custom ? { customDomains: custom } : {}),
      ...(adminConsole ? { adminConsole } : {}),
      ...(clientPrivileges === undefined ? {} : { clientPrivileges }),
    },
    missing: {
      ...(owned.length > 0 ? {} : { ownedDomains: reasonIn(reads, 'domains', 'emailDomains', 'org') }),
      ...(custom ? {} : { customDomains: reasonIn(reads, 'domains') }),
      ...(adminConsole ? {} : { adminConsole: reasonIn(reads, 'adminConsole') }),
      ...(clientPrivileges === undefined ? { clientPrivileges: reasonIn(reads, 'clientPrivileges') } : {}),
    },
    gaps: Object.entries(reads.failures).map(([source, failure]) => gapOf(source as Source, failure)),
  };
}

const OKTA = /(?:^|\.)(?:okta|oktapreview|okta-emea|okta-gov)\.com$|(?:^|\.)okta\.mil$/;

function ownedDomains(
  { org, domains = [], emailDomains = [] }: OrgReads,
  settings: Pick<Settings, 'ownedDomains'>,
  registrableDomain: (host: string) => string | undefined,
): readonly string[] {
  const hosts = [
    ...[...domains, ...emailDomains].filter(({ verified }) => verified).map(({ host }) => host),
    ...(org?.website ? [org.website] : []),
    ...settings.ownedDomains,
  ];
  const owned = hosts.flatMap((host) => registrableDomain(host.trim().toLowerCase()) ?? []);
  return [...new Set(owned)].filter((domain) => !OKTA.test(domain)).sort();
}

/** Where everything was read and nothing was found, nothing is there to be known. */
function reasonIn({ failures }: OrgReads, ...sources: readonly Source[]): UnknownReason {
  const failure = sources.map((source) => failures[source]).find((one) => one !== undefined);
  return failure ? reasonOf(failure) : 'not-found';
}
