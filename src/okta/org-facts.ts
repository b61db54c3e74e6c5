import type { AdminConsoleSessions, MissingFacts, OrgFacts } from '../model/facts.ts';
import type { Failure } from '../model/failure.ts';
import { isOktaHost } from '../model/org-url.ts';
import type { UnknownReason } from '../model/reason.ts';
import type { Settings } from '../model/settings.ts';
import type { Gap, Source } from '../model/snapshot.ts';
import { gapOf, reasonOf } from './failure-reason.ts';
import type { CustomDomain } from './readers/domains.ts';
import type { OrgDocument } from './readers/org-documents.ts';

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
  const isUnclear = reads.domains?.some(({ verified }) => verified === undefined);
  const custom = isUnclear
    ? undefined
    : reads.domains?.filter(({ verified }) => verified).map(({ host }) => host);
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
      ...(custom ? {} : { customDomains: isUnclear ? 'unexpected-shape' : reasonIn(reads, 'domains') }),
      ...(adminConsole ? {} : { adminConsole: reasonIn(reads, 'adminConsole') }),
      ...(clientPrivileges === undefined ? { clientPrivileges: reasonIn(reads, 'clientPrivileges') } : {}),
    },
    gaps: Object.entries(reads.failures).map(([source, failure]) => gapOf(source as Source, failure)),
  };
}

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
  return [...new Set(owned)].filter((domain) => !isOktaHost(domain)).sort();
}

/** Where everything was read and nothing was found, nothing is there to be known. */
function reasonIn({ failures }: OrgReads, ...sources: readonly Source[]): UnknownReason {
  const failure = sources.map((source) => failures[source]).find((one) => one !== undefined);
  return failure ? reasonOf(failure) : 'not-found';
}
