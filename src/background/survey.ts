import type { TallyInput } from '../audit/tally.ts';
import type { AuthorizationServer } from '../model/authorization-server.ts';
import { adminOrigin } from '../model/deep-link.ts';
import type { OrgFacts } from '../model/facts.ts';
import type { OrgSubject } from '../model/org-subject.ts';
import { hostsOf, isNonProductionHost, orgKeyOf, orgOrigin } from '../model/org-url.ts';
import type { Rule } from '../model/rule.ts';
import { type OrgKey, SAMPLE_ORG } from '../model/run.ts';
import type { Settings } from '../model/settings.ts';
import type { Gap } from '../model/snapshot.ts';
import type { TrustedOrigin } from '../model/subject.ts';
import { toFacts } from '../okta/org-facts.ts';
import type { CustomDomain } from '../okta/readers/domains.ts';
import type { List } from '../okta/readers/endpoints.ts';
import type { CurrentUser, OrgDocument, WellKnown } from '../okta/readers/org-documents.ts';
import type { PeerCollection } from '../rules/lib/collect-peers.ts';
import type { Basis, Run } from '../store/run.ts';
import { entriesGap } from './entries-gap.ts';
import { logFacts, orgReads, readsIn, serverGaps, serversOf } from './known-reads.ts';
import { orgSubject } from './org-subject.ts';

/** What a run judges by. */
export interface Catalogue {
  readonly rules: readonly Rule[];
  /** `example.com` for `www.example.com`. */
  registrableDomain(host: string): string | undefined;
  originTwins(origins: readonly TrustedOrigin[]): NonNullable<OrgFacts['originTwins']>;
  audienceServers(servers: readonly AuthorizationServer[]): NonNullable<OrgFacts['audienceServers']>;
  collectPeers(now: Date): PeerCollection;
  /** Sign-on policies that let users in with one factor. */
  weakPolicyIds(policies: NonNullable<OrgFacts['signOnPolicies']>): readonly string[];
}

/** What the org-wide reads mean for a run. */
export interface Survey {
  readonly input: TallyInput;
  /** Subjects that are no apps. */
  readonly others: readonly (TrustedOrigin | AuthorizationServer | OrgSubject)[];
  readonly gaps: readonly Gap[];
  /** Hosts the links of the org may name. */
  readonly hosts: readonly string[];
}

/** The bundled org stands at a host that no real org can have. */
const SAMPLE_HOST: OrgKey = 'sample.okta.example';

const LISTS = ['trustedOrigins', 'authorizationServers', 'principalRateLimits', 'apiServices'] as const;

/** Facts that are known when the last app was read. */
const LATE = ['peers', 'signOnPolicies', 'weakPolicyIds'] as const;

/** What the org-wide reads of a run say to a catalogue. */
export function surveyOf({ org, startedAt }: Run, { settings, reads }: Basis, catalogue: Catalogue): Survey {
  const readOf = readsIn(reads);
  const wellKnown = readOf<WellKnown>('wellKnown');
  const origins = readOf<List<TrustedOrigin>>('trustedOrigins');
  const servers = serversOf(reads);
  const known = toFacts(orgReads(reads), settings, catalogue.registrableDomain);
  const host = org === SAMPLE_ORG ? SAMPLE_HOST : org;
  const user = readOf<CurrentUser>('user');
  const orgId = wellKnown?.id ?? readOf<OrgDocument>('org')?.id ?? '';
  return {
    input: {
      rules: catalogue.rules,
      settings,
      org: { url: orgOrigin(host), id: orgId },
      admin: adminOrigin(host),
      nonProduction: isNonProduction(org, settings),
      facts: {
        ...known.facts,
        orgHost: host,
        ...(wellKnown?.pipeline !== undefined && { pipeline: wellKnown.pipeline }),
        privilegedApps: settings.privilegedApps,
        allowedHosts: settings.allowedHosts,
        ...(settings.workingHours && { workingHours: settings.workingHours }),
        ...(user && { auditorId: user.id }),
        ...logFacts(reads).facts,
        originTwins: catalogue.originTwins(origins?.items ?? []),
        audienceServers: catalogue.audienceServers(servers),
      },
      missing: { ...known.missing, ...logFacts(reads).missing },
      late: LATE,
      now: new Date(startedAt),
    },
    others: [...(origins?.items ?? []), ...servers, orgSubject(host, orgId, reads)],
    gaps: [...known.gaps, ...serverGaps(servers), ...brokenEntries(reads)],
    hosts: hostsOf(host, wellKnown?.alternates),
  };
}

/** Entries of the org's lists that could not be understood. */
function brokenEntries(reads: Basis['reads']): readonly Gap[] {
  const readOf = readsIn(reads);
  const domains = readOf<readonly CustomDomain[]>('domains') ?? [];
  return [
    ...LISTS.flatMap((source) => entriesGap(source, readOf<List>(source)?.malformed ?? 0)),
    ...entriesGap('domains', domains.filter(({ verified }) => verified === undefined).length),
  ];
}

const isNonProduction = (org: OrgKey, { nonProductionOrgs }: Settings): boolean =>
  isNonProductionHost(org) || nonProductionOrgs.some((url) => url === org || orgKeyOf(url) === org);
