import type { TallyInput } from '../audit/tally.ts';
import type { AuthorizationServer } from '../model/authorization-server.ts';
import { adminOrigin } from '../model/deep-link.ts';
import type { Failure } from '../model/failure.ts';
import type { Rule } from '../model/rule.ts';
import { type OrgKey, SAMPLE_ORG } from '../model/run.ts';
import type { Settings } from '../model/settings.ts';
import type { Gap, Source } from '../model/snapshot.ts';
import type { TrustedOrigin } from '../model/subject.ts';
import { orgWideReads, toFacts } from '../okta/gather.ts';
import { hostsOf, isNonProductionHost, orgKeyOf, orgOrigin } from '../okta/org-url.ts';
import type { CustomDomain } from '../okta/readers/domains.ts';
import type { List } from '../okta/readers/endpoints.ts';
import type { OrgDocument, WellKnown } from '../okta/readers/org-documents.ts';
import type { Basis, Run } from '../store/run.ts';
import { entriesGap } from './entries-gap.ts';

/** What a run judges by. */
export interface Catalogue {
  readonly rules: readonly Rule[];
  /** `example.com` for `www.example.com`. */
  registrableDomain(host: string): string | undefined;
}

/** What the org-wide reads mean for a run. */
export interface Survey {
  readonly input: TallyInput;
  /** Subjects that are no apps. */
  readonly others: readonly (TrustedOrigin | AuthorizationServer)[];
  readonly gaps: readonly Gap[];
  /** Hosts the links of the org may name. */
  readonly hosts: readonly string[];
}

/** The bundled org stands at a host that no real org can have. */
const SAMPLE_HOST: OrgKey = 'sample.okta.example';

/** What the org-wide reads of a run say to a catalogue. */
export function surveyOf({ org, startedAt }: Run, { settings, reads }: Basis, catalogue: Catalogue): Survey {
  const readOf = <T>(source: Source): T | undefined => {
    const read = reads[source];
    return read && 'value' in read ? (read.value as T) : undefined;
  };
  const wellKnown = readOf<WellKnown>('wellKnown');
  const document = readOf<OrgDocument>('org');
  const domains = readOf<readonly CustomDomain[]>('domains');
  const origins = readOf<List<TrustedOrigin>>('trustedOrigins');
  const servers = readOf<List<AuthorizationServer>>('authorizationServers');
  const failures = failuresIn(reads);
  const known = { ...(document && { org: document }), ...(domains && { domains }), failures };
  const { facts, missing, gaps } = toFacts(known, settings, catalogue.registrableDomain);
  const host = org === SAMPLE_ORG ? SAMPLE_HOST : org;
  return {
    input: {
      rules: catalogue.rules,
      settings,
      org: { url: orgOrigin(host), id: wellKnown?.id ?? '' },
      admin: adminOrigin(host),
      nonProduction: isNonProduction(org, settings),
      facts,
      missing,
      now: new Date(startedAt),
    },
    others: [...(origins?.items ?? []), ...(servers?.items ?? [])],
    gaps: [
      ...gaps,
      ...entriesGap('trustedOrigins', origins?.malformed ?? 0),
      ...entriesGap('authorizationServers', servers?.malformed ?? 0),
    ],
    hosts: hostsOf(host, wellKnown?.alternates),
  };
}

/** In the order of the reads, so that reports are the same whichever failed first. Who the user is decides nothing. */
const failuresIn = (reads: Basis['reads']): Partial<Record<Source, Failure>> =>
  Object.fromEntries(
    orgWideReads.flatMap(({ source }) => {
      const read = reads[source];
      return source !== 'user' && read && 'failure' in read ? [[source, read.failure]] : [];
    }),
  );

const isNonProduction = (org: OrgKey, { nonProductionOrgs }: Settings): boolean =>
  isNonProductionHost(org) || nonProductionOrgs.some((url) => url === org || orgKeyOf(url) === org);
